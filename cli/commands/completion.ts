import { describeCommands } from '../completing/described-command.ts';
import { SHELLS } from '../completing/shells.ts';
import { EXIT_CODE } from '../exit-code.ts';
import { describeOptions, type Options, parseOptions } from '../options.ts';
import { createOutput } from '../terminal/output.ts';
import { UsageError } from '../usage-error.ts';
import type { Command } from './command.ts';

const OPTIONS = { help: { short: 'h', help: 'Show this help' } } satisfies Options;

const HELP = `Writes the completion of commands, options, values and plans for a shell to standard output.

Usage: runplan completion SHELL

To load it, for this shell or, in its start file, for all:
${[...SHELLS].map(([name, { load }]) => `  ${name.padEnd(11)} ${load}\n`).join('')}
Options:
${describeOptions(OPTIONS)}
Exit codes: 0 written; 2 could not run.
`;

/** `runplan completion`: what a shell needs to complete the command line. */
export const completionCommand: Command = {
  help: HELP,
  options: OPTIONS,
  operands: { words: () => [...SHELLS.keys()] },
  async run(args) {
    const { operands } = parseOptions(args, OPTIONS, 'runplan completion --help');
    const [name, ...more] = operands;
    const names = [...SHELLS.keys()];
    const otherwise = `There is ${names.slice(0, -1).join(', ')} and ${names.at(-1)}.`;
    if (name === undefined) throw new UsageError(`For which shell? ${otherwise}`);
    if (more.length > 0) throw new UsageError('runplan completion takes one shell.');
    const shell = SHELLS.get(name);
    if (!shell)
      throw new UsageError(`There is no completion for ${name}.`, {
        typed: name,
        candidates: names,
        otherwise,
      });
    const output = createOutput(process.stdout);
    await output.write(shell.script(await describeCommands()));
    await output.end();
    return EXIT_CODE.ok;
  },
};
