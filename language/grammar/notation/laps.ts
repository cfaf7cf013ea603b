/** Reads laps of the track, `25 laps of the track`, as the distance that they are; others are reported. */
import { DISTANCE, NUMBER, WORD } from '../generated/tokens.ts';
import type { Token } from '../token.ts';
import { phrasesOf } from './phrases.ts';
import { covering } from './rewriting.ts';
import { LAPS_OF_TRACK } from './spellings/index.ts';

const laps = phrasesOf(LAPS_OF_TRACK);
const METRES = 400;

/** Whether a line is of the track, whose laps have a known length; indoors it is another one. */
function isOfTrack(tokens: readonly Token[]): boolean {
  const isOther = tokens.some(({ image }) => /^(?:indoors?|field|park)$/i.test(image));
  return !isOther && tokens.some(({ image }) => /^track$/i.test(image));
}

/** The tokens of a statement with one for the distance of laps; the same where there are none. */
export function withLaps(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(
    ({ type }, index) => type === NUMBER && lapsAt(tokens, index + 1) !== undefined,
  );
  const [first, found] = [tokens[at], lapsAt(tokens, at + 1)];
  if (!first || !found || !/^\d+(?:\.5)?$/.test(first.image)) return tokens;
  const last = tokens[at + found.length] as Token;
  const lap =
    found.isKnown || isOfTrack(tokens)
      ? covering(DISTANCE, distanceOf(first.image), first, last)
      : covering(WORD, `${first.image} laps`, first, last);
  return [...tokens.slice(0, at), lap, ...withLaps(tokens.slice(at + found.length + 1))];
}

/** The distance of laps of a track. */
export function distanceOf(count: string): string {
  const metres = Number(count) * METRES;
  return metres % 1000 === 0 ? `${metres / 1000} km` : `${metres} m`;
}

/** Laps at a place, and whether it is said how long they are. */
function lapsAt(
  tokens: readonly Token[],
  at: number,
): { readonly length: number; readonly isKnown: boolean } | undefined {
  const known = laps.at(tokens, at);
  if (known) return { length: known.length, isKnown: true };
  return /^laps?$/i.test(tokens[at]?.image ?? '') ? { length: 1, isKnown: false } : undefined;
}
