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

/** A statement as it stands in the text, its line end included: a long one may have a mistake at each of its words. */
export class WrittenStatement {
  private readonly first: number;
  private readonly last: number;
  private readonly tokens: readonly Token[];
  private readonly text: string;
  private readonly byOffset: readonly Token[];
  private readonly wordsByEnd: readonly Token[];

  /**
   * @param at the place of one of its tokens
   * @param text that the tokens stand in
   */
  constructor(tokens: readonly Token[], at: number, text: string) {
    let first = at;
    while (first > 0 && tokens[first - 1]?.type !== EOL) first--;
    let last = at;
    while (tokens[last] && tokens[last]?.type !== EOL) last++;
    const written = tokens.slice(first, last + 1).filter(isWritten);
    this.first = first;
    this.last = last;
    this.tokens = tokens;
    this.text = text;
    this.byOffset = written.toSorted((one, other) => one.offset - other.offset);
    this.wordsByEnd = written.filter(({ type }) => type !== EOL).sort((one, other) => one.end - other.end);
  }

  has(at: number): boolean {
    return this.first <= at && at <= this.last;
  }

  /** Where the parser stops that can't go on with a token of the statement. */
  stopAt(at: number): Stop {
    const { tokens, text } = this;
    const actual = tokens[at] as Token;
    const found = this.byOffset[countBefore(this.byOffset, ({ offset }) => offset < actual.offset)] ?? actual;
    const before = this.wordsByEnd[countBefore(this.wordsByEnd, ({ end }) => end <= found.offset) - 1];
    // Of several that end there, the first as they are read.
    const after = before && this.wordsByEnd[countBefore(this.wordsByEnd, ({ end }) => end < before.end)];
    return {
      actual,
      previous: tokens[at - 1],
      found: asWritten(found, text),
      after: after && asWritten(after, text),
    };
  }
}

/** How many of sorted tokens come before the first of which something does not hold. */
function countBefore(tokens: readonly Token[], holds: (token: Token) => boolean): number {
  let from = 0;
  let to = tokens.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (holds(tokens[middle] as Token)) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Whether it stands in the text, and does not go without saying. */
function isWritten({ type, length }: Token): boolean {
  return length > 0 || type === EOL;
}

/** What the author wrote for a token; as it is read where nothing is written. */
export function writtenText({ image, offset, end }: Token, text: string): string {
  return text.slice(offset, end) || image;
}

function asWritten(token: Token, text: string): Token {
  const { type, image, home, column, length } = token;
  const written = writtenText(token, text);
  return type === EOL || written === image ? token : new Token(type, written, home, column, length);
}
