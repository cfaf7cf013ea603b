/** Targets as an athlete reads them. */
import type * as ast from '../grammar/generated/ast.ts';
import type { Athlete } from '../training/model.ts';
import { targetKindOf } from '../training/targets/targets.ts';

/**
 * A target as it is written, with what it comes to for an athlete beside the pace: `zone 2 (134-153 bpm)`, `105% ftp (252 W)`.
 * Undefined where it can't be read.
 */
export function targetInWords(target: ast.Target, athlete: Athlete): string | undefined {
  const found = targetKindOf(target);
  if (!found) return undefined;
  const { kind, text } = found;
  const isKnown = (kind.lacks?.(target, athlete) ?? []).length === 0;
  const told = isKnown ? (kind.tell?.(target, athlete) ?? []) : [];
  return told.length > 0 ? `${text} (${told.join(', ')})` : text;
}
