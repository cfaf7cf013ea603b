/** Reads strokes between the steps of a run as commas: `10 min easy / 20 min tempo / 10 min easy`. */
import { NUMBER, TIMES, UNREADABLE } from '../generated/tokens.ts';
import type { Token } from '../token.ts';
import { isAmount } from './amounts.ts';
import { covering, typeOf } from './rewriting.ts';
import { paces, parts } from './tables.ts';

/** Of one stroke alone it can't be told whether both are done, or one of them. */
const FEWEST = 2;

/**
 * With commas for strokes, where each stands between two steps that say how they are run, and not all in the same way: such
 * would be a choice. Behind repetitions a stroke leads to their recovery.
 */
export function withStrokes(tokens: readonly Token[]): readonly Token[] {
  const strokes = tokens.flatMap((token, at) => (isStroke(token) ? [at] : []));
  if (strokes.length === 0) return tokens;
  const read = new Set(strokes.filter((at) => isBetweenSteps(tokens, at)));
  const manners = new Set([...read].flatMap((at) => [mannerBefore(tokens, at), mannerBehind(tokens, at)]));
  const hasPart = [...manners].some((manner) => manner === 'warm up' || manner === 'cool down');
  if (manners.size < FEWEST || (read.size < FEWEST && !hasPart)) return tokens;
  return tokens.map((token, at) => (read.has(at) ? covering(typeOf(','), ',', token, token) : token));
}

function isStroke({ type, image }: Token): boolean {
  return type === UNREADABLE && image === '/';
}

function isBetweenSteps(tokens: readonly Token[], at: number): boolean {
  const manner = mannerBehind(tokens, at);
  if (mannerBefore(tokens, at) === undefined || manner === undefined) return false;
  const from = tokens.findLastIndex(({ image }, before) => before < at && /^[,(:/]$/.test(image));
  return manner === 'cool down' || !tokens.slice(from + 1, at).some(({ type }) => type === TIMES);
}

/** How the step is run that ends in front of a place. */
function mannerBefore(tokens: readonly Token[], at: number): string | undefined {
  for (let from = at - 1; from >= Math.max(0, at - LONGEST_MANNER); from--) {
    const found = parts.at(tokens, from) ?? paces.at(tokens, from);
    if (found && from + found.length === at) return found.usual;
  }
  return undefined;
}

const LONGEST_MANNER = 4;

/** How the step is run that begins behind a place. */
function mannerBehind(tokens: readonly Token[], at: number): string | undefined {
  const times = tokens[at + 1]?.type === TIMES ? 1 : 0;
  const amount = tokens[at + 1 + times];
  if (!amount || !(isAmount(amount) || amount.type === NUMBER)) return undefined;
  const from = at + 2 + times + (tokens[at + 2 + times]?.image === '@' ? 1 : 0);
  return (parts.at(tokens, from) ?? paces.at(tokens, from))?.usual;
}
