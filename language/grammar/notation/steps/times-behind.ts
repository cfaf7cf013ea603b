/** Finds how often something is done that stands in front of it: `(1 min jog, 2 min walk) x 6`, `…, repeat 6 times`. */
import { NUMBER, TIMES } from '../../generated/tokens.ts';
import type { Token } from '../../token.ts';
import type { Rewriting } from '../rewriting.ts';

/** `x 6`, `x6`, `6 times`, `repeat 6 times`: how often something is done that stands in front of it. */
export function timesAt(line: Rewriting): { readonly length: number; readonly times: string } | undefined {
  const glued = /^[x×](\d+)$/i.exec(line.peek()?.image ?? '')?.[1];
  if (glued) return { length: 1, times: `${glued} x` };
  if (/^[x×]$/i.test(line.peek()?.image ?? '') && isWhole(line.peek(1)))
    return { length: 2, times: `${line.peek(1)?.image} x` };
  const lead = /^(?:repeat|repeated)$/i.test(line.peek()?.image ?? '') ? 1 : 0;
  const token = line.peek(lead);
  // `4 times` is one token.
  if (token?.type === TIMES && !line.peek(lead + 1)) return { length: lead + 1, times: token.image };
  const isCounted = isWhole(token) && line.is('times', lead + 1);
  return token && isCounted ? { length: lead + 2, times: `${token.image} x` } : undefined;
}

function isWhole(token: Token | undefined): boolean {
  return token?.type === NUMBER && /^\d+$/.test(token.image);
}

/** How often, and where the parentheses close that it stands behind. */
export function timesBehindParentheses(
  line: Rewriting,
): { readonly close: number; readonly length: number; readonly times: string } | undefined {
  if (!line.is('(')) return undefined;
  let close = 1;
  while (line.peek(close) && !/^[()]$/.test(line.peek(close)?.image ?? '')) close++;
  if (!line.is(')', close)) return undefined;
  const times = line.looking(close + 1, timesAt);
  return times && { close, ...times };
}
