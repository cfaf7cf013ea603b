/** Reads sessions that stand in lines of their own below the word of their day. */
import { ALWAYS_STARTS, DAYS, OPEN_ENDED } from '../../generated/line-starts.ts';
import { EOL, TIMES, UNREADABLE } from '../../generated/tokens.ts';
import type { Token } from '../../token.ts';
import { isAmount } from '../amounts.ts';
import { beginsExercises } from '../exercises/exercise-names.ts';
import { Rewriting, unwritten } from '../rewriting.ts';
import { isAddition, kindAt, startsWithPart } from '../sessions/session-start.ts';

/** How a line goes on with a session. */
export interface SessionBelow {
  /** Whether more sessions may stand below it in the same way; behind `am …` only `pm …` does. */
  readonly isListed: boolean;
  /** What joins it with those above; empty for the first one. */
  readonly join: readonly Token[];
  /** How many bullets in front of it say nothing. */
  readonly skipped: number;
}

/**
 * Whether a line below the word of a day is one more session of that day. The first one may begin with how much it is; of
 * those below, such a one may as well be a further step of the one above, and is none.
 *
 * @param above what of the day was read so far
 * @param isBelowHeading whether sessions of it stand in lines of their own
 * @param at the place of the first token of the line
 */
export function sessionBelow(
  above: readonly Token[],
  isBelowHeading: boolean,
  tokens: readonly Token[],
  at: number,
  text: string,
): SessionBelow | undefined {
  let from = at;
  while (isBullet(tokens[from])) from++;
  const first = tokens[from];
  const isHalf = (first?.name === 'am' || first?.name === 'pm') && DAYS.has(above[0]?.name ?? 'EOF');
  const isBelow = isBelowHeading || (isHalf && !isHeading(above));
  if (isBelow ? OPEN_ENDED.has(above.at(-1)?.name ?? 'EOF') : !isHeading(above)) return undefined;
  if (!first || ALWAYS_STARTS.has(first.name)) return undefined;
  let end = from;
  while (end < tokens.length && tokens[end]?.type !== EOL) end++;
  const line = new Rewriting(tokens.slice(from, end), text);
  const isNamed =
    kindAt(line, 0) !== undefined ||
    beginsExercises(line, 0) ||
    isAddition(line, 0) ||
    line.is('am') ||
    line.is('pm');
  const isMeasured = isAmount(first) || first.type === TIMES || startsWithPart(line);
  if (!isNamed && !(isMeasured && !isBelow)) return undefined;
  return {
    isListed: !isHalf || isBelowHeading || isHeading(above),
    join: isBelow ? [unwritten('+', first)] : [],
    skipped: from - at,
  };
}

/** Whether nothing but the days stands in a line: `Monday:`, `mon, wed`. */
function isHeading(line: readonly Token[]): boolean {
  const isDay = DAYS.has(line[0]?.name ?? 'EOF');
  return isDay && line.every(({ name, image }) => DAYS.has(name) || /^[,:\u2013\u2014-]$/.test(image));
}

function isBullet(token: Token | undefined): boolean {
  return token?.type === UNREADABLE && /^[-*\u2022\u00b7\u2013\u2014]$/.test(token.image);
}
