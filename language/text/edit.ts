import type { Span } from './span.ts';

/** What is asked for in a gap: a reason, a person or a day. */
export type GapQuestion = 'why' | 'who' | 'when';

/** A stretch of a text that is left to the author. What stands there is a hint of what belongs there, or nothing. */
export interface Gap extends Span {
  /** For who asks one by one; else the text around it says it. */
  readonly asks?: GapQuestion;
}

/** A text, and its gaps in their order, by offsets in the text. */
export interface GappedText {
  readonly text: string;
  readonly gaps?: readonly Gap[];
}

/** A span of a text and what stands there instead. Where an editor can, it leads from gap to gap. */
export interface Edit extends Span, GappedText {}

/** A text from its pieces, in which every `{ gap }` is left to the author. */
export function textWithGaps(
  ...pieces: readonly (string | { readonly gap: string; readonly asks?: GapQuestion })[]
): GappedText {
  let text = '';
  const gaps: Gap[] = [];
  for (const piece of pieces) {
    const start = text.length;
    if (typeof piece === 'string') text += piece;
    else {
      const { gap, ...asked } = piece;
      text += gap;
      gaps.push({ start, end: text.length, ...asked });
    }
  }
  return { text, gaps };
}

/** A text with something in front of it and behind it. */
export function between(before: string, { text, gaps }: GappedText, after = ''): GappedText {
  const by = before.length;
  return {
    text: before + text + after,
    ...(gaps && { gaps: gaps.map((gap) => ({ ...gap, start: gap.start + by, end: gap.end + by })) }),
  };
}

/** An edit with something in each of its gaps, which are asked for in their order. */
export function fillGaps({ gaps = [], ...edit }: Edit, fill: (gap: Gap) => string): Edit {
  let text = '';
  let done = 0;
  for (const gap of gaps) {
    text += edit.text.slice(done, gap.start) + fill(gap);
    done = gap.end;
  }
  return { ...edit, text: text + edit.text.slice(done) };
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
