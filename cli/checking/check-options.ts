import { SEVERITIES, type Severity } from '@runplan/language/internal';
import { DEFAULT_REPORTER, REPORTERS } from '@runplan/report';
import { FILE, type Options, parseOptions } from '../options.ts';
import { type ChosenOutput, chooseOutputs } from '../reporting/choose-outputs.ts';
import { chooseStatistics } from '../reporting/choose-statistics.ts';
import { readShard, type ShardOption } from '../sharding/shard-option.ts';
import { COLOUR_OPTION, type ColourChoice } from '../terminal/look.ts';
import { UsageError } from '../usage-error.ts';
import type { Fix } from './check-file.ts';
import { RUN_OPTIONS, type RunOptions, readRunOptions } from './run-options.ts';
import type { TypedSettings } from './settings-from.ts';

const STDIN_NAME = '<stdin>';

const offered = () => import('../work.ts');

/** The options of `runplan check`. */
export const CHECK_OPTIONS = {
  format: {
    value: 'FORMAT[=FILE]',
    offers: REPORTERS.map(({ id }) => id),
    repeats: true,
    elsewhere: ['to', 'reporter'],
    help: `How findings are written, see below (default: ${DEFAULT_REPORTER.id}), and to which file; may be repeated`,
  },
  'output-file': {
    value: 'FILE',
    elsewhere: ['output', 'out', 'o'],
    help: 'Write the report to a file in place of standard output',
  },
  policy: {
    value: 'POLICY',
    offers: async () => (await offered()).offeredPolicies(),
    help: 'The policy of plans that name none: FILE#NAME, or a built-in one',
  },
  rule: {
    value: 'RULE=WORD',
    offers: async () => (await offered()).offeredRuleSettings(),
    repeats: true,
    help: 'Set a rule to off, info, warning or error over any policy; may be repeated',
  },
  only: {
    value: 'RULE',
    offers: async () => (await offered()).offeredRules(),
    repeats: true,
    help: 'Report this rule, and mistakes of writing; may be repeated',
  },
  severity: {
    value: 'SEVERITY',
    choices: SEVERITIES,
    help: 'Report nothing below error, warning, info or hint',
  },
  exclude: {
    value: 'PATTERN',
    repeats: true,
    elsewhere: ['ignore'],
    help: 'Leave out what a pattern as in a .gitignore names; may be repeated',
  },
  'max-warnings': { value: 'N', help: 'End with exit code 1 when there are more than N warnings' },
  strict: { help: 'End with exit code 1 when there is any warning' },
  statistics: { help: 'Show how many findings each rule has, in place of them; with pretty and json' },
  changed: {
    value: 'REF',
    isOptional: true,
    help: 'Check only plans that were touched since a commit of git, and those that import what was',
  },
  shard: {
    value: 'I/N',
    help: 'Check one of N parts of the files, from 1; `runplan merge` puts their reports together',
  },
  baseline: {
    value: FILE,
    help: 'Report only findings that this file does not have, and fail if there are any',
  },
  'write-baseline': { help: 'Write all findings to the file of --baseline: from then on they are known' },
  fix: { help: 'Repair what can be repaired without changing the training, and report the rest' },
  suggested: {
    help: 'With --fix: make suggested repairs as well; they change the training, so look at them',
  },
  diff: {
    help: 'With --fix: write nothing; show what it would change, as `diff -u` does',
  },
  ...RUN_OPTIONS,
  quiet: { short: 'q', help: 'Show errors only; everything is still counted' },
  color: COLOUR_OPTION,
  'stdin-filename': { value: 'NAME', help: 'How standard input is called; its imports are relative to it' },
  help: { short: 'h', help: 'Show this help' },
} satisfies Options;

/** What is about findings. */
const REPORTED = ['format', 'output-file', 'max-warnings', 'strict', 'statistics', 'baseline'] as const;

/** What is to be checked, and how, as it was typed. */
export interface CheckOptions extends RunOptions {
  readonly paths: readonly string[];
  readonly outputs: readonly ChosenOutput[];
  readonly exclude: readonly string[];
  readonly typed: TypedSettings;
  /** Undefined when it was not given. */
  readonly maxWarnings: number | undefined;
  readonly strict: boolean;
  readonly quiet: boolean;
  readonly fix: Fix;
  readonly withSuggested: boolean;
  /** Since which commit, as it was typed; true for the usual one. */
  readonly changed: string | true | undefined;
  /** Undefined where all parts are meant. */
  readonly shard: ShardOption | undefined;
  readonly baseline: string | undefined;
  readonly writesBaseline: boolean;
  readonly color: ColourChoice;
  readonly stdinName: string;
}

