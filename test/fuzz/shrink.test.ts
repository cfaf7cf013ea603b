import { expect, test } from 'vitest';
import { someText } from './grammar-texts.ts';
import { Random } from './random.ts';
import { shrunk } from './shrink.ts';

test('of a text is left what shows the fault', async () => {
  const has = (words: readonly string[]) => async (text: string) =>
    words.every((word) => text.includes(word));
  expect(await shrunk('one\ntwo bad\nthree\nfour\nworse five\nsix', has(['bad', 'worse']))).toBe('badworse');
  expect(await shrunk('bad', has(['bad']))).toBe('bad');
});

test('a seed repeats a text, and another one makes another', () => {
  const texts = Array.from({ length: 50 }, (_, seed) => someText(new Random(seed)));
  expect(Array.from({ length: 50 }, (_, seed) => someText(new Random(seed)))).toEqual(texts);
  expect(new Set(texts).size).toBeGreaterThan(45);
});
