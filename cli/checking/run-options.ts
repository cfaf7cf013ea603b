import type { Arguments, Options } from '../options.ts';
import { type ChosenOutput, isOfLines } from '../reporting/choose-outputs.ts';
import { UsageError } from '../usage-error.ts';

/** More threads than that help nobody. */
const MOST_JOBS = 64;

/** The options of `runplan check` that say how it works. None of them changes what is found. */
export const RUN_OPTIONS = {
  cache: { help: 'Keep what is found, and check only what is not kept yet' },
  'cache-dir': { value: 'DIR', help: 'With --cache: where it is kept (default: .runplan-cache)' },
  jobs: { value: 'N', help: 'Check in at most N threads; 1 for none (default: as many as pay off)' },
  watch: { help: 'Check again whenever something changes, until Ctrl-C' },
} satisfies Options;

/** How a check works. */
export interface RunOptions {
  /** Where results are kept, as it was typed; true for the usual folder, undefined for nowhere. */
  readonly cache: string | true | undefined;
  /** How many threads there may be; undefined for as many as pay off. */
  readonly jobs: number | undefined;
  readonly watch: boolean;
}

/** What makes no sense while one watches, and why. */
const NOT_WATCHED = [
  ['diff', 'shows once what could be repaired'],
  ['fix', 'writes files, and one of them may be in your editor just now'],
  ['changed', 'asks git once'],
  ['shard', 'is a part of one run'],
  ['write-baseline', 'writes once what is known'],
  ['max-warnings', 'is about the exit code, and there is none before the end'],
  ['strict', 'is about the exit code, and there is none before the end'],
] as const;

/** The options, and those that they go with or not. */
type Values = Arguments<typeof RUN_OPTIONS>['values'] & {
  readonly [Name in (typeof NOT_WATCHED)[number][0]]?: unknown;
};

/**
 * Reads the options about how a check works.
 *
 * @throws UsageError for what can't be understood, or contradicts itself
 */
export function readRunOptions(
  values: Values,
  operands: readonly string[],
  outputs: readonly ChosenOutput[],
): RunOptions {
  const folder = values['cache-dir'] as string | undefined;
  if (folder !== undefined && !values.cache) {
    throw new UsageError('--cache-dir says where --cache keeps what is found: add --cache.');
  }
  if (folder === '') throw new UsageError('--cache-dir needs the name of a folder.');
  if (values.watch) expectToWatch(values, operands, outputs);
  return {
    cache: values.cache && (folder ?? true),
    jobs: jobsIn(values.jobs as string | undefined),
    watch: values.watch === true,
  };
}

function jobsIn(typed: string | undefined): number | undefined {
  if (typed === undefined) return undefined;
  const jobs = /^\d{1,3}$/.test(typed) ? Number(typed) : 0;
  if (jobs >= 1 && jobs <= MOST_JOBS) return jobs;
  throw new UsageError(`--jobs takes a whole number from 1 to ${MOST_JOBS}, not "${typed}".`);
}

function expectToWatch(values: Values, operands: readonly string[], outputs: readonly ChosenOutput[]): void {
  if (operands.includes('-')) {
    throw new UsageError(
      '--watch waits for changes of files: standard input is none. Leave out one of the two.',
    );
  }
  for (const [name, why] of NOT_WATCHED) {
    if (values[name] !== undefined)
      throw new UsageError(`--${name} ${why}: leave out --watch, or --${name}.`);
  }
  const alone = outputs.find(({ reporter, file }) => file === undefined && !isOfLines(reporter));
  if (alone) {
    const { id } = alone.reporter;
    throw new UsageError(
      `--watch reports again and again, and ${id} is one report: write --format ${id}=FILE, which is written anew each time.`,
    );
  }
}
