/** Reads the letters of days, `M:`, `T -`, `W:`: each as the one day that it can be in the order of its week. */
import { EOL } from '../../generated/tokens.ts';
import type { Token } from '../../token.ts';
import { DAYS } from '../spellings/index.ts';
import { days } from '../tables.ts';

/** The orders of the days, by the one that a week begins with. */
const ORDERS = Object.keys(DAYS).map((_, first, all) => [...all.slice(first), ...all.slice(0, first)]);

/**
 * The day that a letter with a colon or a dash stands for; undefined where it may be either of two.
 *
 * @param above the day before it in the week, if there is one
 * @param first the day that weeks begin with, 0 = Monday
 */
export function dayOfLetter(
  tokens: readonly Token[],
  at: number,
  above: string | undefined,
  first: number,
): string | undefined {
  const letter = letterAt(tokens, at);
  if (letter === undefined) return undefined;
  const order = ORDERS[first] ?? [];
  const from = above === undefined ? 0 : order.indexOf(above) + 1;
  const [day, other, more] = order.slice(from).filter((name) => name.startsWith(letter));
  if (day === undefined) {
    // One more line of the day above.
    const isMore = above?.startsWith(letter) && isOf(above, tokens, lineAbove(tokens, at));
    return isMore ? above : undefined;
  }
  if (other === undefined || more !== undefined) return day;
  // Of two, it is the first where the day below it, or the same letter again, leaves no place for the second.
  const below = lineBelow(tokens, at);
  if (letterAt(tokens, below) === letter) return day;
  const next =
    days.at(tokens, below)?.usual ?? order.find((name) => name.startsWith(letterAt(tokens, below) ?? '-'));
  return next !== undefined &&
    order.indexOf(next) > order.indexOf(day) &&
    order.indexOf(next) <= order.indexOf(other)
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

/** Whether a line begins with a day, by its name or its letter. */
function isOf(day: string, tokens: readonly Token[], at: number): boolean {
  return days.at(tokens, at)?.usual === day || letterAt(tokens, at) === day.charAt(0);
}

function lineAbove(tokens: readonly Token[], at: number): number {
  let above = at;
  while (tokens[above - 1]?.type === EOL) above--;
  while (tokens[above - 1] && tokens[above - 1]?.type !== EOL) above--;
  return above;
}

function lineBelow(tokens: readonly Token[], at: number): number {
  let below = at;
  while (tokens[below] && tokens[below]?.type !== EOL) below++;
  while (tokens[below]?.type === EOL) below++;
  return below;
}
