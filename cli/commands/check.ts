import { failureReason } from '@runplan/disk';
import { checkFiles } from '../checking/check-files.ts';
import { EXIT_CODE, type ExitCode } from '../exit-code.ts';
import { currentDirectory } from '../files/current-directory.ts';
import { type Discovery, discover } from '../files/discover.ts';
import { cannotRead, cannotWrite } from '../files/failure.ts';
import { describeOptions, type Options, parseOptions } from '../options.ts';
import { humanReporter } from '../reporters/human.ts';
import { jsonReporter } from '../reporters/json.ts';
import type { Reporter, Summary } from '../reporters/reporter.ts';
import { type ColourChoice, colours, coloursWanted } from '../terminal/colours.ts';
import { createOutput } from '../terminal/output.ts';
import { printable } from '../terminal/printable.ts';
import { UsageError } from '../usage-error.ts';
import type { Command } from './command.ts';

const WIDEST = 100;
const STDIN_NAME = '<stdin>';

const OPTIONS = {
  format: {
    value: 'FORMAT',
    choices: ['human', 'json'],
    help: 'How findings are written: human (default) or json',
  },
  'max-warnings': { value: 'N', help: 'End with exit code 1 when there are more than N warnings' },
  fix: { help: 'Repair what can be repaired without changing the training, and report the rest' },
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
--fix writes the files. It does what leaves the training as it is, such as removing an allow that accepts nothing or
correcting a stated total; other repairs are for the author to choose and stand below their findings.

Exit codes: 0 no errors; 1 errors found, or more warnings than --max-warnings allows; 2 could not run, or not read or
write everything.

Colours also follow the environment variables NO_COLOR and FORCE_COLOR.
`;

interface CheckOptions {
  readonly paths: readonly string[];
  readonly format: 'human' | 'json';
  readonly maxWarnings: number;
  readonly quiet: boolean;
  readonly fix: boolean;
  readonly color: ColourChoice;
  readonly stdinName: string;
}

/** `runplan check`: finds the files, checks them, and reports. */
export const checkCommand: Command = {
  help: HELP,
  async run(args) {
    const options = readOptions(args);
    const discovery = await discover(options.paths, options.stdinName, currentDirectory());
    for (const note of [...discovery.notes, ...discovery.problems]) complain(note);
    if (discovery.files.length === 0) return EXIT_CODE.couldNotRun;
    return report(discovery, options);
  },
};

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
  return {
    paths: operands,
    format: (values.format ?? 'human') as CheckOptions['format'],
    maxWarnings: wholeNumber('--max-warnings', values['max-warnings']),
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

type Counts = { -readonly [Key in keyof Summary]: Summary[Key] };

async function report(discovery: Discovery, options: CheckOptions): Promise<ExitCode> {
  const reporter = createReporter(options);
  const output = createOutput(process.stdout);
  const nothing: Summary = { files: 0, plans: 0, errors: 0, warnings: 0, infos: 0, hints: 0, allowed: 0 };
  const summary: Counts = options.fix ? { ...nothing, repaired: 0 } : { ...nothing };
  let failed = discovery.problems.length > 0;

  await output.write(reporter.begin());
  for await (const outcome of checkFiles(discovery.files, discovery.roots, options.fix)) {
    if ('unread' in outcome) {
      complain(cannotRead(outcome.file.name, outcome.unread));
      failed = true;
    } else if ('mistake' in outcome) {
      const name = printable(outcome.file.name);
      complain(`The check of ${name} stopped because of a mistake in Runplan. Please report it.`);
      complain(outcome.mistake);
      failed = true;
    } else {
      const { findings } = outcome;
      summary.files += 1;
      summary.plans += outcome.plans;
      summary.allowed += outcome.allowed;
      if (summary.repaired !== undefined) summary.repaired += outcome.repaired;
      if (outcome.unwritten !== undefined) {
        complain(cannotWrite(outcome.file.name, outcome.unwritten));
        failed = true;
      }
      for (const { severity } of findings) summary[`${severity}s`] += 1;
      failed ||= findings.some((finding) => finding.rule === 'internal');
      const shown = options.quiet ? findings.filter((finding) => finding.severity === 'error') : findings;
      await output.write(reporter.file({ ...outcome, findings: shown }));
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
