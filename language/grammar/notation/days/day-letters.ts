/** Reads the letters of days, `M:`, `T -`, `W:`: each as the one day that it can be in the order of its week. */
import { EOL } from '../../generated/tokens.ts';
import type { Token } from '../../token.ts';
import { DAYS } from '../spellings/index.ts';
import { days } from '../tables.ts';

/** The orders of the days, by the one that a week begins with. */
const ORDERS = Object.keys(DAYS).map((_, first, all) => [...all.slice(first), ...all.slice(0, first)]);

/**
 * The day that a letter stands for, and how many tokens tell it, with a colon or a dash; undefined where it may be either of two.
 *
 * @param above the day before it in the week, if there is one
 * @param first the day that weeks begin with, 0 = Monday
 */
export function dayOfLetter(
  tokens: readonly Token[],
  at: number,
  above: string | undefined,
  first: number,
): { readonly day: string; readonly length: number } | undefined {
  const order = ORDERS[first] ?? [];
  const signed = letterAt(tokens, at);
  if (signed === undefined) {
    const day = dayOfBareLetter(tokens, at, above, order);
    return day === undefined ? undefined : { day, length: 1 };
  }
  const day = dayOfSignedLetter(tokens, at, signed, above, order);
  return day === undefined ? undefined : { day, length: 2 };
}

/**
 * `M 10 km easy` above `T 12 km`: a letter alone is a day where the line below begins with a day as well, or none stands
 * below it. It is the day that comes next, or the only one with that letter.
 */
function dayOfBareLetter(
  tokens: readonly Token[],
  at: number,
  above: string | undefined,
  order: readonly string[],
): string | undefined {
  const letter = /^[MTWFS]$/.exec(tokens[at]?.image ?? '')?.[0].toLowerCase();
  const next = tokens[at + 1];
  if (letter === undefined || !next || next.type === EOL) return undefined;
  const below = lineBelow(tokens, at);
  const isAmongDays =
    days.at(tokens, below) !== undefined ||
    /^[MTWFS]$/.test(tokens[below]?.image ?? '') ||
    isEnd(tokens, below);
  // Below the word of a day alone stand the steps of its session.
  const isBelowDay = above !== undefined && days.at(tokens, lineAbove(tokens, at)) === undefined;
  if (!isAmongDays || (isBelowDay && !isBareLetterAt(tokens, lineAbove(tokens, at)))) return undefined;
  const from = above === undefined ? 0 : order.indexOf(above) + 1;
  const following = order[from];
  if (following?.startsWith(letter)) return following;
  const [day, other] = order.slice(from).filter((name) => name.startsWith(letter));
  return other === undefined && letter !== 's' && letter !== 't' ? day : undefined;
}

function isBareLetterAt(tokens: readonly Token[], at: number): boolean {
  return /^[MTWFS]$/.test(tokens[at]?.image ?? '');
}

/** Whether a week ends before a place: the text does, or the next week begins. */
function isEnd(tokens: readonly Token[], at: number): boolean {
  return tokens[at] === undefined || /^(?:w|wk|week)(?:s|\d*)$/i.test(tokens[at]?.image ?? '');
}

function dayOfSignedLetter(
  tokens: readonly Token[],
  at: number,
  letter: string,
  above: string | undefined,
  order: readonly string[],
): string | undefined {
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
    days.at(tokens, below)?.usual ??
    order.find((name) => name.startsWith(letterAt(tokens, below) ?? '-')) ??
    dayOfBareLetter(tokens, below, day, order);
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
