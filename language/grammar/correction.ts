import type { Edit } from '../text/edit.ts';
import type { Token } from './token.ts';

/** What was most likely meant instead of a mistake, as a change of the text. */
export interface Correction {
  /** What is done, as a command without a full stop. */
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** A mistake of the lexer or of the line structure, and what may have been meant. */
export interface LexerMistake {
  readonly offset: number;
  readonly length: number;
  /** From 1, as the column. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly corrections: readonly Correction[];
}

/** A mistake at a token. */
export function mistakeAt(
  token: Token,
  message: string,
  corrections: readonly Correction[] = [],
): LexerMistake {
  const { offset, length, line, column } = token;
  return { offset, length, line, column, message, corrections };
}

/** Another text in place of a token. */
export function instead({ offset: start, end }: Token, text: string): Correction {
  return { title: `Write \`${text}\``, edits: [{ start, end, text }] };
}

/** A text at an offset, right behind what stands before it. */
export function behind(end: number, text: string, title: string): Correction {
  return { title, edits: [{ start: end, end, text }] };
}
