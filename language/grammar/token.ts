import { TOKEN_NAMES, type TokenName } from './generated/tokens.ts';

/** A word, a figure, a sign, a comment or a line end of a text. It never spans lines. */
export class Token {
  /** The number of its type. A word is looked up after it is found, and a slip is read as what it means. */
  type: number;
  /** As it is written. */
  readonly image: string;
  readonly offset: number;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;

  constructor(type: number, image: string, offset: number, line: number, column: number) {
    this.type = type;
    this.image = image;
    this.offset = offset;
    this.line = line;
    this.column = column;
  }

  /** Behind its last character. */
  get end(): number {
    return this.offset + this.image.length;
  }

  get name(): TokenName {
    return TOKEN_NAMES[this.type] as TokenName;
  }
}
