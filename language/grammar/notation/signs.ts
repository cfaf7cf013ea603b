/** Tells the signs that stand between words. */
import type { Token } from '../token.ts';

export function isDash(token: Token | undefined): boolean {
  return /^[-\u2013\u2014]$/.test(token?.image ?? '');
}
