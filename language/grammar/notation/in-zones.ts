/** Reads `60 min easy in Z2`, `90 min in HR zone 2`: a zone is no pair of shoes. */
import { ZONE } from '../generated/tokens.ts';
import type { Token } from '../token.ts';
import { covering, typeOf } from './rewriting.ts';

/** With the sign of a target in the place of `in`, and without the heart rate that goes without saying. */
export function withZones(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(isZone)) return tokens;
  const said = tokens.filter((token, at) => !(isHeartRate(token) && isZone(tokens[at + 1])));
  return said.map((token, at) =>
    token.name === 'in' && isZone(said[at + 1]) ? covering(typeOf('@'), '@', token, token) : token,
  );
}

/** `zone 2`, `Z2`, `z1-2` */
export function isZone(token: Token | undefined): boolean {
  return token?.type === ZONE || /^z\d(?:-z?\d)?$/i.test(token?.image ?? '');
}

function isHeartRate({ image }: Token): boolean {
  return /^(?:hr|heart-?rate)$/i.test(image);
}
