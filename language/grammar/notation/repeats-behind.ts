/** Reads how often something is run that stands behind what it is called: `mile repeats x5`, `800 reps x 6`. */
import { DISTANCE, NUMBER, TIMES } from '../generated/tokens.ts';
import type { Token } from '../token.ts';
import { isAmount, TRACK } from './amounts.ts';
import { phrasesOf } from './phrases.ts';
import { covering } from './rewriting.ts';
import { REPETITIONS } from './spellings/index.ts';

const repetitions = phrasesOf(REPETITIONS);

/** With how often it is in front of it. */
export function withRepeatsInFront(tokens: readonly Token[]): readonly Token[] {
  const out: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const amount = tokens[at] as Token;
    const word = isRepeatedAmount(tokens, at) ? repetitions.at(tokens, at + 1) : undefined;
    const behind = at + 1 + (word?.length ?? 0);
    const count = word && countAt(tokens, behind);
    if (!count) {
      out.push(amount);
      continue;
    }
    const end = behind + count.length;
    const one = ONE_OF.get(amount.image.toLowerCase());
    out.push(
      covering(TIMES, `${count.times} x`, tokens[behind] as Token, tokens[end - 1] as Token),
      one ? covering(DISTANCE, one, amount, amount) : amount,
    );
    at = end - 1;
  }
  return out;
}

/** Whether an amount stands at a place, or what is one behind `6 x`: `mile`, `800`. */
function isRepeatedAmount(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || /^(?:TIMES|NUMBER)$/.test(tokens[at - 1]?.name ?? '')) return false;
  return isAmount(token) || ONE_OF.has(token.image.toLowerCase()) || TRACK.has(token.image);
}

const ONE_OF: ReadonlyMap<string, string> = new Map([
  ['mile', '1 mi'],
  ['km', '1 km'],
  ['kilometre', '1 km'],
  ['kilometer', '1 km'],
]);

/** `x5`, `x 5`, `5x`, `5 times`, `(5)` */
function countAt(
  tokens: readonly Token[],
  at: number,
): { readonly length: number; readonly times: string } | undefined {
  const [first, second, third] = tokens.slice(at, at + 3);
  const glued = /^[x×](\d{1,2})$/i.exec(first?.image ?? '')?.[1];
  if (glued) return { length: 1, times: glued };
  const isCount = second?.type === NUMBER && /^\d{1,2}$/.test(second.image);
  if (isCount && /^[x×]$/i.test(first?.image ?? '')) return { length: 2, times: second.image };
  if (isCount && first?.image === '(' && third?.image === ')') return { length: 3, times: second.image };
  // `mile repeats 5 x 1 mile` are told by what follows.
  const isAlone = !second || /^[,+@;]$/.test(second.image);
  const isTimes = first?.type === TIMES && isAlone;
  return isTimes ? { length: 1, times: String(Number.parseInt(first.image, 10)) } : undefined;
}
