/** Reads paces in whole minutes: `5 min/km`, `8-9 min per mile`. */
import { DURATION, PACE } from '../generated/tokens.ts';
import type { Token } from '../token.ts';
import { covering } from './rewriting.ts';

/** How many tokens such a pace is. */
const LENGTH = 3;

/** Each as the pace that it is. */
export function withPacesInMinutes(tokens: readonly Token[]): readonly Token[] {
  const paces = new Map<number, string>();
  for (const at of tokens.keys()) {
    const pace = paceAt(tokens, at);
    if (pace) paces.set(at, pace);
  }
  if (paces.size === 0) return tokens;
  return tokens.flatMap((token, at) => {
    if (paces.has(at - 1) || paces.has(at - 2)) return [];
    const pace = paces.get(at);
    return [pace ? covering(PACE, pace, token, tokens[at + LENGTH - 1] as Token) : token];
  });
}

/** The pace that begins at a place. */
function paceAt(tokens: readonly Token[], at: number): string | undefined {
  const [time, lead, unit] = tokens.slice(at, at + LENGTH);
  if (time?.type !== DURATION || !/^(?:\/|per)$/i.test(lead?.image ?? '')) return undefined;
  const [, from, to] = /^(\d{1,2})(?:-(\d{1,2}))? ?min$/.exec(time.image) ?? [];
  if (!from || !UNIT.test(unit?.image ?? '')) return undefined;
  return `${from}:00${to ? `-${to}:00` : ''}/${/^k/i.test(unit?.image ?? '') ? 'km' : 'mi'}`;
}

const UNIT = /^(?:kms?|k|kilomet(?:er|re)|mi|miles?)$/i;
