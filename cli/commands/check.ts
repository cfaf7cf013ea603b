import { REPORTERS } from '@runplan/report';
import { CHECK_OPTIONS, readCheckOptions } from '../checking/check-options.ts';
import { describeOptions } from '../options.ts';
import { isOfLines } from '../reporting/choose-outputs.ts';
import type { Command } from './command.ts';

const HELP = `Checks plans and reports what is wrong or risky, and why.

Usage: runplan check [OPTIONS] [PATHS…]

PATHS are files, directories, patterns in quotes ("plans/**/*.runplan"), or - for standard input. A directory is
searched for .runplan files, without node_modules, names that start with a dot, and what git ignores. Without PATHS the
current directory is checked. A name that starts with a dash goes after --.

A file runplan.toml, in the directory of a plan or above it up to the root of the repository, says which policy holds,
what is left out, and below which severity nothing is reported; docs/ci.md describes it. Options count more.

Options:
${describeOptions(CHECK_OPTIONS)}
Formats:
${describeFormats()}
On GitHub Actions the lines of github stand behind those of pretty, unless a format is named. Formats of lines
(${REPORTERS.filter(isOfLines)
  .map(({ id }) => id)
  .join(', ')}) may share standard output; any other has it alone, or a file: --format sarif=out.sarif.

--cache keeps what is found in .runplan-cache, in the repository, until the file, what it imports, its policy or Runplan
changes. With --fix everything is checked. It holds what was found: delete it where the plans are deleted.

--watch reports again when a plan, what it imports, a project file or a .gitignore changes; it checks what is affected.

--fix writes the files. It does what leaves the training as it is, such as removing an allow that accepts nothing or
correcting a stated total; other repairs are for the author to choose and stand below their findings. With --suggested
it makes those as well, one after the other, as long as each leaves fewer findings. They change the training: look at
them, first with --diff. Where a line may be read in several ways, the author has to choose.

With --changed git says what was touched since the present branch left REF, or without REF the default branch; what was
not committed counts.

With --baseline only findings are reported that its file does not have, and those that are worse than there. Any error
or warning among them ends with exit code 1, unless --max-warnings allows some.

With --fix --diff any repair that could be made ends with exit code 1, and findings are neither shown nor counted.

Exit codes: 0 no errors; 1 errors found, or more warnings than --max-warnings or --strict allows; 2 could not run, or
not read or write everything.

Colours also follow the environment variables NO_COLOR and FORCE_COLOR.
`;

/** `runplan check`: finds the files, checks them, and reports. */
export const checkCommand: Command = {
  help: HELP,
  options: CHECK_OPTIONS,
  operands: { fileEndings: ['.runplan'] },
  async run(args) {
    const options = readCheckOptions(args);
    const { runCheck } = await import('../work.ts');
    return runCheck(options);
  },
};

/** The formats as lines of the help text. */
function describeFormats(): string {
  const width = Math.max(...REPORTERS.map(({ id }) => id.length));
  return REPORTERS.map(({ id, about }) => `  ${id.padEnd(width)}  ${about}\n`).join('');
}
