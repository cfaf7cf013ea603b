import { TOKEN_NAMES, type TokenName } from './generated/tokens.ts';
import { type Wording, wordingOf } from './wording.ts';

/** A line of a text, by where it stands. An edit above moves it, and with it all that stands in it. */
export class TextLine {
  /** Where it begins. */
  offset: number;
  /** From 1. */
  number: number;

  constructor(offset: number, number: number) {
    this.offset = offset;
    this.number = number;
  }
}

/** A word, a figure, a sign, a comment or a line end of a text. It never spans lines. */
export class Token {
  /** The number of its type. A word is looked up after it is found. */
  type: number;
  /** As it is read: in the usual form, whatever is written. */
  image: string;
  /** The line that it stands in. */
  readonly home: TextLine;
  /** From 1. */
  readonly column: number;
  /** Of what is written; 0 for what goes without saying, as the `@` of `45 min zone 2`. */
  readonly length: number;
  /** Once it was asked for. */
  #wording: Wording | undefined;

  constructor(type: number, image: string, home: TextLine, column: number, length = image.length) {
    this.type = type;
    this.image = image;
    this.home = home;
    this.column = column;
    this.length = length;
  }

  get offset(): number {
    return this.home.offset + this.column - 1;
  }

  /** Behind its last character. */
  get end(): number {
    return this.home.offset + this.column - 1 + this.length;
  }

  /** The number of its line, from 1. */
  get line(): number {
    return this.home.number;
  }

  get wording(): Wording {
    if (this.#wording?.image !== this.image) this.#wording = wordingOf(this.image);
    return this.#wording as Wording;
  }

  get name(): TokenName {
    return TOKEN_NAMES[this.type] as TokenName;
  }
}

/** Whether a text in quotes lacks the one that closes it. */
export function isOpenText(image: string): boolean {
  return image.startsWith('"') && (image.length === 1 || !image.endsWith('"'));
}
