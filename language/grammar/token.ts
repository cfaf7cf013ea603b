import { TOKEN_NAMES, type TokenName } from './generated/tokens.ts';

/** A word, a figure, a sign, a comment or a line end of a text. It never spans lines. */
export class Token {
  /** The number of its type. A word is looked up after it is found. */
  type: number;
  /** As it is read: in the usual form, whatever is written. */
  image: string;
  readonly offset: number;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** Of what is written; 0 for what goes without saying, as the `@` of `45 min zone 2`. */
  readonly length: number;

  constructor(
    type: number,
    image: string,
    offset: number,
    line: number,
    column: number,
    length = image.length,
  ) {
    this.type = type;
    this.image = image;
    this.offset = offset;
    this.line = line;
    this.column = column;
    this.length = length;
  }

  /** Behind its last character. */
  get end(): number {
    return this.offset + this.length;
  }

  get name(): TokenName {
    return TOKEN_NAMES[this.type] as TokenName;
  }
}

/** Whether a text in quotes lacks the one that closes it. */
export function isOpenText(image: string): boolean {
  return image.startsWith('"') && (image.length === 1 || !image.endsWith('"'));
}
