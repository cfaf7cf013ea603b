import type { IToken } from 'chevrotain';
import { describe, expect, test } from 'vitest';
import { scan } from '../../language/grammar/scanner.ts';
import type { Token } from '../../language/grammar/token.ts';
import { scanAsChevrotain } from './langium-parser.ts';
import { IN_PART, mutations, PARTS, TEXTS } from './texts.ts';

/** The tokens of a text, its comments and what can't be read, as text. */
function ours(text: string): string {
  const { tokens, comments } = scan(text);
  const plain = ({ name, image, offset, end, line, column }: Token) => [
    name,
    image,
    offset,
    end,
    line,
    column,
  ];
  const readable = tokens.filter(({ name }) => name !== 'UNREADABLE');
  return JSON.stringify([readable.map(plain), comments.map(plain), unread(tokens)]);
}

/** What nothing in the language begins with, as the stretches that stand side by side. */
function unread(tokens: readonly Token[]): readonly (readonly number[])[] {
  const stretches: number[][] = [];
  let last: Token | undefined;
  for (const token of tokens) {
    if (token.name === 'UNREADABLE') {
      const { offset, length, line, column } = token;
      const before = last?.name === 'UNREADABLE' && last.end === offset ? stretches.at(-1) : undefined;
      if (before) before[1] = (before[1] as number) + length;
      else stretches.push([offset, length, line, column]);
    }
    last = token;
  }
  return stretches;
}

function chevrotains(text: string): string {
  const { tokens, hidden, errors } = scanAsChevrotain(text);
  const plain = (token: IToken) => {
    const { tokenType, image, startOffset, endOffset = 0, startLine, startColumn } = token;
    return [tokenType.name, image, startOffset, endOffset + 1, startLine, startColumn];
  };
  const errorsOf = errors.map(({ offset, length, line, column }) => [offset, length, line, column]);
  return JSON.stringify([tokens.map(plain), hidden.map(plain), errorsOf]);
}

describe('the scanner cuts a text as Chevrotain does', () => {
  test(`${TEXTS.length} examples, fixtures, docs and tests`, () => {
    for (const { name, text } of TEXTS) {
      for (const ending of ['\n', '\r\n', '\r']) {
        const same = text.replaceAll('\n', ending);
        expect(ours(same), name).toBe(chevrotains(same));
      }
    }
  });

  test.each(PARTS)(`${IN_PART} changed texts, part %d`, (part) => {
    for (const text of mutations(part)) {
      const expected = chevrotains(text);
      if (ours(text) !== expected) expect(ours(text), text).toBe(expected);
    }
  });

  test('every character, alone and behind a figure', () => {
    for (let code = 0; code < 0x10000; code++) {
      for (const text of [String.fromCharCode(code), `3${String.fromCharCode(code)}km`]) {
        const expected = chevrotains(text);
        if (ours(text) !== expected) expect(ours(text), JSON.stringify(text)).toBe(expected);
      }
    }
  });
});
