import { inspect } from 'node:util';

export type Style = (text: string) => string;
type StyleName = 'bold' | 'dim' | 'red' | 'yellow' | 'blue' | 'cyan' | 'green';
export type Colours = Readonly<Record<StyleName, Style>>;

export type ColourChoice = 'auto' | 'always' | 'never';

/** Whether to colour: only on a terminal that can, unless NO_COLOR or FORCE_COLOR says otherwise. */
export function coloursWanted(
  choice: ColourChoice,
  stream: NodeJS.WriteStream,
  env: NodeJS.ProcessEnv,
): boolean {
  if (choice !== 'auto') return choice === 'always';
  // As in Node itself, FORCE_COLOR wins over NO_COLOR.
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  if (env.NO_COLOR) return false;
  return stream.isTTY === true && stream.hasColors(env);
}

/** The styles of the human output; without colours each returns its text unchanged. */
export function colours(wanted: boolean): Colours {
  const style = (name: StyleName): Style => {
    const [on, off] = inspect.colors[name] ?? [0, 0];
    return wanted ? (text) => `\u001b[${on}m${text}\u001b[${off}m` : (text) => text;
  };
  return {
    bold: style('bold'),
    dim: style('dim'),
    red: style('red'),
    yellow: style('yellow'),
    blue: style('blue'),
    cyan: style('cyan'),
    green: style('green'),
  };
}
