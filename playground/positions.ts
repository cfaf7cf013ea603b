import type { Text } from '@codemirror/state';

/** A place of a text, line and character counted from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** The offset of a place; one that the text does not reach any more is its end. */
export function offsetOf(doc: Text, { line, character }: Position): number {
  if (line >= doc.lines) return doc.length;
  const { from, to } = doc.line(line + 1);
  return Math.min(from + character, to);
}
