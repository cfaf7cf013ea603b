import { fileURLToPath } from 'node:url';
import { EXIT_CODE } from '../exit-code.ts';
import { describeOptions, type Options, parseOptions } from '../options.ts';
import { UsageError } from '../usage-error.ts';
import { version } from '../version.ts';
import type { Command } from './command.ts';

const OPTIONS = {
  stdio: { help: 'Speak over standard input and output' },
  clientProcessId: { value: 'ID', help: 'The process of the editor: without it the server ends' },
  help: { short: 'h', help: 'Show this help' },
} satisfies Options;

const HELP = `Starts the language server, for editors that speak the Language Server Protocol.

Usage: runplan lsp --stdio

Options:
${describeOptions(OPTIONS)}
An editor starts this command itself. How to set up Neovim, Helix, Emacs and Sublime Text is described in the
documentation under docs/editors.md.
`;

/** `runplan lsp`: serves an editor until it goes away. */
export const lspCommand: Command = {
  help: HELP,
  options: OPTIONS,
  operands: {},
  async run(args) {
    const { values, operands } = parseOptions(args, OPTIONS, 'runplan lsp --help');
    if (operands.length > 0)
      throw new UsageError(`runplan lsp takes no files, and was given ${operands[0]}.`);
    if (!values.stdio) {
      throw new UsageError('The language server speaks with an editor, not with people: runplan lsp --stdio');
    }
    const { startServer } = await import('@runplan/server/node');
    startServer(version(), fileURLToPath(new URL('./', import.meta.url)));
    // The connection ends the process.
    await new Promise(() => {});
    return EXIT_CODE.ok;
  },
};
