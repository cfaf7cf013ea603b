/** Cuts a text into tokens. */
import {
  BEGINNINGS,
  BEGINNINGS_BEYOND,
  BLANKS,
  COMMENTS,
  PATTERNS,
  SIGNS,
  UNREADABLE,
} from './generated/tokens.ts';
import { TextLine, Token } from './token.ts';

/** Lines in pieces; blanks are left out. What nothing in the language begins with is a token for each character. */
export interface Scan {
  readonly lines: readonly TextLine[];
  readonly tokens: Token[];
  readonly comments: readonly Token[];
}

const LATIN = 256;
/** The types of signs and the patterns to try, by the code of the first character; one for all beyond Latin-1. */
const signs = new Uint8Array(LATIN);
for (const [sign, type] of SIGNS) signs[sign.charCodeAt(0)] = type;
const NOTHING: readonly number[] = [];
const beginnings: (readonly number[])[] = Array.from({ length: LATIN }, () => NOTHING);
for (const [characters, patterns] of BEGINNINGS) {
  for (let i = 0; i < characters.length; i++) beginnings[characters.charCodeAt(i)] = patterns;
}

/** A line with its end, in pieces. */
interface CutLine {
  readonly types: readonly number[];
  /** Where each begins in the line. */
  readonly starts: readonly number[];
  readonly images: readonly string[];
}

/**
 * Lines that were cut before. Most of a text is as it was before the last keystroke, and plans repeat themselves. No token
 * spans lines, and none is read in another way for what stands in the next one.
 */
const cutBefore = new Map<string, CutLine>();
/** So many lines are kept; then it begins anew. */
const MOST_KEPT = 4000;
/** Longer lines are hardly ever written twice. */
const LONGEST_KEPT = 400;

/**
 * The tokens as they stand in the text, line ends included. Every character is in a token or blank.
 *
 * @param start the line to begin with
 * @param end where a line begins that is not read, nor those behind it
 */
export function scan(text: string, start = new TextLine(0, 1), end = text.length): Scan {
  const lines: TextLine[] = [];
  const tokens: Token[] = [];
  const comments: Token[] = [];
  for (let line = start; line.offset < end; ) {
    const to = behindLine(text, line.offset);
    const { types, starts, images } = lineOf(text.slice(line.offset, to));
    for (let i = 0; i < types.length; i++) {
      const token = new Token(types[i] as number, images[i] as string, line, (starts[i] as number) + 1);
      if (COMMENTS.includes(token.type)) comments.push(token);
      else tokens.push(token);
    }
    lines.push(line);
    line = new TextLine(to, line.number + 1);
  }
  return { lines, tokens, comments };
}

/** Behind the end of the line that begins at an offset. */
export function behindLine(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(i + 1) !== 0x0a)) return i + 1;
  }
  return text.length;
}

function lineOf(written: string): CutLine {
  if (written.length > LONGEST_KEPT) return cut(written);
  const known = cutBefore.get(written);
  if (known) return known;
  if (cutBefore.size >= MOST_KEPT) cutBefore.clear();
  // A part of a text keeps all of it in memory; this is a text of its own.
  const line = ` ${written}`.slice(1);
  const made = cut(line);
  cutBefore.set(line, made);
  return made;
}

function cut(line: string): CutLine {
  const types: number[] = [];
  const starts: number[] = [];
  const images: string[] = [];
  for (let offset = 0; offset < line.length; ) {
    const start = offset;
    const found = tokenAt(line, offset);
    offset = found === UNREADABLE ? offset + (isPair(line, offset) ? 2 : 1) : end;
    if (BLANKS.includes(found)) continue;
    types.push(found);
    starts.push(start);
    images.push(line.slice(start, offset));
  }
  return { types, starts, images };
}

/** Behind the token that was found last. */
let end = 0;

/** Whether a character is written as two. */
function isPair(text: string, offset: number): boolean {
  return (text.codePointAt(offset) as number) > 0xffff;
}

/** The type of the token at an offset. Where it ends is left in `end`; one that is unreadable has no end. */
function tokenAt(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  const sign = code < LATIN ? (signs[code] as number) : 0;
  if (sign !== 0) {
    end = offset + 1;
    return sign;
  }
  const patterns = code < LATIN ? (beginnings[code] as readonly number[]) : BEGINNINGS_BEYOND;
  for (let i = 0; i < patterns.length; i++) {
    const [type, pattern] = PATTERNS[patterns[i] as number] as (typeof PATTERNS)[number];
    pattern.lastIndex = offset;
    if (!pattern.test(text)) continue;
    end = pattern.lastIndex;
    return type;
  }
  return UNREADABLE;
}
