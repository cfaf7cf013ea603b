/** Tells signs that stand between words, however they are written. */
import type { Token } from '../token.ts';

export function isDash(token: Token | undefined): boolean {
  return /^[-\u2013\u2014]$/.test(token?.image ?? '');
}

/** What stands between two names. */
export function isAnd(token: Token | undefined): boolean {
  return /^(?:&|and|\+)$/i.test(token?.image ?? '');
}
