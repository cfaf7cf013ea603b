/** Reads laps of the track, `25 laps of the track`, as the distance that they are. */
import { DISTANCE, NUMBER } from '../generated/tokens.ts';
import type { Token } from '../token.ts';
import { phrasesOf } from './phrases.ts';
import { covering } from './rewriting.ts';
import { LAPS_OF_TRACK } from './spellings.ts';

const laps = phrasesOf(LAPS_OF_TRACK);
const METRES = 400;

/** The tokens of a statement with one for the distance of laps; the same where there are none. */
export function withLaps(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(
    ({ type }, index) => type === NUMBER && laps.at(tokens, index + 1) !== undefined,
  );
  const [first, found] = [tokens[at], laps.at(tokens, at + 1)];
  if (!first || !found || !/^\d+(?:\.5)?$/.test(first.image)) return tokens;
  const last = tokens[at + found.length] as Token;
  const metres = Number(first.image) * METRES;
  const image = metres % 1000 === 0 ? `${metres / 1000} km` : `${metres} m`;
  return [
    ...tokens.slice(0, at),
    covering(DISTANCE, image, first, last),
    ...tokens.slice(at + found.length + 1),
  ];
}
