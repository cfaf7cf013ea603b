import { COMMANDS } from '../commands/registry.ts';
import { type DescribedCommand, type DescribedOption, describeCommands } from './described-command.ts';

/** More values than these are not listed: they would be one long word. */
const MOST_VALUES = 12;

/**
 * The manual page `runplan(1)` in the macros of `man`.
 *
 * @param version of the program
 */
export async function manPage(version: string): Promise<string> {
  const commands = await describeCommands();
  const helps = new Map(
    await Promise.all([...COMMANDS].map(async ([name, { load }]) => [name, (await load()).help] as const)),
  );
  return [
    `.TH RUNPLAN 1 "" "runplan ${version}" "User Commands"`,
    '.SH NAME',
    'runplan \\- checks running training plans written as plain text',
    '.SH SYNOPSIS',
    '.B runplan',
    '.I COMMAND',
    '[\\fIOPTIONS\\fR]',
    '.SH DESCRIPTION',
    line(
      'Runplan reads training plans in files that end in .runplan, and tells what in them would be hard on the back of the athlete: why, how sure that is, and what would help.',
    ),
    '.SH COMMANDS',
    ...commands.flatMap((command) => commandLines(command, helps.get(command.name))),
    '.SH EXIT STATUS',
    ...item('0', 'No errors.'),
    ...item('1', 'Errors were found, or more warnings than are allowed; or something is not formatted.'),
    ...item('2', 'It could not run, or not read or write everything.'),
    '.SH ENVIRONMENT',
    ...item('NO_COLOR', 'Where it is set, there are no colours.'),
    ...item('FORCE_COLOR', 'Where it is set, and not 0 or false, there are colours everywhere.'),
    '',
  ].join('\n');
}

function commandLines({ name, options }: DescribedCommand, help = ''): readonly string[] {
  const [about = '', usage = ''] = help.split('\n\n');
  const uses = usage
    .replace(/^Usage:/, '')
    .split('\n')
    .map((one) => one.trim());
  return [
    `.SS ${line(name)}`,
    ...(help === ''
      ? ['Shows how a command is used, or with \\fBlanguage\\fR how plans are written.']
      : [line(about.replaceAll('\n', ' ')), ...uses.flatMap((use) => ['.PP', `.B ${line(use)}`])]),
    ...options.flatMap((option) => item(namesOf(option), option.help)),
  ];
}

function namesOf({ long, short, takesValue, values }: DescribedOption): string {
  const isShort = values.length > 0 && values.length <= MOST_VALUES;
  const value = takesValue ? ` ${isShort ? values.join('|') : 'VALUE'}` : '';
  return `${short ? `-${short}, ` : ''}--${long}${value}`;
}

function item(title: string, text: string): readonly string[] {
  return ['.TP', `.B ${line(title)}`, line(text)];
}

/** A text as one line in which no character is an instruction. */
function line(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^([.'])/, '\\&$1');
}
