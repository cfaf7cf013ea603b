import { DEFAULT_REPORTER, printable, REPORTERS, type Reporter } from '@runplan/report';
import { UsageError } from '../usage-error.ts';

/** A format, and the file that its report is written to: none for standard output. */
export interface ChosenOutput {
  readonly reporter: Reporter;
  readonly file?: string;
}

/** Reports of this type are lines of a log. */
const LINES = 'text/plain';
const OF_GITHUB = 'github';

/**
 * Which reports are written where.
 *
 * Without a format it is the one for people, and on GitHub Actions the annotations beside it.
 *
 * @param formats as typed: `NAME` or `NAME=FILE`
 * @param file where the one report without a file of its own goes in place of standard output
 * @throws UsageError for an unknown format, a file without a name, and formats that can't share standard output
 */
export function chooseOutputs(
  formats: readonly string[],
  file: string | undefined,
  env: NodeJS.ProcessEnv,
): readonly ChosenOutput[] {
  if (file === '') throw new UsageError('--output-file needs the name of a file.');
  if (formats.length === 0) return usualOutputs(file, env);
  const chosen = formats.map(outputOf);
  const bare = chosen.filter((output) => output.file === undefined);
  if (file !== undefined) {
    if (bare.length === 0)
      throw new UsageError('--output-file is for a format without =FILE: leave out one of the two.');
    if (bare.length > 1)
      throw new UsageError(`--output-file is for one format: write ${bare.map(withFile).join(' ')}.`);
    return chosen.map((output) => ({ file, ...output }));
  }
  expectToShare(bare.map(({ reporter }) => reporter));
  return chosen;
}

function usualOutputs(file: string | undefined, env: NodeJS.ProcessEnv): readonly ChosenOutput[] {
  const annotations = REPORTERS.filter(({ id }) => id === OF_GITHUB && env.GITHUB_ACTIONS === 'true');
  return [
    { reporter: DEFAULT_REPORTER, ...(file !== undefined && { file }) },
    ...annotations.map((reporter) => ({ reporter })),
  ];
}

/** Whether the report is lines of a log, so that others of the kind may share standard output with it. */
export function isOfLines({ mediaType }: Reporter): boolean {
  return mediaType === LINES;
}

function outputOf(typed: string): ChosenOutput {
  const at = typed.indexOf('=');
  const name = at < 0 ? typed : typed.slice(0, at);
  const reporter = REPORTERS.find(({ id }) => id === name);
  if (!reporter) {
    throw new UsageError(`There is no format ${printable(name)}.`, {
      typed: name,
      candidates: REPORTERS.map(({ id }) => id),
      otherwise: '`runplan check --help` lists the formats.',
    });
  }
  if (at < 0) return { reporter };
  const file = typed.slice(at + 1);
  if (file === '') throw new UsageError(`--format ${name}= needs the name of a file behind the =.`);
  return { reporter, file };
}

function expectToShare(reporters: readonly Reporter[]): void {
  const twice = reporters.find((reporter, index) => reporters.indexOf(reporter) < index);
  if (twice) throw new UsageError(`--format ${twice.id} is given twice for standard output.`);
  const alone = reporters.find((reporter) => !isOfLines(reporter));
  if (alone && reporters.length > 1) {
    throw new UsageError(
      `${alone.id} can't share standard output with another format: write ${withFile({ reporter: alone })}.`,
    );
  }
}

function withFile({ reporter }: ChosenOutput): string {
  return `--format ${reporter.id}=FILE`;
}
