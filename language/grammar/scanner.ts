/** Cuts a text into tokens. */
import {
  BEGINNINGS,
  BEGINNINGS_BEYOND,
  BLANKS,
  COMMENTS,
  EOL,
  PATTERNS,
  SIGNS,
  UNREADABLE,
} from './generated/tokens.ts';
import { Token } from './token.ts';

/** A text in pieces; blanks are left out. What nothing in the language begins with is a token for each character. */
export interface Scan {
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

/** The tokens as they stand in the text, line ends included. Every character is in a token or blank. */
export function scan(text: string): Scan {
  const tokens: Token[] = [];
  const comments: Token[] = [];
  let line = 1;
  let lineStart = 0;
  let offset = 0;
  while (offset < text.length) {
    const column = offset - lineStart + 1;
    const start = offset;
    const found = tokenAt(text, offset);
    offset = found === UNREADABLE ? offset + (isPair(text, offset) ? 2 : 1) : end;
    if (BLANKS.includes(found)) continue;
    const token = new Token(found, text.slice(start, offset), start, line, column);
    if (COMMENTS.includes(found)) comments.push(token);
    else tokens.push(token);
    if (found !== EOL) continue;
    line += 1;
    lineStart = offset;
  }
  return { tokens, comments };
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
