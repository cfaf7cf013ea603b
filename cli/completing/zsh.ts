import type { DescribedCommand, DescribedOption } from './described-command.ts';
import { quoted } from './quoted.ts';

/** Completion for zsh. */
export function zshScript(commands: readonly DescribedCommand[]): string {
  const listed = commands.map(({ name, summary }) => `    ${quoted(`${name}:${escaped(summary)}`)}\n`);
  const cases = commands.map((command) => `    ${command.name})\n${argumentsOf(command)}      ;;\n`);
  return `#compdef runplan
# Completion of runplan for zsh.
_runplan() {
  local -a commands
  commands=(
${listed.join('')}  )
  local context state state_descr line
  typeset -A opt_args
  _arguments -C \\
    '(-h --help)'{-h,--help}'[Show this help]' \\
    '(-V --version)'{-V,--version}'[Show the version]' \\
    '1: :->command' \\
    '*:: :->rest'
  if [[ $state == command ]]; then
    _describe command commands
    return
  fi
  case $words[1] in
${cases.join('')}  esac
}
# Begun by the completion system it is the function; otherwise it registers it.
if [[ $funcstack[1] == _runplan ]]; then
  _runplan "$@"
else
  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }
  compdef _runplan runplan
fi
`;
}

function argumentsOf({ options, words, fileEndings }: DescribedCommand): string {
  const operands = [
    ...(words.length > 0 ? [`words:word:(${words.join(' ')})`] : []),
    ...(fileEndings.length === 0 ? [] : [`files:file:_files -g "${globOf(fileEndings)}(-.)"`]),
  ];
  const specs = [
    ...options.flatMap(specsOf),
    ...(operands.length === 1 ? [`*:${operands[0]?.replace(/^\w+:/, '')}`] : []),
    ...(operands.length > 1
      ? [`*:operand:_alternative ${operands.map((one) => doubleQuoted(one)).join(' ')}`]
      : []),
  ];
  return `      _arguments \\\n${specs.map((spec) => `        ${quoted(spec)}`).join(' \\\n')}\n`;
}

function globOf(endings: readonly string[]): string {
  return endings.length === 1 ? `*${endings[0]}` : `*(${endings.join('|')})`;
}

function specsOf({ long, short, help, takesValue, values, isFile }: DescribedOption): readonly string[] {
  const action = isFile ? '_files' : values.length > 0 ? `(${values.join(' ')})` : ' ';
  const about = `[${escaped(help).replace(/[[\]]/g, '\\$&')}]`;
  const value = takesValue ? `:value:${action}` : '';
  return [
    `--${long}${takesValue ? '=' : ''}${about}${value}`,
    ...(short ? [`-${short}${takesValue ? '+' : ''}${about}${value}`] : []),
  ];
}

function escaped(text: string): string {
  return text.replaceAll(':', '\\:');
}

function doubleQuoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
