import { describeOptions, type Options, parseOptions } from '../options.ts';
import { UsageError } from '../usage-error.ts';
import type { Command } from './command.ts';

const STDIN_NAME = '<stdin>';

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
    const { formatFiles } = await import('../work.ts');
    return formatFiles(operands, stdinName, values.diff ? 'diff' : values.check ? 'check' : 'write');
  },
};
