import type { Checker, Finding } from '@runplan/language';
import { EXIT_CODE, type ExitCode } from '../exit-code.ts';
import { decode } from '../files/decode.ts';
import { type Discovery, discover } from '../files/discover.ts';
import { cannotRead, failureReason } from '../files/failure.ts';
import { createImportAccess } from '../files/import-access.ts';
import { lookAhead } from '../files/look-ahead.ts';
import { type PlanFile, uriOf } from '../files/plan-file.ts';
import { readBytes } from '../files/read.ts';
import { describeOptions, type Options, parseOptions } from '../options.ts';
import { humanReporter } from '../reporters/human.ts';
import { jsonReporter } from '../reporters/json.ts';
import type { FileReport, Reporter, Summary } from '../reporters/reporter.ts';
import { type ColourChoice, colours, coloursWanted } from '../terminal/colours.ts';
import { createOutput } from '../terminal/output.ts';
import { printable } from '../terminal/printable.ts';
import { UsageError } from '../usage-error.ts';
import type { Command } from './command.ts';

/** Files that are being read while one is checked. */
const READ_AHEAD = 8;
const WIDEST = 100;
const STDIN_NAME = '<stdin>';

const OPTIONS = {
  format: {
    value: 'FORMAT',
    choices: ['human', 'json'],
    help: 'How findings are written: human (default) or json',
  },
  'max-warnings': { value: 'N', help: 'End with exit code 1 when there are more than N warnings' },
  quiet: { short: 'q', help: 'Show errors only; everything is still counted' },
  color: {
    value: 'WHEN',
    choices: ['auto', 'always', 'never'],
    help: 'Colours: auto (default: on a terminal), always or never',
  },
  'stdin-filename': { value: 'NAME', help: 'How standard input is called; its imports are relative to it' },
  help: { short: 'h', help: 'Show this help' },
} satisfies Options;

const HELP = `Checks plans and reports what is wrong or risky, and why.

Usage: runplan check [OPTIONS] [PATHS…]

PATHS are files, directories, patterns in quotes ("plans/**/*.runplan"), or - for standard input. A directory is
searched for .runplan files, without node_modules and names that start with a dot. Without PATHS the current directory
is checked. A name that starts with a dash goes after --.

Options:
${describeOptions(OPTIONS)}
Exit codes: 0 no errors; 1 errors found, or more warnings than --max-warnings allows; 2 could not run or not read
everything.

Colours also follow the environment variables NO_COLOR and FORCE_COLOR.
`;

interface CheckOptions {
  readonly paths: readonly string[];
  readonly format: 'human' | 'json';
  readonly maxWarnings: number;
  readonly quiet: boolean;
  readonly color: ColourChoice;
  readonly stdinName: string;
}

/** `runplan check`: finds the files, checks them one after the other, and reports. */
export const checkCommand: Command = {
  help: HELP,
  async run(args) {
    const options = readOptions(args);
    const discovery = await discover(options.paths, options.stdinName, currentDirectory());
    for (const note of [...discovery.notes, ...discovery.problems]) complain(note);
    if (discovery.files.length === 0) return EXIT_CODE.couldNotRun;
    return checkFiles(discovery, options);
  },
};

function currentDirectory(): string {
  try {
    return process.cwd();
  } catch {
    throw new UsageError('The current directory does not exist any more. Change to another one.');
  }
}

function readOptions(args: readonly string[]): CheckOptions {
  const { values, operands } = parseOptions(args, OPTIONS, 'runplan check --help');
  if (values['stdin-filename'] !== undefined && !operands.includes('-')) {
    throw new UsageError('--stdin-filename is for standard input: add the path - to check it.');
  }
  return {
    paths: operands,
    format: (values.format ?? 'human') as CheckOptions['format'],
    maxWarnings: wholeNumber('--max-warnings', values['max-warnings']),
    quiet: values.quiet === true,
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

async function checkFiles(discovery: Discovery, options: CheckOptions): Promise<ExitCode> {
  const { createChecker } = await import('@runplan/language');
  const checker = createChecker(createImportAccess(discovery.roots));
  const reporter = createReporter(options);
  const output = createOutput(process.stdout);
  const summary = { files: 0, plans: 0, errors: 0, warnings: 0, infos: 0, hints: 0, allowed: 0 };
  let failed = discovery.problems.length > 0;

  await output.write(reporter.begin());
  const reads = lookAhead(discovery.files, READ_AHEAD, readFile);
  for await (const { file, bytes, failure } of reads) {
    if (bytes === undefined) {
      complain(cannotRead(file.name, failure));
      failed = true;
      continue;
    }
    try {
      const { findings, text, plans, allowed } = await checkBytes(checker, file, bytes);
      summary.files += 1;
      summary.plans += plans;
      summary.allowed += allowed;
      for (const { severity } of findings) summary[`${severity}s`] += 1;
      failed ||= findings.some((finding) => finding.rule === 'internal');
      const shown = options.quiet ? findings.filter((finding) => finding.severity === 'error') : findings;
      await output.write(reporter.file({ file, text, findings: shown }));
    } catch (error) {
      complain(
        `The check of ${printable(file.name)} stopped because of a mistake in Runplan. Please report it.`,
      );
      complain(String((error as Error).stack ?? error));
      failed = true;
    }
  }
  await output.write(reporter.end(summary));
  try {
    await output.end();
  } catch (error) {
    complain(`Cannot write the report: ${failureReason(error)}.`);
    failed = true;
  }
  return exitCode(summary, failed, options.maxWarnings);
}

function createReporter(options: CheckOptions): Reporter {
  if (options.format === 'json') return jsonReporter();
  return humanReporter({
    colours: colours(coloursWanted(options.color, process.stdout, process.env)),
    width: Math.min(process.stdout.columns || WIDEST, WIDEST),
    quiet: options.quiet,
  });
}

type ReadFile =
  | { readonly file: PlanFile; readonly bytes: Uint8Array; readonly failure?: never }
  | { readonly file: PlanFile; readonly bytes?: never; readonly failure: string };

async function readFile(file: PlanFile): Promise<ReadFile> {
  try {
    return { file, bytes: await readBytes(file) };
  } catch (error) {
    return { file, failure: failureReason(error) };
  }
}

async function checkBytes(
  checker: Checker,
  file: PlanFile,
  bytes: Uint8Array,
): Promise<Pick<FileReport, 'findings' | 'text'> & { plans: number; allowed: number }> {
  const uri = uriOf(file);
  const { text, findings } = decode(bytes, uri);
  if (text === undefined) return { findings, text, plans: 0, allowed: 0 };
  const result = await checker.check(uri, text);
  // Where bytes were lost, the language would complain about their replacement as well.
  const lost = new Set(findings.map((finding) => finding.start.line));
  const others = result.findings.filter(
    (finding) => finding.rule !== 'syntax' || !lost.has(finding.start.line),
  );
  return { ...result, text, findings: [...findings, ...others].sort(byPosition) };
}

function byPosition(a: Finding, b: Finding): number {
  return (
    a.start.line - b.start.line ||
    a.start.column - b.start.column ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}

function exitCode(summary: Summary, failed: boolean, maxWarnings: number): ExitCode {
  const tooMany = summary.warnings > maxWarnings;
  if (tooMany) {
    complain(`Too many warnings: ${summary.warnings}, and --max-warnings allows ${maxWarnings}.`);
  }
  if (failed) return EXIT_CODE.couldNotRun;
  return summary.errors > 0 || tooMany ? EXIT_CODE.errorsFound : EXIT_CODE.ok;
}

function complain(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
