import type { Span } from './span.ts';

/** A span of a text and what stands there instead. */
export interface Edit extends Span {
  readonly text: string;
}

/** The text with edits made to it; they may stand in any order, and do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const edit of inOrder(edits)) {
    parts.push(text.slice(done, edit.start), edit.text);
    done = edit.end;
  }
  return parts.join('') + text.slice(done);
}

/** Edits in the order of their places. */
export function inOrder(edits: readonly Edit[]): readonly Edit[] {
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Whether two edits are in each other's way: they share a character, or one inserts where the other begins or ends. */
export function overlap(one: Edit, other: Edit): boolean {
  if (isInsertion(one) || isInsertion(other)) return one.end >= other.start && other.end >= one.start;
  return one.end > other.start && other.end > one.start;
}

/** Whether an edit takes nothing away. */
export function isInsertion({ start, end }: Edit): boolean {
  return start === end;
}
