import { type CheckSettings, SEVERITIES, type Severity } from '@runplan/language/internal';
import { DEFAULT_REPORTER, printable, REPORTERS, type Summary } from '@runplan/report';
import { checkFiles } from '../checking/check-files.ts';
import { policyProblems } from '../checking/policy-problems.ts';
import {
  offeredPolicies,
  offeredRuleSettings,
  offeredRules,
  settingsFrom,
  type TypedSettings,
} from '../checking/settings-from.ts';
import { EXIT_CODE, type ExitCode } from '../exit-code.ts';
import { currentDirectory } from '../files/current-directory.ts';
import { type Discovery, discover } from '../files/discover.ts';
import { cannotRead, cannotWrite } from '../files/failure.ts';
import { pathInRepository } from '../files/path-in-repository.ts';
import { uriOf } from '../files/plan-file.ts';
import { describeOptions, type Options, parseOptions } from '../options.ts';
import { type ChosenOutput, chooseOutputs, isOfLines } from '../reporting/choose-outputs.ts';
import { type Reports, startReports } from '../reporting/reports.ts';
import { COLOUR_OPTION, type ColourChoice } from '../terminal/look.ts';
import { UsageError } from '../usage-error.ts';
import type { Command } from './command.ts';

const STDIN_NAME = '<stdin>';

const OPTIONS = {
  format: {
    value: 'FORMAT[=FILE]',
    offers: REPORTERS.map(({ id }) => id),
    repeats: true,
    help: `How findings are written, see below (default: ${DEFAULT_REPORTER.id}), and to which file; may be repeated`,
  },
  'output-file': { value: 'FILE', help: 'Write the report to a file in place of standard output' },
  policy: {
    value: 'POLICY',
    offers: offeredPolicies,
    help: 'The policy of plans that name none: FILE#NAME, or a built-in one',
  },
  rule: {
    value: 'RULE=WORD',
    offers: offeredRuleSettings,
    repeats: true,
    help: 'Set a rule to off, info, warning or error over any policy; may be repeated',
  },
  only: {
    value: 'RULE',
    offers: offeredRules,
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
    help: 'Leave out what a pattern as in a .gitignore names; may be repeated',
  },
  'max-warnings': { value: 'N', help: 'End with exit code 1 when there are more than N warnings' },
  strict: { help: 'End with exit code 1 when there is any warning' },
  fix: { help: 'Repair what can be repaired without changing the training, and report the rest' },
  quiet: { short: 'q', help: 'Show errors only; everything is still counted' },
  color: COLOUR_OPTION,
  'stdin-filename': { value: 'NAME', help: 'How standard input is called; its imports are relative to it' },
  help: { short: 'h', help: 'Show this help' },
} satisfies Options;

const HELP = `Checks plans and reports what is wrong or risky, and why.

Usage: runplan check [OPTIONS] [PATHS…]

PATHS are files, directories, patterns in quotes ("plans/**/*.runplan"), or - for standard input. A directory is
searched for .runplan files, without node_modules, names that start with a dot, and what git ignores. Without PATHS the
current directory is checked. A name that starts with a dash goes after --.

A file runplan.toml, in the directory of a plan or above it up to the root of the repository, says which policy holds,
what is left out, and below which severity nothing is reported; docs/ci.md describes it. Options count more.

Options:
${describeOptions(OPTIONS)}
Formats:
${describeFormats()}
On GitHub Actions the lines of github stand behind those of pretty, unless a format is named. Formats of lines
(${REPORTERS.filter(isOfLines)
  .map(({ id }) => id)
  .join(', ')}) may share standard output; any other has it alone, or a file: --format sarif=out.sarif.

--fix writes the files. It does what leaves the training as it is, such as removing an allow that accepts nothing or
correcting a stated total; other repairs are for the author to choose and stand below their findings.

Exit codes: 0 no errors; 1 errors found, or more warnings than --max-warnings or --strict allows; 2 could not run, or
not read or write everything.

Colours also follow the environment variables NO_COLOR and FORCE_COLOR.
`;

interface CheckOptions {
  readonly paths: readonly string[];
  readonly outputs: readonly ChosenOutput[];
  readonly exclude: readonly string[];
  readonly typed: TypedSettings;
  readonly maxWarnings: number;
  readonly strict: boolean;
  readonly quiet: boolean;
  readonly fix: boolean;
  readonly color: ColourChoice;
  readonly stdinName: string;
}

