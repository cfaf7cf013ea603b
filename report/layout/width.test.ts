import { expect, test } from 'vitest';
import { textWidth } from './width.ts';

test.each([
  ['plain', 5],
  ['', 0],
  ['ünï', 3],
  ['e\u0301', 1],
  ['跑步', 4],
  ['ハーフ', 6],
  ['한국', 4],
  ['🏃', 2],
  ['👨‍👩‍👧', 2],
  ['≈ 5–10 …', 8],
])('width of %s', (text, width) => {
  expect(textWidth(text)).toBe(width);
});
