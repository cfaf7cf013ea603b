import { EXIT_CODE } from '../exit-code.ts';
import { describeOptions, type Options, parseOptions } from '../options.ts';
import { UsageError } from '../usage-error.ts';
import { version } from '../version.ts';
import type { Command } from './command.ts';

const OPTIONS = {
  write: { help: 'Let the assistant write plans into files below the current directory' },
  help: { short: 'h', help: 'Show this help' },
} satisfies Options;

const HELP = `Lets an assistant check the plans that it writes, over the Model Context Protocol on standard input and output.

Usage: runplan mcp [OPTIONS]

The program of the assistant starts this command itself, in the folder with the plans. Its tools check, show, format and
explain, write a first plan, and tell how plans are written: the same answers as the commands. It reads files below the
current directory and what they import, writes none unless --write is given, and uses no network.

Options:
${describeOptions(OPTIONS)}
Exit codes: 0 the assistant went away; 2 could not run.
`;

/** `runplan mcp`: answers an assistant until it goes away. */
export const mcpCommand: Command = {
  help: HELP,
  options: OPTIONS,
  operands: {},
  async run(args) {
    const { values, operands } = parseOptions(args, OPTIONS, 'runplan mcp --help');
    if (operands.length > 0)
      throw new UsageError(`runplan mcp takes no files, and was given ${operands[0]}.`);
    if (process.stdin.isTTY)
      throw new UsageError(
        'This speaks with an assistant, not with people: its program starts `runplan mcp`.',
      );
    const [{ AssistantTransport }, { assistantServer }] = await Promise.all([
      import('../mcp/assistant-transport.ts'),
      import('../mcp/server.ts'),
    ]);
    const server = assistantServer(version(), values.write === true);
    const gone = new Promise<void>((resolve) => {
      process.stdin.on('close', resolve);
      process.stdin.on('end', resolve);
    });
    const transport = new AssistantTransport();
    await server.connect(transport);
    await gone;
    await transport.answered();
    await server.close();
    return EXIT_CODE.ok;
  },
};
