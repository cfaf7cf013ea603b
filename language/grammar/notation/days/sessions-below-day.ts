/** Reads sessions that stand in lines of their own below the word of their day. */
import { ALWAYS_STARTS, DAYS, OPEN_ENDED } from '../../generated/line-starts.ts';
import { DURATION, EOL, NUMBER, TIMES, UNREADABLE, WORD } from '../../generated/tokens.ts';
import type { Token } from '../../token.ts';
import { isAmount } from '../amounts.ts';
import { beginsExercises } from '../exercises/exercise-names.ts';
import { Rewriting, typeOf, unwritten, unwrittenBehind } from '../rewriting.ts';
import { isAddition, kindAt, OF_EXERCISES, startsWithPart } from '../sessions/session-start.ts';
import { kinds } from '../tables.ts';

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
  const sign = signBeforeExercise(above, isBelowHeading);
  if (first && sign !== undefined && !ALWAYS_STARTS.has(first.name)) {
    const line = lineAt(tokens, from, text);
    const isRest = sign === ',' && line.is('rest') && line.peek(1)?.type === DURATION;
    const join = sign === '' ? [] : [unwrittenBehind(sign, above.at(-1) as Token, typeOf(sign))];
    if (isRest || beginsExercises(line, 0)) return { isListed: true, join, skipped: from - at };
  }
  const isHalf = (first?.name === 'am' || first?.name === 'pm') && DAYS.has(above[0]?.name ?? 'EOF');
  const isBelow = isBelowHeading || (isHalf && !isHeading(above));
  if (isBelow ? OPEN_ENDED.has(above.at(-1)?.name ?? 'EOF') : !isHeading(above)) return undefined;
  if (!first || ALWAYS_STARTS.has(first.name)) return undefined;
  const line = lineAt(tokens, from, text);
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

/** The tokens from a place up to the end of their line. */
function lineAt(tokens: readonly Token[], from: number, text: string): Rewriting {
  let end = from;
  while (end < tokens.length && tokens[end]?.type !== EOL) end++;
  return new Rewriting(tokens.slice(from, end), text);
}

/**
 * What joins exercises that stand in lines of their own with `Mon Strength A` above: a colon in front of the first one, where
 * none is written, and a comma in front of the others. Undefined where nothing above they could belong to.
 */
function signBeforeExercise(above: readonly Token[], isBelowHeading: boolean): ':' | ',' | '' | undefined {
  if (!DAYS.has(above[0]?.name ?? 'EOF')) return undefined;
  let kind = 1;
  while (IN_FRONT.test(above[kind]?.name ?? '')) kind++;
  if (!isOfExercises(above, kind)) return undefined;
  const colon = above.findIndex(({ image }, at) => at > kind && image === ':');
  const name = above.slice(kind, colon < 0 ? undefined : colon);
  if (name.length > MOST_OF_HEADING || !name.every(isOfHeading)) return undefined;
  if (colon < 0) return ':';
  if (colon === above.length - 1) return '';
  return isBelowHeading ? ',' : undefined;
}

const IN_FRONT = /^(?:am|pm|:)$/;

/** The most words of `S & C session A 45 min`. */
const MOST_OF_HEADING = 7;

function isOfExercises(tokens: readonly Token[], at: number): boolean {
  const kind = kinds.at(tokens, at);
  return kind !== undefined && OF_EXERCISES.has(kind.usual);
}

function isOfHeading({ type, name, image }: Token): boolean {
  return type === WORD || type === NUMBER || type === DURATION || OF_EXERCISES.has(name) || image === '&';
}

/** Whether nothing but the days stands in a line: `Monday:`, `mon, wed`. */
function isHeading(line: readonly Token[]): boolean {
  const isDay = DAYS.has(line[0]?.name ?? 'EOF');
  return isDay && line.every(({ name, image }) => DAYS.has(name) || /^[,:\u2013\u2014-]$/.test(image));
}

function isBullet(token: Token | undefined): boolean {
  return token?.type === UNREADABLE && /^[-*\u2022\u00b7\u2013\u2014]$/.test(token.image);
}
