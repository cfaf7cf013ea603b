export type Style = (text: string) => string;

/** The codes of ECMA-48 that turn a style on and off. */
const CODES = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  yellow: [33, 39],
  blue: [34, 39],
  cyan: [36, 39],
  green: [32, 39],
} as const;

export type Colours = Readonly<Record<keyof typeof CODES, Style>>;

/** The styles of a terminal; without colours each returns its text unchanged. */
export function colours(wanted: boolean): Colours {
  const style = (name: keyof typeof CODES): Style => {
    const [on, off] = CODES[name];
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
