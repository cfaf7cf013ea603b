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

test('signs that are taken for plain are drawn as one each', () => {
  const plain = Array.from({ length: 0x2027 }, (_, code) => String.fromCharCode(code)).filter((sign) =>
    /[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2015\u2018-\u201f\u2026]/.test(sign),
  );
  const segmenter = new Intl.Segmenter();
  for (const sign of plain) {
    expect([...segmenter.segment(`${sign}${sign}a${sign}`)]).toHaveLength(4);
    expect(textWidth(`${sign}a${sign}`)).toBe(3);
  }
});
