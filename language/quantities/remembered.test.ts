import { expect, test } from 'vitest';
import { remembered } from './remembered.ts';

test('a text that was read is not read again, and every text gets its own value', () => {
  const read: string[] = [];
  const length = remembered((text: string) => {
    read.push(text);
    return text === '' ? undefined : text.length;
  });
  const long = 'x'.repeat(100);
  const texts = ['5 km', '10 km', '5 km', '', '', long, long];
  expect(texts.map(length)).toEqual([4, 5, 4, undefined, undefined, 100, 100]);
  // What gives nothing, and what hardly anyone writes twice, is not kept.
  expect(read).toEqual(['5 km', '10 km', '', '', long, long]);
});

test('more texts than are kept are read as the first ones', () => {
  const value = remembered((text: string) => Number(text) + 1);
  const numbers = Array.from({ length: 5000 }, (_, index) => index);
  for (let round = 0; round < 2; round++)
    expect(numbers.map((number) => value(String(number)))).toEqual(numbers.map((number) => number + 1));
});
