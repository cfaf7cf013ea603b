import type { Position, TextEdit, TextRepair } from '../rules/finding.ts';
import { Source } from './source.ts';

/**
 * The text with repairs applied, in their order. A repair of which an edit overlaps with those of an earlier one is
 * left out as a whole.
 */
export function applyRepairs(text: string, repairs: readonly TextRepair[]): string {
  return changed(text, compatible(repairs));
}

/** The repairs without those that overlap with an earlier one. */
export function compatible<Some extends TextRepair>(repairs: readonly Some[]): readonly Some[] {
  const taken: TextEdit[] = [];
  return repairs.filter(({ edits }) => {
    if (edits.some((edit) => taken.some((other) => overlap(edit, other)))) return false;
    taken.push(...edits);
    return true;
  });
}

/** Whether two edits are in each other's way: they share a character, or one inserts where the other begins or ends. */
export function overlap(one: TextEdit, other: TextEdit): boolean {
  const inserts = compare(one.start, one.end) === 0 || compare(other.start, other.end) === 0;
  const [oneFirst, otherFirst] = [compare(one.end, other.start), compare(other.end, one.start)];
  return inserts ? oneFirst >= 0 && otherFirst >= 0 : oneFirst > 0 && otherFirst > 0;
}

function compare(one: Position, other: Position): number {
  return one.line - other.line || one.column - other.column;
}

function changed(text: string, repairs: readonly TextRepair[]): string {
  const source = new Source(text);
  const edits = repairs
    .flatMap((repair) => repair.edits)
    .map((edit) => ({ start: source.offset(edit.start), end: source.offset(edit.end), text: edit.text }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const parts: string[] = [];
  let done = 0;
  for (const edit of edits) {
    parts.push(text.slice(done, edit.start), edit.text);
    done = edit.end;
  }
  return parts.join('') + text.slice(done);
}
