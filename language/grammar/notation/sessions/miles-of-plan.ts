/**
 * Reads `8M` in a plan that counts in miles: they are miles where nobody would mean minutes. Of repetitions, of what is jogged
 * between them and of a longer warm-up it may be either, and is reported, as everywhere in other plans.
 */
import { isMilesOrMinutes } from '../../../quantities/distance.ts';
import { COOL_DOWN, DISTANCE, WARM_UP } from '../../generated/tokens.ts';
import type { Token } from '../../token.ts';
import { covering } from '../rewriting.ts';

/** Writes the miles of a run, where its amount was written last. */
export function writeMilesOfRun(out: Token[]): void {
  const amount = out.at(-1);
  if (amount && isUnclear(amount)) out.splice(-1, 1, inMiles(amount));
}

/** Writes the miles of the steps of a session that was written from a place on. */
export function writeMilesOfSteps(out: Token[], from: number): void {
  for (let at = from + 1; at < out.length; at++) {
    const token = out[at] as Token;
    if (isUnclear(token) && areMiles(out, at)) out.splice(at, 1, inMiles(token));
  }
}

/** The tokens of a week in a plan of miles: in all it has no minutes. */
export function withMilesOfWeek(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token) => (isUnclear(token) ? inMiles(token) : token));
}

function isUnclear({ type, image }: Token): boolean {
  return type === DISTANCE && isMilesOrMinutes(image);
}

function inMiles(token: Token): Token {
  return covering(DISTANCE, `${token.image.slice(0, -1).trimEnd()} mi`, token, token);
}

function areMiles(out: readonly Token[], at: number): boolean {
  const [token, before] = [out[at], out[at - 1]] as [Token, Token];
  if (before.type === WARM_UP || before.type === COOL_DOWN)
    return Number.parseFloat(token.image) <= MOST_AROUND;
  return /^[,:]$/.test(before.image) && !isInParentheses(out, at);
}

/** Miles; for so few minutes nobody warms up. */
const MOST_AROUND = 3;

function isInParentheses(out: readonly Token[], at: number): boolean {
  const before = out.slice(0, at).map(({ image }) => image);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}
