/** Reads the laps of a track in their plural, which look like seconds: `8 x 400s`, `400s x 8`. */
import { DISTANCE, DURATION, NUMBER, TIMES } from '../generated/tokens.ts';
import type { Token } from '../token.ts';
import { TRACK } from './amounts.ts';
import { covering, typeOf } from './rewriting.ts';
import { isDash } from './signs.ts';

/** The metres of `400s`; what may be seconds as well stays as it is written, and is reported. */
export function withPlurals(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(isPlural)) return tokens;
  return tokens.map((token, at) => {
    const [before, next] = [tokens[at - 1], tokens[at + 1]];
    if (isName(tokens, at)) return covering(typeOf('WORD'), 'intervals', token, token);
    if (before && isDash(token) && isName(tokens, at - 1)) return covering(typeOf(':'), ':', token, token);
    if (isCount(token) && next && isPlural(next)) return covering(TIMES, `${token.image} x`, token, token);
    if (!isPlural(token) || !isRepeated(tokens, at)) return token;
    const metres = token.image.slice(0, -1);
    return covering(DISTANCE, maySeconds(metres) ? token.image : `${metres} m`, token, token);
  });
}

/** `400s: 10 x 400 m`: whether repetitions are called so that stand behind it. */
function isName(tokens: readonly Token[], at: number): boolean {
  const [token, sign, times] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  const isBehind = times?.type === TIMES && (sign?.image === ':' || isDash(sign));
  return token !== undefined && isPlural(token) && isBehind && !isRepeated(tokens, at);
}

/** Whether a token is a distance of the track with an `s` right behind it. */
export function isPlural({ type, image }: Token): boolean {
  return type === DURATION && /^\d{3,4}s$/.test(image) && TRACK.has(image.slice(0, -1));
}

/** `300s`, `1200s`: as seconds they are whole minutes. `100s` may be either as well. */
function maySeconds(metres: string): boolean {
  return Number(metres) % 60 === 0 || Number(metres) < LEAST_METRES;
}

const LEAST_METRES = 200;

function isCount(token: Token): boolean {
  return token.type === NUMBER && /^\d{1,2}$/.test(token.image);
}

/** Whether something is done several times: told in front of it or behind. */
function isRepeated(tokens: readonly Token[], at: number): boolean {
  const [before, next, behind] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  if (before && (before.type === TIMES || isCount(before))) return true;
  if (/^[x×]\d{1,2}$/i.test(next?.image ?? '')) return true;
  return /^[x×]$/i.test(next?.image ?? '') && behind !== undefined && isCount(behind);
}
