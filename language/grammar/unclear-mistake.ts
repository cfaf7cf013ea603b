/** What is said of figures that can mean several things. */
import { type Correction, instead, type LexerMistake, mistakeAt } from './correction.ts';
import type { Unclear } from './notation/unclear.ts';

/** One mistake for what is unclear in a line in the same way, each correction of all of them. */
export function unclearMistake(figures: readonly Unclear[]): LexerMistake {
  const [{ token, readings, message }] = figures as [Unclear];
  const [first = '', ...others] = readings.map((reading) => `\`${reading}\``);
  const told = [[first, ...others.slice(0, -1)].join(', '), ...others.slice(-1)].join(' or ');
  const corrections = readings.map((_, index): Correction => {
    const written = figures.map((figure) => instead(figure.token, figure.readings[index] ?? ''));
    return {
      title: `Write ${written.map(({ edits: [edit] }) => `\`${edit?.text}\``).join(', ')}`,
      edits: written.flatMap(({ edits }) => edits),
    };
  });
  const shown = token.image.replace(/^@ /, '');
  return mistakeAt(token, message ?? `\`${shown}\` can mean ${told}.`, corrections);
}
