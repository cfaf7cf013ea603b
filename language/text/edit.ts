import type { Span } from './span.ts';

/** A text, and the stretches of it that are left to the author, in their order. */
export interface GappedText {
  readonly text: string;
  /** Offsets in the text. What stands there is a hint of what belongs there, or nothing. */
  readonly gaps?: readonly Span[];
}

/** A span of a text and what stands there instead. Where an editor can, it leads from gap to gap. */
export interface Edit extends Span, GappedText {}

/** A text from its pieces, in which every `{ gap }` is left to the author. */
export function textWithGaps(...pieces: readonly (string | { readonly gap: string })[]): GappedText {
  let text = '';
  const gaps: Span[] = [];
  for (const piece of pieces) {
    const start = text.length;
    text += typeof piece === 'string' ? piece : piece.gap;
    if (typeof piece !== 'string') gaps.push({ start, end: text.length });
  }
  return { text, gaps };
}

/** A text with something in front of it and behind it. */
export function between(before: string, { text, gaps }: GappedText, after = ''): GappedText {
  const by = before.length;
  return {
    text: before + text + after,
    ...(gaps && { gaps: gaps.map(({ start, end }) => ({ start: start + by, end: end + by })) }),
  };
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
