/** Reads what stands in lines as tokens. */
import { behind, type Correction, instead, type LexerMistake, mistakeAt } from './correction.ts';
import {
  DISTANCE,
  DURATION,
  OTHER_FIGURE,
  OTHER_TEXT,
  TEXT,
  UNCLOSED_TEXT,
  WORD,
  WORDS,
} from './generated/tokens.ts';
import { readFigure } from './notation/figures.ts';
import { typeOf } from './notation/rewriting.ts';
import { type Scan, scan } from './scanner.ts';
import type { TextLine, Token } from './token.ts';

/** Lines as tokens, and what of them can't be read. */
export interface LinesRead extends Scan {
  readonly errors: LexerMistake[];
}

/**
 * The tokens with those that nothing in the language begins with. Words of the language are looked up, figures and texts
 * are read in their usual form, and quotes that were left open are closed.
 *
 * @param start the line to begin with; the first one without it
 * @param end where a line begins that is not read, nor those behind it
 */
export function readTokens(text: string, start?: TextLine, end?: number): LinesRead {
  const read = scan(text, start, end);
  const errors: LexerMistake[] = [];
  for (const token of read.tokens) {
    if (token.type === WORD) readWord(token);
    else if (token.type === OTHER_FIGURE) readOther(token, errors);
    else if ((token.type === DISTANCE || token.type === DURATION) && ODDLY.test(token.image))
      token.image = plainly(token.image);
    else if (token.type === OTHER_TEXT) {
      token.type = TEXT;
      token.image = `"${token.image.slice(1, -1)}"`;
    } else if (token.type === UNCLOSED_TEXT) {
      token.type = TEXT;
      errors.push(
        mistakeAt(token, 'This quote is not closed. Add a `"` where the text ends.', [closed(token)]),
      );
    }
  }
  return { ...read, errors };
}

/** A capital letter, or more blanks than one. */
const ODDLY = /[A-Z]|\s{2}|[^\S ]/;

/** `8 Km`, `90  s`: an amount as it is usually written. A single `M` may be the letter of a pace. */
function plainly(amount: string): string {
  const parted = amount.replaceAll(/\s+/g, ' ');
  return /\d ?M$/.test(parted) ? parted : parted.toLowerCase();
}

/** A word of the language is one in whatever case it is written. */
function readWord(token: Token): void {
  token.type = WORDS.get(token.image) ?? WORDS.get(token.image.toLowerCase()) ?? WORD;
}

/** A figure that is written in another way. */
function readOther(token: Token, errors: LexerMistake[]): void {
  const written = token.image;
  const reading = readFigure(written);
  if (!reading) {
    errors.push(mistakeAt(token, `\`${written}\` is no figure that can be read.`));
    return;
  }
  token.type = typeOf(reading.type);
  token.image = reading.image;
  if (!reading.readings) return;
  const [one, other] = reading.readings;
  errors.push(
    mistakeAt(
      token,
      `\`${written}\` can mean \`${one}\` or \`${other}\`.`,
      reading.readings.map((text) => instead(token, text)),
    ),
  );
}

/** A `"` where the text of an unclosed quote ends. */
function closed({ offset, image }: Token): Correction {
  return behind(offset + image.trimEnd().length, '"', 'Close the quote');
}
