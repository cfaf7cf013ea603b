import type { ILexingError, IToken } from 'chevrotain';
import type { Edit } from '../text/edit.ts';

/** What was most likely meant instead of a mistake, as a change of the text. */
export interface Correction {
  /** What is done, as a command without a full stop. */
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** A mistake of the lexer or of the line structure, and what may have been meant. */
export interface LexerMistake extends ILexingError {
  readonly corrections?: readonly Correction[];
}

/** Parser errors consist of a message and the token where they are found: what was meant is kept beside the token. */
const meant = new WeakMap<IToken, readonly Correction[]>();

export function keepCorrections(token: IToken, corrections: readonly Correction[]): void {
  meant.set(token, corrections);
}

export function correctionsAt(token: IToken): readonly Correction[] {
  return meant.get(token) ?? [];
}

/** Another text in place of a token. */
export function instead(token: IToken, text: string): Correction {
  const { startOffset: start, image } = token;
  return { title: `Write \`${text}\``, edits: [{ start, end: start + image.length, text }] };
}

/** A text right behind a token. */
export function behind(token: IToken, text: string, title: string): Correction {
  const end = token.startOffset + token.image.length;
  return { title, edits: [{ start: end, end, text }] };
}
