/** Heart rates as coaches write them. */
import { HEART_RATE, NUMBER, PERCENT } from '../../generated/tokens.ts';
import { Phrases } from '../phrases.ts';
import type { Rewriting } from '../rewriting.ts';
import { SHARES } from '../spellings/index.ts';

const shares = new Phrases(SHARES);

/** The tokens of the usual form, and how many they stand for. */
export interface Reading {
  readonly image: string;
  readonly length: number;
}

/** `< 140 bpm`, `under 140`, `140 bpm max`, `169+`: a heart rate that is open on one side. */
export function boundAt(line: Rewriting, ahead = 0): Reading | undefined {
  let at = ahead;
  const sign = line.peek(at)?.image.toLowerCase() ?? '';
  const below = /^(?:<|≤|below|under|max|max ?hr|cap|bis)$/.test(sign);
  const above = /^(?:>|≥|above|over|min|from)$/.test(sign);
  if (below || above) {
    at++;
    if (line.is('=', at) || line.is(':', at)) at++;
    const figure = heartRateAt(line, at);
    if (!figure || figure.image.includes('-')) return undefined;
    return { image: `${below ? 'below' : 'above'} ${figure.image}`, length: at + figure.length - ahead };
  }
  const figure = heartRateAt(line, at);
  if (!figure || figure.image.includes('-')) return undefined;
  const behind = at + figure.length;
  // `145 bpm max`, but not `85% max hr`
  if (
    MOST.test(line.peek(behind)?.image ?? '') &&
    !/^(?:hr|heart)$/i.test(line.peek(behind + 1)?.image ?? '')
  )
    return { image: `below ${figure.image}`, length: behind + 1 - ahead };
  if (!line.is('+', behind)) return undefined;
  const beats = Number.parseInt(figure.image, 10) - 1;
  return { image: `above ${beats} bpm`, length: figure.length + 1 };
}

const MOST = /^(?:max|maximum|tops|cap)$/i;

/** `140-150 bpm`; a bare number where a heart rate stands. */
export function heartRateAt(line: Rewriting, ahead: number): Reading | undefined {
  const token = line.peek(ahead);
  if (token?.type === HEART_RATE) return { image: token.image, length: 1 };
  if (token?.type !== NUMBER || !/^\d{2,3}(?:-\d{2,3})?$/.test(token.image)) return undefined;
  return { image: `${token.image} bpm`, length: line.is('bpm', ahead + 1) ? 2 : 1 };
}

/** What a percentage is of: `75% HRmax`, `80% of max HR`. */
export function shareAt(
  line: Rewriting,
  ahead: number,
): { readonly of: string; readonly length: number } | undefined {
  if (line.peek(ahead)?.type !== PERCENT) return undefined;
  const skipped = line.is('of', ahead + 1) ? 1 : 0;
  const found = shares.at(line.tokens, line.at + ahead + 1 + skipped);
  return found && { of: found.usual, length: 1 + skipped + found.length };
}
