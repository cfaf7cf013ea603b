import type { DescribedCommand, DescribedOption } from './described-command.ts';
import { quoted } from './quoted.ts';

/** Completion for bash 3.2 and later. */
export function bashScript(commands: readonly DescribedCommand[]): string {
  const values = commands.flatMap(({ name, options }) =>
    options
      .filter(({ takesValue }) => takesValue)
      .map((option) => `    ${patterns(name, option)}) ${valuesOf(option)}; return ;;\n`),
  );
  const cases = commands.map(
    ({ name, options, words, fileEndings }) =>
      `    ${name}) options=${quoted(options.flatMap(namesOf).join(' '))} words=${quoted(words.join(' '))}` +
      `${fileEndings.length === 0 ? '' : ` endings=${quoted(fileEndings.join(' '))}`} ;;\n`,
  );
  return `# Completion of runplan for bash.
_runplan() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD - 1]}
  local command= options= words= endings= ending i
  local IFS=$'\\n'
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    case \${COMP_WORDS[i]} in
      -*) ;;
      *) command=\${COMP_WORDS[i]}; break ;;
    esac
  done
  case $command:$prev in
${values.join('')}  esac
  case $command in
    '') options='--help --version' words=${quoted(commands.map(({ name }) => name).join(' '))} ;;
${cases.join('')}  esac
  if [[ $cur == -* ]]; then
    _runplan_words "$options"
    return
  fi
  _runplan_words "$words"
  if [[ -n $endings ]]; then
    compopt -o filenames 2>/dev/null
    COMPREPLY+=($(compgen -d -- "$cur"))
    for ending in $(IFS=' '; printf '%s\\n' $endings); do
      COMPREPLY+=($(compgen -f -X "!*$ending" -- "$cur"))
    done
  fi
}
_runplan_words() {
  COMPREPLY=($(IFS=' '; compgen -W "$1" -- "$cur"))
}
_runplan_files() {
  compopt -o filenames 2>/dev/null
  COMPREPLY=($(compgen -f -- "$cur"))
}
complete -F _runplan runplan
`;
}

function patterns(command: string, option: DescribedOption): string {
  return namesOf(option)
    .map((name) => `${command}:${name}`)
    .join(' | ');
}

function valuesOf({ values, isFile }: DescribedOption): string {
  return isFile ? '_runplan_files' : `_runplan_words ${quoted(values.join(' '))}`;
}

function namesOf({ long, short }: DescribedOption): readonly string[] {
  return [...(short ? [`-${short}`] : []), `--${long}`];
}
