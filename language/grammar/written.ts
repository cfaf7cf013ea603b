/** What stands in the text where the parser can't go on: what is read may be other words, in another order. */
import { EOL } from './generated/tokens.ts';
import { Token } from './token.ts';

/** Where the parser can't go on. */
export interface Stop {
  /** Where something else was expected, and what stands before it: as they are read. */
  readonly actual: Token;
  readonly previous: Token | undefined;
  /** The same in the text: what it says there, and the word before it. */
  readonly found: Token;
  readonly after: Token | undefined;
}

/**
 * @param at the place of the token that the parser can't go on with
 * @param text that the tokens stand in
 */
export function stopAt(tokens: readonly Token[], at: number, text: string): Stop {
  const actual = tokens[at] as Token;
  const written = statementAround(tokens, at).filter(isWritten);
  const found = nearest(written, ({ offset }) => offset - actual.offset) ?? actual;
  const words = written.filter(({ type }) => type !== EOL);
  const after = nearest(words, ({ end }) => found.offset - end);
  return {
    actual,
    previous: tokens[at - 1],
    found: asWritten(found, text),
    after: after && asWritten(after, text),
  };
}

/** The tokens of a statement, its line end included. */
function statementAround(tokens: readonly Token[], at: number): readonly Token[] {
  let first = at;
  while (first > 0 && tokens[first - 1]?.type !== EOL) first--;
  let last = at;
  while (tokens[last] && tokens[last]?.type !== EOL) last++;
  return tokens.slice(first, last + 1);
}

/** Whether it stands in the text, and does not go without saying. */
function isWritten({ type, length }: Token): boolean {
  return length > 0 || type === EOL;
}

/** The token that is the least away, of those that are not before. */
function nearest(tokens: readonly Token[], away: (token: Token) => number): Token | undefined {
  let found: Token | undefined;
  for (const token of tokens) {
    if (away(token) >= 0 && (!found || away(token) < away(found))) found = token;
  }
  return found;
}

/** What the author wrote for a token; as it is read where nothing is written. */
export function writtenText({ image, offset, end }: Token, text: string): string {
  return text.slice(offset, end) || image;
}

function asWritten(token: Token, text: string): Token {
  const { type, image, offset, line, column, length } = token;
  const written = writtenText(token, text);
  return type === EOL || written === image ? token : new Token(type, written, offset, line, column, length);
}
