import { failureReason } from '@runplan/disk';
import { COMMANDS, type ListedCommand } from './commands/registry.ts';
import { EXIT_CODE, type ExitCode } from './exit-code.ts';
import { describeOptions, hasSwitch, type Options, parseOptions } from './options.ts';
import { createOutput, isFailureOf } from './terminal/output.ts';
import { explain, UsageError } from './usage-error.ts';
import { version, versionJson } from './version.ts';

const OPTIONS = {
  help: { short: 'h', help: 'Show this help' },
  version: { short: 'V', help: 'Show the version' },
  json: { help: 'With --version: as JSON, with what it runs on' },
} satisfies Options;

/** What is no command, and explained by `runplan help` all the same. */
const LANGUAGE = 'language';

const HELP_OF_HELP = `runplan help [COMMAND]
runplan help language

Shows how a command is used, or how plans are written: what coaches write, and what it is read as.
`;

/**
 * Runs the command line.
 *
 * @param args what follows the program's name
 * @returns the exit code: 0 no errors, 1 errors found or not formatted, 2 could not run
 */
export async function main(args: readonly string[]): Promise<ExitCode> {
  try {
    return await run(args);
  } catch (error) {
    const sentence = sentenceAbout(error);
    if (sentence === undefined) throw error;
    process.stderr.write(`${sentence}\n`);
    return EXIT_CODE.couldNotRun;
  }
}

/** What is said of an error that is no mistake of the program. */
function sentenceAbout(error: unknown): string | undefined {
  if (error instanceof UsageError) return explain(error);
  if (isFailureOf(process.stdout, error)) return `Cannot write the output: ${failureReason(error)}.`;
  return undefined;
}

async function run(args: readonly string[]): Promise<ExitCode> {
  const at = args.findIndex((arg) => !arg.startsWith('-') || arg === '-' || arg === '--');
  const own = at < 0 ? args : args.slice(0, at);
  const { values } = parseOptions(own, OPTIONS, 'runplan --help');
  if (values.version) return print(values.json ? versionJson() : `runplan ${version()}\n`);
  if (values.json) throw new UsageError('--json goes with --version.');
  const name = at < 0 ? undefined : args[at];
  const rest = args.slice(at + 1);
  if (name === undefined) {
    if (values.help) return print(mainHelp());
    process.stderr.write(mainHelp());
    return EXIT_CODE.couldNotRun;
  }
  if (name === 'help') return help(rest[0]);
  const command = await commandCalled(name);
  if (values.help || asksForHelp(rest)) return print(await helpOf(name));
  const loaded = await command.load();
  return hasSwitch('help', rest, loaded.options) ? print(await helpOf(name)) : loaded.run(rest);
}

async function help(commandName: string | undefined): Promise<ExitCode> {
  if (commandName === undefined || commandName.startsWith('-')) return print(mainHelp());
  if (commandName === 'help') return print(HELP_OF_HELP);
  if (commandName === LANGUAGE) {
    const { cheatSheetText } = await import('./work.ts');
    return print(cheatSheetText());
  }
  await commandCalled(commandName);
  return print(await helpOf(commandName));
}

/** @throws UsageError where there is no such command */
async function commandCalled(name: string): Promise<ListedCommand> {
  const command = COMMANDS.get(name);
  if (command) return command;
  const { existsSync } = await import('node:fs');
  throw new UsageError(`There is no command ${name}.`, {
    typed: name,
    candidates: [...COMMANDS.keys(), 'help'],
    otherwise:
      name === '-' || existsSync(name)
        ? `To check it: runplan check ${name}`
        : '`runplan --help` lists the commands.',
  });
}

/** What a command says of itself. The build writes it down, so that nothing of the command has to be loaded. */
async function helpOf(name: string): Promise<string> {
  const { readFile } = await import('node:fs/promises');
  return readFile(new URL(`./help/${name}.txt`, import.meta.url), 'utf8');
}

function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return (end < 0 ? args : args.slice(0, end)).some((arg) => arg === '--help' || arg === '-h');
}

async function print(text: string): Promise<ExitCode> {
  const output = createOutput(process.stdout);
  await output.write(text);
  await output.end();
  return EXIT_CODE.ok;
}

function mainHelp(): string {
  const commands = [...COMMANDS].map(([name, { summary }]) => `  ${name.padEnd(12)}${summary}\n`);
  return `runplan ${version()}: checks running training plans written as plain text.

Usage: runplan COMMAND [OPTIONS]

Commands:
${commands.join('')}  help        Show how a command is used: runplan help check
              or how plans are written: runplan help language

Options:
${describeOptions(OPTIONS)}
Start with: runplan check
`;
}
