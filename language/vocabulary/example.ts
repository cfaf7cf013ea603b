import type { Line } from './line.ts';

/** A day that is reckoned when an example is told. */
export type ExampleDay = 'today' | 'next-monday' | 'race-day';

const DAYS: ReadonlySet<string> = new Set<ExampleDay>(['today', 'next-monday', 'race-day']);

/** A piece of the example of a line. */
export type ExamplePart =
  /** What the author does not change: a word of the line, a unit, a quote. */
  | { readonly is: 'fixed'; readonly text: string }
  /** One of several words; a figure, a name or a text; the first is the usual one. */
  | { readonly is: 'gap'; readonly choices: readonly [string, ...string[]] }
  | { readonly is: 'day'; readonly day: ExampleDay };

/** The pieces of what follows the words of a line as a rule. */
export function exampleParts({ example }: Pick<Line, 'example'>): readonly ExamplePart[] {
  return example
    .split(/(\{[^}]*\})/)
    .filter((text) => text !== '')
    .map((text): ExamplePart => {
      if (!text.startsWith('{')) return { is: 'fixed', text };
      const inside = text.slice(1, -1);
      if (DAYS.has(inside)) return { is: 'day', day: inside as ExampleDay };
      return { is: 'gap', choices: inside.split('|') as [string, ...string[]] };
    });
}
