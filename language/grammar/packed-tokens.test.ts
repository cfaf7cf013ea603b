import { expect, test } from 'vitest';
import { STANDARD_LIBRARY, STANDARD_LIBRARY_TOKENS } from '../library/generated/standard.ts';
import { packTokens, unpackTokens } from './packed-tokens.ts';
import { readText } from './read-text.ts';
import type { Scanned } from './text-reading.ts';

function scanned(text: string): Scanned {
  const { tokens, comments, errors } = readText(text);
  return { tokens, comments, errors };
}

const packed = (text: string) => packTokens(text, readText(text));

test.each([
  ['nothing', ''],
  ['comments alone', '# one\n\n  # two'],
  ['a plan', 'plan "P"\n\n  # up\n  week 1\n    mon easy 5 km, climb 20 m # why\n    tue rest'],
  ['lines that end as on Windows', 'runplan 1\r\n\r\nblock "B"\r\n  plank 3 x 40 s\r\n'],
  ['the built-in library', STANDARD_LIBRARY],
])('%s is unpacked as it was scanned', (_, text) => {
  expect(unpackTokens(text, packed(text))).toEqual(scanned(text));
});

test('the built-in library is in the program as it would be scanned', () => {
  expect(unpackTokens(STANDARD_LIBRARY, STANDARD_LIBRARY_TOKENS)).toEqual(scanned(STANDARD_LIBRARY));
});

test.each([
  ['a mistake', 'plan "P"\n  week 1\n    mon easy ?? km\n', 'The text has mistakes: '],
  [
    'another way of writing',
    'plan "P"\n  week 1\n    Monday: 10k easy\n',
    'is not written in the usual form.',
  ],
])('a text with %s is refused', (_, text, message) => {
  expect(() => packed(text)).toThrow(message);
});
