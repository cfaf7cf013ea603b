import type { Style } from './colours.ts';
import { textWidth } from './width.ts';

/** A piece of text in one style. */
export interface StyledPart {
  readonly text: string;
  readonly style?: Style;
}

export type StyledText = string | readonly StyledPart[];

/** A line as it is written, and the columns that it takes. */
export interface StyledLine {
  readonly text: string;
  readonly width: number;
}

/** Breaks a text at spaces into lines of at most `width` columns. A longer word stays whole on its own line. */
export function wrapStyled(text: StyledText, width: number): StyledLine[] {
  const lines: StyledLine[] = [];
  let line: StyledLine | undefined;
  for (const word of wordsOf(text)) {
    if (line && line.width + 1 + word.width <= width) {
      line = { text: `${line.text} ${word.text}`, width: line.width + 1 + word.width };
    } else {
      if (line) lines.push(line);
      line = word;
    }
  }
  lines.push(line ?? { text: '', width: 0 });
  return lines;
}

/** The columns of the widest word. */
export function widestWord(text: StyledText): number {
  return Math.max(0, ...wordsOf(text).map((word) => word.width));
}

/** The columns that a text takes on one line. */
export function styledWidth(text: StyledText): number {
  return partsOf(text).reduce((sum, piece) => sum + textWidth(piece.text), 0);
}

/** The words with their styles; a word may consist of several pieces. */
function wordsOf(text: StyledText): StyledLine[] {
  const words: StyledLine[] = [];
  let word: StyledLine | undefined;
  for (const { text: piece, style } of partsOf(text)) {
    for (const [index, part] of piece.split(' ').entries()) {
      if (index > 0) {
        if (word) words.push(word);
        word = undefined;
      }
      if (part === '') continue;
      const before: StyledLine = word ?? { text: '', width: 0 };
      word = { text: before.text + (style ? style(part) : part), width: before.width + textWidth(part) };
    }
  }
  if (word) words.push(word);
  return words;
}

function partsOf(text: StyledText): readonly StyledPart[] {
  return typeof text === 'string' ? [{ text }] : text;
}

/** The text without its styles. */
export function textOf(text: StyledText): string {
  return partsOf(text)
    .map((piece) => piece.text)
    .join('');
}
