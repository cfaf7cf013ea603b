import type { Part } from '../grammar/parts.ts';
import type { Token } from '../grammar/token.ts';
import type { Edit } from '../text/edit.ts';

/** An edit of a word or a figure of the tree, which may be written in another way, or go without saying. */
export interface TokenEdit extends Edit {
  readonly token: Token;
  /** Whether the text goes behind the token; else it takes its place. */
  readonly isBehind: boolean;
}

/** Another text in the place of a word or a figure. */
export function inPlaceOf(part: Part, text: string): TokenEdit {
  return { start: part.offset, end: part.end, text, token: part.read, isBehind: false };
}

/** A text behind a word or a figure. */
export function behind(part: Part, text: string): TokenEdit {
  return { start: part.end, end: part.end, text, token: part.read, isBehind: true };
}
