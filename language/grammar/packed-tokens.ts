/** Tokens as numbers: a text that is known when the program is built need not be scanned again when it starts. */
import type { Scanned } from './text-reading.ts';
import { TextLine, Token } from './token.ts';

/** The tokens of a text: of each its type, how far it stands behind the one before, and how long it is. */
export interface PackedTokens {
  readonly tokens: readonly number[];
  readonly comments: readonly number[];
}

/**
 * Packs the tokens of a text.
 *
 * @throws Error where the text has mistakes or is not written in the usual form
 */
export function packTokens(text: string, { tokens, comments, errors }: Scanned): PackedTokens {
  if (errors.length > 0) throw new Error(`The text has mistakes: ${errors[0]?.message}`);
  return { tokens: pack(text, tokens), comments: pack(text, comments) };
}

function pack(text: string, tokens: readonly Token[]): number[] {
  let behind = 0;
  return tokens.flatMap(({ type, image, offset, length, end, line }) => {
    if (offset < behind || image !== text.slice(offset, end))
      throw new Error(`\`${image}\` in line ${line} is not written in the usual form.`);
    const gap = offset - behind;
    behind = end;
    return [type, gap, length];
  });
}

/** The tokens of a text as they were before they were packed. Its lines have to end with `\n` or `\r\n`. */
export function unpackTokens(text: string, packed: PackedTokens): Scanned {
  return { tokens: unpack(text, packed.tokens), comments: unpack(text, packed.comments), errors: [] };
}

function unpack(text: string, packed: readonly number[]): Token[] {
  const tokens: Token[] = [];
  let offset = 0;
  let line = new TextLine(0, 1);
  let lineEnd = text.indexOf('\n');
  for (let at = 0; at < packed.length; at += 3) {
    offset += packed[at + 1] as number;
    while (lineEnd >= 0 && lineEnd < offset) {
      line = new TextLine(lineEnd + 1, line.number + 1);
      lineEnd = text.indexOf('\n', line.offset);
    }
    const end = offset + (packed[at + 2] as number);
    const image = text.slice(offset, end);
    tokens.push(new Token(packed[at] as number, image, line, offset - line.offset + 1));
    offset = end;
  }
  return tokens;
}
