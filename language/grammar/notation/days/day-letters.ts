/** Reads the letters of days, `M:`, `T -`, `W:`: each as the one day that it can be in the order of its week. */
import { EOL } from '../../generated/tokens.ts';
import type { Token } from '../../token.ts';
import { DAYS } from '../spellings/index.ts';
import { days } from '../tables.ts';

const ORDER = Object.keys(DAYS);

/**
 * The day that a letter with a colon or a dash stands for; undefined where it may be either of two.
 *
 * @param above the day before it in the week, if there is one
 */
export function dayOfLetter(
  tokens: readonly Token[],
  at: number,
  above: string | undefined,
): string | undefined {
  const letter = letterAt(tokens, at);
  if (letter === undefined) return undefined;
  const from = above === undefined ? 0 : ORDER.indexOf(above) + 1;
  const [day, other, more] = ORDER.slice(from).filter((name) => name.startsWith(letter));
  // One more line of the day above.
  if (day === undefined) return above?.startsWith(letter) ? above : undefined;
  if (other === undefined || more !== undefined) return day;
  // Of two, it is the first where the day below it, or the same letter again, leaves no place for the second.
  const below = lineBelow(tokens, at);
  if (letterAt(tokens, below) === letter) return day;
  const next =
    days.at(tokens, below)?.usual ?? ORDER.find((name) => name.startsWith(letterAt(tokens, below) ?? '-'));
  return next !== undefined &&
    ORDER.indexOf(next) > ORDER.indexOf(day) &&
    ORDER.indexOf(next) <= ORDER.indexOf(other)
    ? day
    : undefined;
}

/** A letter that a line begins with and a colon or a dash ends, in lower case. */
function letterAt(tokens: readonly Token[], at: number): string | undefined {
  const token = tokens[at];
  return /^[:\u2013\u2014-]$/.test(tokens[at + 1]?.image ?? '') && /^[MTWFS]$/.test(token?.image ?? '')
    ? token?.image.toLowerCase()
    : undefined;
}

function lineBelow(tokens: readonly Token[], at: number): number {
  let below = at;
  while (tokens[below] && tokens[below]?.type !== EOL) below++;
  while (tokens[below]?.type === EOL) below++;
  return below;
}
