/** Reads the halves of a day that no sign parts: `AM 5k easy PM 8k steady`, `5k easy AM 8k steady PM`. */
import { CLOCK, NUMBER } from '../generated/tokens.ts';
import type { Token } from '../token.ts';
import { typeOf, unwritten, unwrittenBehind } from './rewriting.ts';

/** With the sign between them, where each half of the day stands once. */
export function withHalvesParted(tokens: readonly Token[]): readonly Token[] {
  const halves = [...tokens.keys()].filter((at) => /^(?:am|pm)$/.test(tokens[at]?.name ?? ''));
  const [first = 0, second = 0] = halves;
  if (halves.length !== 2 || tokens.slice(first, second).some(({ image }) => /^[+,;/]$/.test(image)))
    return tokens;
  if (isTime(tokens[first - 1]) || isTime(tokens[second - 1])) return tokens;
  const [one, other] = [tokens[first], tokens[second]] as [Token, Token];
  const isBehind = second === tokens.length - 1 && first > 1;
  if (isBehind)
    return [
      ...tokens.slice(0, first + 1),
      unwrittenBehind('+', one, typeOf('+')),
      ...tokens.slice(first + 1),
    ];
  if (second === first + 1 || second === tokens.length - 1) return tokens;
  return [...tokens.slice(0, second), unwritten('+', other), ...tokens.slice(second)];
}

/** `7 am` */
function isTime(token: Token | undefined): boolean {
  return token?.type === NUMBER || token?.type === CLOCK;
}