/**
 * Reads the arguments of `runplan check`.
 *
 * @throws UsageError for what can't be understood, or contradicts itself
 */
export function readCheckOptions(args: readonly string[]): CheckOptions {
  const { values, operands } = parseOptions(args, CHECK_OPTIONS, 'runplan check --help');
  if (values['stdin-filename'] !== undefined && !operands.includes('-')) {
    throw new UsageError('--stdin-filename is for standard input: add the path - to check it.');
  }
  const reported = REPORTED.find((name) => values[name] !== undefined);
  if (values.diff && !values.fix) {
    throw new UsageError('--diff shows what --fix would change: add --fix.');
  }
  if (values.suggested && !values.fix) {
    throw new UsageError('--suggested says which repairs --fix makes: add --fix.');
  }
  if (values.diff && reported !== undefined) {
    throw new UsageError(`--diff shows changes in place of findings: leave out --${reported}.`);
  }
  if (values.fix && !values.diff && operands.includes('-')) {
    throw new UsageError(
      '--fix writes files, so it cannot repair standard input. Save the text in a file first, or add --diff.',
    );
  }
  if (values.strict && values['max-warnings'] !== undefined) {
    throw new UsageError('--strict allows no warning, and --max-warnings some: give one of them.');
  }
  const counting = values.strict ? '--strict' : '--max-warnings';
  if (values.severity === 'error' && (values.strict || values['max-warnings'] !== undefined)) {
    throw new UsageError(
      `${counting} counts warnings, and --severity error leaves none to count: give one of them.`,
    );
  }
  if (values.changed !== undefined && operands.includes('-')) {
    throw new UsageError('--changed asks git about files: standard input is none. Leave out one of the two.');
  }
  if (values.baseline === '') throw new UsageError('--baseline needs the name of a file.');
  const partial = (['only', 'severity', 'rule'] as const).find((name) => values[name] !== undefined);
  if (values.baseline !== undefined && partial !== undefined) {
    throw new UsageError(
      `--baseline is about all findings, and --${partial} leaves some out: those would seem to be gone. Leave out one of the two.`,
    );
  }
  if (values['write-baseline'] && values.baseline === undefined) {
    throw new UsageError('--write-baseline needs a file: --baseline FILE --write-baseline.');
  }
  const shard = values.shard === undefined ? undefined : readShard(String(values.shard));
  if (shard && operands.includes('-')) {
    throw new UsageError('--shard parts files: standard input is none. Leave out one of the two.');
  }
  if (values['write-baseline'] && shard && shard.count > 1) {
    throw new UsageError(
      '--write-baseline writes down all findings, and --shard finds a part of them: write the baseline without --shard.',
    );
  }
  const outputFile = values['output-file'] as string | undefined;
  const outputs = values.statistics
    ? chooseStatistics(values.format ?? [], outputFile)
    : chooseOutputs(values.format ?? [], outputFile, process.env);
  return {
    ...readRunOptions(values, operands, outputs),
    paths: operands,
    outputs,
    exclude: values.exclude ?? [],
    typed: {
      ...(values.policy !== undefined && { policy: String(values.policy) }),
      rules: values.rule ?? [],
      only: values.only ?? [],
      ...(values.severity !== undefined && { severity: values.severity as Severity }),
    },
    maxWarnings: values.strict ? 0 : wholeNumber('--max-warnings', values['max-warnings']),
    strict: values.strict === true,
    quiet: values.quiet === true,
    fix: values.fix ? (values.diff ? 'show' : 'write') : false,
    withSuggested: values.suggested === true,
    changed: values.changed,
    shard,
    baseline: values.baseline as string | undefined,
    writesBaseline: values['write-baseline'] === true,
    color: (values.color ?? 'auto') as ColourChoice,
    stdinName: String(values['stdin-filename'] || STDIN_NAME),
  };
}

function wholeNumber(option: string, value: string | true | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'string' || !/^\d+$/.test(value)) {
    throw new UsageError(`${option} takes a whole number such as 0 or 10, not "${value}".`);
  }
  return Number(value);
}
