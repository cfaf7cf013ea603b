import type { LexerMistake } from './correction.ts';
import type { Arranged } from './line-structure.ts';
import type { StatementLine } from './statement-line.ts';
import type { TextLine, Token } from './token.ts';

/** A text as tokens. */
export interface Scanned {
  readonly tokens: readonly Token[];
  readonly comments: readonly Token[];
  readonly errors: readonly LexerMistake[];
}

/** A text as statements, and what is needed to read it again once it is edited. */
export interface TextReading extends Scanned {
  /** The text with plain blanks. */
  readonly text: string;
  /** In their order, those that can't stand where they are included. */
  readonly statements: readonly StatementLine[];
  /** The tokens that the parser reads: those of all statements that can stand where they are, each with its line end. */
  readonly tokens: readonly Token[];
  readonly lines: readonly TextLine[];
  /** What can't be read as tokens. */
  readonly unread: readonly LexerMistake[];
  /** How many more distances are in miles than in kilometres. */
  readonly moreMiles: number;
  readonly arranged: Arranged;
}

/** A reading of what was arranged. */
export function readingOf(parts: Omit<TextReading, 'statements' | 'tokens' | 'errors'>): TextReading {
  const { statements, tokens, mistakes } = parts.arranged;
  return { ...parts, statements, tokens, errors: [...parts.unread, ...mistakes] };
}