/** `runplan check`: finds the files, checks them, and reports. */
export const checkCommand: Command = {
  help: HELP,
  options: OPTIONS,
  operands: { arePlans: true },
  async run(args) {
    const options = readOptions(args);
    const over = await settingsFrom(options.typed);
    const discovery = await discover(options.paths, options.stdinName, currentDirectory(), options.exclude);
    // A policy that is named here counts more than those of projects.
    const ofPolicies = over.policy ? [] : await policyProblems(discovery.projects, discovery.roots);
    const problems = [...discovery.problems, ...ofPolicies];
    for (const note of [...discovery.notes, ...problems]) complain(note);
    if (discovery.files.length === 0) return EXIT_CODE.couldNotRun;
    return checkAndReport({ ...discovery, problems }, options, over);
  },
};

/** The formats as lines of the help text. */
function describeFormats(): string {
  const width = Math.max(...REPORTERS.map(({ id }) => id.length));
  return REPORTERS.map(({ id, about }) => `  ${id.padEnd(width)}  ${about}\n`).join('');
}

function readOptions(args: readonly string[]): CheckOptions {
  const { values, operands } = parseOptions(args, OPTIONS, 'runplan check --help');
  if (values['stdin-filename'] !== undefined && !operands.includes('-')) {
    throw new UsageError('--stdin-filename is for standard input: add the path - to check it.');
  }
  if (values.fix && operands.includes('-')) {
    throw new UsageError(
      '--fix writes files, so it cannot repair standard input. Save the text in a file first.',
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
  const outputFile = values['output-file'] as string | undefined;
  return {
    paths: operands,
    outputs: chooseOutputs(values.format ?? [], outputFile, process.env),
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
    fix: values.fix === true,
    color: (values.color ?? 'auto') as ColourChoice,
    stdinName: String(values['stdin-filename'] || STDIN_NAME),
  };
}

function wholeNumber(option: string, value: string | true | undefined): number {
  if (value === undefined) return Number.POSITIVE_INFINITY;
  if (typeof value !== 'string' || !/^\d+$/.test(value)) {
    throw new UsageError(`${option} takes a whole number such as 0 or 10, not "${value}".`);
  }
  return Number(value);
}

async function checkAndReport(
  discovery: Discovery,
  options: CheckOptions,
  over: CheckSettings,
): Promise<ExitCode> {
  const { outputs, quiet, fix, color } = options;
  const run = { repairs: fix, errorsOnly: quiet, colour: color };
  const reports = await startReports(outputs, discovery, run);
  try {
    const complete = await reportFiles(discovery, options, over, reports);
    const unwritten = await reports.end();
    for (const problem of unwritten) complain(problem);
    const failed = !complete || discovery.problems.length > 0 || unwritten.length > 0;
    return exitCode(reports.summary, failed, options);
  } catch (error) {
    await reports.discard();
    throw error;
  }
}

/** Checks the files and reports each. False when not all of it could be done. */
async function reportFiles(
  { files, roots }: Discovery,
  options: CheckOptions,
  over: CheckSettings,
  reports: Reports,
): Promise<boolean> {
  const pathOf = pathInRepository(currentDirectory());
  let complete = true;
  for await (const outcome of checkFiles(files, roots, { fix: options.fix, over }, repairsFor(options))) {
    if ('unread' in outcome) {
      complain(cannotRead(outcome.file.name, outcome.unread));
      complete = false;
    } else if ('mistake' in outcome) {
      const name = printable(outcome.file.name);
      complain(`The check of ${name} stopped because of a mistake in Runplan. Please report it.`);
      complain(outcome.mistake);
      complete = false;
    } else {
      const { file, findings, unwritten } = outcome;
      if (unwritten !== undefined) complain(cannotWrite(file.name, unwritten));
      complete &&= unwritten === undefined && !findings.some(({ rule }) => rule === 'internal');
      await reports.file({ ...outcome, name: file.name, path: pathOf(file.path), uri: uriOf(file) });
    }
  }
  return complete;
}

/** The severities of which any of the reports tells repairs. */
function repairsFor({ outputs, quiet }: CheckOptions): Severity[] {
  const told = new Set(outputs.flatMap(({ reporter }) => reporter.repairsFor));
  return [...told].filter((severity) => !quiet || severity === 'error');
}

function exitCode(summary: Summary, failed: boolean, { maxWarnings, strict }: CheckOptions): ExitCode {
  const tooMany = summary.warnings > maxWarnings;
  if (tooMany) {
    const allows = strict ? '--strict allows none' : `--max-warnings allows ${maxWarnings}`;
    complain(`Too many warnings: ${summary.warnings}, and ${allows}.`);
  }
  if (failed) return EXIT_CODE.couldNotRun;
  return summary.errors > 0 || tooMany ? EXIT_CODE.errorsFound : EXIT_CODE.ok;
}

function complain(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
