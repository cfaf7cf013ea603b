/** Tells how many tokens say what stands between repetitions. */
import { isAmountAt } from '../amounts.ts';
import { isZone } from '../in-zones.ts';
import type { Rewriting } from '../rewriting.ts';
import { manners, paces, recoveries } from '../tables.ts';
import { isBrief } from './brief.ts';
import { FLOAT, isSlowly } from './pieces.ts';

/** How many tokens a recovery takes; one that says how it is done, unless any amount will do. */
export function recoveryAt(line: Rewriting, ahead: number, anyAmount = false): number {
  const isRun = (usual: string) => usual === 'run' && !anyAmount;
  const manner = manners.at(line.tokens, line.at + ahead);
  if (manner && !isRun(manner.usual)) {
    const amount = isAmountAt(line, ahead + manner.length, true);
    if (amount > 0) return manner.length + amount;
  }
  if (line.is(FLOAT, ahead)) {
    const amount = isAmountAt(line, ahead + 1, true);
    if (amount > 0) return 1 + amount;
  }
  const amount = isAmountAt(line, ahead, true);
  if (amount === 0) return 0;
  const behind = manners.at(line.tokens, line.at + ahead + amount);
  if (behind && !isRun(behind.usual)) return amount + behind.length;
  if (isSlowly(line, ahead + amount)) return amount + 1;
  if (line.is(FLOAT, ahead + amount)) return amount + 1;
  // `6 x 3 min hard, 2 min easy`, `5 x 5 min Z4, 2 min Z1`: shorter than any part of a run of its own.
  const pace = paces.at(line.tokens, line.at + ahead + amount);
  const isGentle = pace?.usual === 'easy' || isGentleZone(line, ahead + amount);
  if (!anyAmount && isGentle && isBrief(line.peek(ahead))) return amount;
  // `90 s recovery`, `2 min Z1 between`, `5 min easy between`
  for (const target of [0, isZone(line.peek(ahead + amount)) ? 1 : (pace?.length ?? 0)]) {
    const named = recoveries.at(line.tokens, line.at + ahead + amount + target);
    if (named) return amount + target + named.length;
  }
  return anyAmount ? amount : 0;
}

/** `(1 km easy)`: how many tokens an amount takes that is run easily. */
export function easyAt(line: Rewriting, ahead: number): number {
  const amount = isAmountAt(line, ahead, true);
  return amount > 0 && paces.at(line.tokens, line.at + ahead + amount)?.usual === 'easy' ? amount : 0;
}

/** `Z1`, `(Z1)` */
export function isGentleZone(line: Rewriting, ahead: number): boolean {
  return /^(?:zone ?|z)1$/i.test(line.peek(line.is('(', ahead) ? ahead + 1 : ahead)?.image ?? '');
}
