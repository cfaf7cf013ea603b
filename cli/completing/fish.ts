import type { DescribedCommand, DescribedOption } from './described-command.ts';

/** Folders, and of files those with one of the endings: by itself fish offers the others, too. */
function filesWith(endings: readonly string[]): string {
  const patterns = endings.map((ending) => ending.replace('.', '\\.')).join('|');
  return String.raw`__fish_complete_suffix ${endings.join(' ')} | string match -r ".*(?:${patterns}|/)(?:\t.*)?\$"`;
}

/** Completion for fish. */
export function fishScript(commands: readonly DescribedCommand[]): string {
  const lines = [
    '# Completion of runplan for fish.',
    'complete -c runplan -f',
    'complete -c runplan -n __fish_use_subcommand -s h -l help -d "Show this help"',
    'complete -c runplan -n __fish_use_subcommand -s V -l version -d "Show the version"',
    ...commands.flatMap((command) => [
      `complete -c runplan -n __fish_use_subcommand -a ${command.name} -d ${quoted(command.summary)}`,
      ...linesOf(command),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

function linesOf({ name, options, words, fileEndings }: DescribedCommand): readonly string[] {
  const start = `complete -c runplan -n '__fish_seen_subcommand_from ${name}'`;
  return [
    ...options.map((option) => `${start} ${optionOf(option)}`),
    ...(words.length > 0 ? [`${start} -a ${quoted(words.join(' '))}`] : []),
    ...(fileEndings.length === 0 ? [] : [`${start} -k -a '(${filesWith(fileEndings)})'`]),
  ];
}

function optionOf({ long, short, help, takesValue, values, isFile }: DescribedOption): string {
  return [
    ...(short ? [`-s ${short}`] : []),
    `-l ${long}`,
    ...(takesValue ? [isFile ? '-r -F' : '-x'] : []),
    ...(values.length > 0 ? [`-a ${quoted(values.join(' '))}`] : []),
    `-d ${quoted(help)}`,
  ].join(' ');
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
