import { failureReason } from '@runplan/disk';
import { printable } from '@runplan/report';
import { EXIT_CODE, type ExitCode } from '../exit-code.ts';
import { currentDirectory } from '../files/current-directory.ts';
import { type Discovery, discover } from '../files/discover.ts';
import { cannotRead, cannotWrite } from '../files/failure.ts';
import { lookAhead } from '../files/look-ahead.ts';
import type { PlanFile } from '../files/plan-file.ts';
import { type FormatOutcome, formatFile } from '../formatting/format-file.ts';
import { describeOptions, type Options, parseOptions } from '../options.ts';
import { complain } from '../terminal/complain.ts';
import { createOutput } from '../terminal/output.ts';
import { UsageError } from '../usage-error.ts';
import type { Command } from './command.ts';

const STDIN_NAME = '<stdin>';
/** Files that are being read or written at a time. */
const AT_A_TIME = 8;

const OPTIONS = {
  check: { help: 'Write nothing; list the files that are not formatted, and end with exit code 1' },
  diff: { help: 'Write nothing; show what would change, as `diff -u` does, and end with exit code 1' },
  'stdin-filename': { value: 'NAME', help: 'How standard input is called' },
  help: { short: 'h', help: 'Show this help' },
} satisfies Options;

const HELP = `Writes plans in the usual form, with one look: words and figures, indentation, spaces, columns.

Usage: runplan fmt [OPTIONS] [PATHS…]

PATHS are those of \`runplan check\`: files, directories, patterns in quotes, or - for standard input, which is formatted
to standard output. Without PATHS everything below the current directory is formatted.

What is written in another way, \`Tuesday: 10k easy\`, becomes the usual form, \`tue easy 10 km\`; what a plan means never
changes, nor do comments and the order of lines. There is nothing to set: all plans look the same.

Options:
${describeOptions(OPTIONS)}
Exit codes: 0 formatted; 1 with --check or --diff, something is not formatted; 2 could not run, or not read or write
everything.
`;

/** `runplan fmt`: finds the files and formats them. */
export const fmtCommand: Command = {
  help: HELP,
  options: OPTIONS,
  operands: { fileEndings: ['.runplan'] },
  async run(args) {
    const { values, operands } = parseOptions(args, OPTIONS, 'runplan fmt --help');
    const isStdin = operands.includes('-');
    if (isStdin && operands.some((operand) => operand !== '-')) {
      throw new UsageError(
        '- is standard input, whose text goes to standard output: it takes no other path.',
      );
    }
    if (values['stdin-filename'] !== undefined && !isStdin) {
      throw new UsageError('--stdin-filename is for standard input: add the path - to format it.');
    }
    const stdinName = String(values['stdin-filename'] || STDIN_NAME);
    const discovery = await discover(operands, stdinName, currentDirectory());
    for (const note of [...discovery.notes, ...discovery.problems]) complain(note);
    if (discovery.files.length === 0) return EXIT_CODE.couldNotRun;
    return formatAll(discovery, values.diff ? 'diff' : values.check ? 'check' : 'write');
  },
};

/** What becomes of formatted texts: they are written, their files listed, or what would change is shown. */
type Doing = 'write' | 'check' | 'diff';

async function formatAll({ files, problems }: Discovery, doing: Doing): Promise<ExitCode> {
  const output = createOutput(process.stdout);
  const isWritten = doing === 'write';
  const writes = (file: PlanFile) => isWritten && !file.isStdin;
  let [changed, same] = [0, 0];
  let failed = problems.length > 0;
  for await (const outcome of lookAhead(files, AT_A_TIME, (file) => formatFile(file, writes(file)))) {
    if (!('text' in outcome)) {
      complain(failure(outcome));
      failed = true;
    } else if (outcome.file.isStdin && isWritten) {
      await output.write(outcome.text);
    } else if (outcome.changed) {
      changed++;
      await output.write(doing === 'diff' ? await differenceOf(outcome) : line(outcome.file, isWritten));
    } else {
      same++;
    }
  }
  const last = changed + same > 0 ? [summary(changed, same, isWritten)] : [];
  // A diff is for programs as well.
  for (const sentence of last) doing === 'diff' ? complain(sentence) : await output.write(`${sentence}\n`);
  try {
    await output.end();
  } catch (error) {
    complain(`Cannot write the output: ${failureReason(error)}.`);
    failed = true;
  }
  if (failed) return EXIT_CODE.couldNotRun;
  return !isWritten && changed > 0 ? EXIT_CODE.errorsFound : EXIT_CODE.ok;
}

function line({ name }: PlanFile, isWritten: boolean): string {
  return `${isWritten ? 'Formatted' : 'Not formatted'}: ${printable(name)}\n`;
}

/** What formatting would change. A byte order mark is no part of the first line. */
async function differenceOf({ file, before }: Extract<FormatOutcome, { before: string }>): Promise<string> {
  // Here, because the language takes long to load.
  const { formattingDifference } = await import('../formatting/formatting-difference.ts');
  return formattingDifference(file.name, before.replace(/^\ufeff/, ''));
}

function failure(outcome: Exclude<FormatOutcome, { text: string }>): string {
  const { name } = outcome.file;
  if ('unread' in outcome) return cannotRead(name, outcome.unread);
  if ('unwritten' in outcome) return cannotWrite(name, outcome.unwritten);
  const sentence = `${printable(name)} was not formatted because of a mistake in Runplan. Please report it.`;
  return `${sentence}\n${outcome.mistake}`;
}

/** The last line: what became, or would become, of how many files. */
function summary(changed: number, same: number, isWritten: boolean): string {
  const all = changed + same;
  if (isWritten) {
    if (changed === 0) return `${all === 1 ? 'The file was' : `All ${all} files were`} formatted already.`;
    const already = same === 0 ? '' : same === 1 ? '; 1 already was' : `; ${same} already were`;
    return `Formatted ${changed === 1 ? '1 file' : `${changed} files`}${already}.`;
  }
  if (changed === 0) return all === 1 ? 'The file is formatted.' : `All ${all} files are formatted.`;
  const which = all === 1 ? 'The file is' : `${changed} of ${all} files ${changed === 1 ? 'is' : 'are'}`;
  return `${which} not formatted. \`runplan fmt\` formats ${changed === 1 ? 'it' : 'them'}.`;
}
