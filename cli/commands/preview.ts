import { describeOptions, type Options, parseOptions } from '../options.ts';
import { UsageError } from '../usage-error.ts';
import type { Command } from './command.ts';

const OPTIONS = {
  port: { short: 'p', value: 'PORT', help: 'The port of the page (default: one that is free)' },
  'no-open': { help: 'Open no browser; the address is printed in any case' },
  help: { short: 'h', help: 'Show this help' },
} satisfies Options;

const MOST = 65_535;

const HELP = `Shows a plan file in a browser, beside any editor: the calendar with figures, load picture and findings. The page follows
the file, and what it imports, whenever they are saved.

Usage: runplan preview [OPTIONS] FILE

The page is for this machine alone: the server listens on the loopback interface, and its address holds a token that is
made anew each time. The page loads nothing from elsewhere. Where the output is a terminal, the browser of the desktop
opens it.

Options:
${describeOptions(OPTIONS)}
Examples:
  runplan preview autumn.runplan
  runplan preview --port 8123 --no-open autumn.runplan

Exit codes: 130 ended by Ctrl-C; 2 could not run.
`;

/** `runplan preview`: the page of a plan in a browser, live. */
export const previewCommand: Command = {
  help: HELP,
  options: OPTIONS,
  operands: { fileEndings: ['.runplan'] },
  async run(args) {
    const { values, operands } = parseOptions(args, OPTIONS, 'runplan preview --help');
    const [path, ...more] = operands;
    if (path === undefined) throw new UsageError('Name a file: runplan preview plan.runplan');
    if (more.length > 0) throw new UsageError('runplan preview takes one file: name one.');
    if (path === '-') throw new UsageError('runplan preview follows a file: name one.');
    const port = portFrom(values.port === undefined ? '0' : String(values.port));
    const { previewFile } = await import('../previewing/preview-file.ts');
    return previewFile(path, port, process.stdout.isTTY && values['no-open'] !== true);
  },
};

function portFrom(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= MOST) return port;
  throw new UsageError(`--port takes a number up to ${MOST}, such as 8123.`);
}
