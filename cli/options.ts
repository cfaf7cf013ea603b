import { util } from './parts-of-node.ts';
import { UsageError } from './usage-error.ts';

/** The name of a value that is a file. */
export const FILE = 'FILE';

/** What others call the option for the file to write. */
export const ELSEWHERE_OUTPUT = ['out', 'output-file'];

/** An option of a command. One with a `value` takes a value of that name; one without is a switch. */
export interface Option {
  readonly short?: string;
  readonly value?: string;
  /** Whether it may be given without its value; one that it has stands behind a `=`. */
  readonly isOptional?: true;
  /** The values that it can have. */
  readonly choices?: readonly string[];
  /** Values that a shell offers, where others are possible; a function where they come from the language. */
  readonly offers?: readonly string[] | (() => Promise<readonly string[]>);
  /** Whether it may be given several times, each with a value of its own. */
  readonly repeats?: true;
  /** What other programs call it: who types that is told its name. */
  readonly elsewhere?: readonly string[];
  readonly help: string;
}

export type Options = Readonly<Record<string, Option>>;

export interface Arguments<Known extends Options> {
  /** The value of an option, `true` for a switch; undefined when it was not given. */
  readonly values: { readonly [Name in keyof Known]?: ValueOf<Known[Name]> };
  readonly operands: readonly string[];
}

/** What an option comes to: all values of one that repeats. */
type ValueOf<Given extends Option> = Given extends { repeats: true } ? readonly string[] : string | true;

/**
 * Reads the arguments that follow a command. Everything after `--` is an operand, and so is a single `-`.
 *
 * @throws UsageError for an unknown option, a missing or unexpected value, one that is not a choice, or a second one.
 */
export function parseOptions<Known extends Options>(
  args: readonly string[],
  known: Known,
  helpCommand: string,
): Arguments<Known> {
  const { tokens } = util().parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      Object.entries(known).map(([name, option]) => [
        name,
        {
          type: option.value === undefined || option.isOptional ? ('boolean' as const) : ('string' as const),
          ...(option.short === undefined ? {} : { short: option.short }),
        },
      ]),
    ),
  });
  const options = new Map<string, Option>(Object.entries(known));
  const values = new Map<string, string | true | readonly string[]>();
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const option = options.get(token.name);
    if (!option) throw unknownOption(token.rawName, known, helpCommand);
    const value = checkedValue(token.rawName, option, token.value);
    const before = values.get(token.name);
    if (before !== undefined && option.value !== undefined && !option.repeats)
      throw new UsageError(`--${token.name} is given twice: leave out one of the two.`);
    values.set(token.name, option.repeats ? [...((before ?? []) as string[]), value as string] : value);
  }
  return { values: Object.fromEntries(values) as Arguments<Known>['values'], operands };
}

/** Whether a switch is among several that are written together, as `h` in `-qh`. */
export function hasSwitch(name: string, args: readonly string[], known: Options): boolean {
  const end = args.indexOf('--');
  const groups = (end < 0 ? args : args.slice(0, end)).filter((arg) => /^-[a-z]{2,}$/i.test(arg));
  const options = Object.entries(known);
  return groups.some((group) => {
    for (const letter of group.slice(1)) {
      const [called, option] = options.find(([, { short }]) => short === letter) ?? [];
      // What follows is a value, or part of nothing that is known.
      if (option === undefined || option.value !== undefined) return false;
      if (called === name) return true;
    }
    return false;
  });
}

function unknownOption(typed: string, known: Options, helpCommand: string): UsageError {
  const name = typed.replace(/^-+/, '');
  const called = Object.entries(known).find(([, { elsewhere }]) => elsewhere?.includes(name));
  return new UsageError(`There is no option ${typed}.`, {
    typed: called ? `--${called[0]}` : typed,
    candidates: Object.keys(known).map((name) => `--${name}`),
    otherwise: `\`${helpCommand}\` lists the options.`,
  });
}

function checkedValue(typed: string, option: Option, value: string | undefined): string | true {
  if (option.value === undefined) {
    if (value !== undefined) throw new UsageError(`${typed} takes no value; write just ${typed}.`);
    return true;
  }
  if (value === undefined) {
    if (option.isOptional) return true;
    const example = option.choices ? option.choices.join(' or ') : option.value;
    throw new UsageError(`${typed} needs a value: ${typed} ${example}.`);
  }
  if (option.choices && !option.choices.includes(value)) {
    const choices = `${option.choices.slice(0, -1).join(', ')} or ${option.choices.at(-1)}`;
    throw new UsageError(`${typed} can be ${choices}, not "${value}".`);
  }
  return value;
}

/** The options as lines of a help text. */
export function describeOptions(options: Options): string {
  const rows = Object.entries(options).map(([name, option]) => ({
    left: `${option.short ? `-${option.short}, ` : '    '}--${name}${describeValue(option)}`,
    right: option.help,
  }));
  const width = Math.max(...rows.map((row) => row.left.length));
  return rows.map((row) => `  ${row.left.padEnd(width)}  ${row.right}\n`).join('');
}

function describeValue({ value, isOptional }: Option): string {
  if (value === undefined) return '';
  return isOptional ? `[=${value}]` : ` ${value}`;
}
