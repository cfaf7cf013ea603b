import type { TextRepair } from '../rules/finding.ts';
import { applyEdits, type Edit, overlap } from '../text/edit.ts';

/**
 * The text with repairs applied, in their order. A repair of which an edit overlaps with those of an earlier one is
 * left out as a whole.
 */
export function applyRepairs(text: string, repairs: readonly TextRepair[]): string {
  return applyEdits(
    text,
    compatible(repairs).flatMap((repair) => repair.edits),
  );
}

/** The repairs without those that overlap with an earlier one. */
export function compatible<Some extends TextRepair>(repairs: readonly Some[]): readonly Some[] {
  const taken: Edit[] = [];
  return repairs.filter(({ edits }) => {
    if (edits.some((edit) => taken.some((other) => overlap(edit, other)))) return false;
    taken.push(...edits);
    return true;
  });
}
