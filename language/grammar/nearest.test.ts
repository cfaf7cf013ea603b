import { expect, test } from 'vitest';
import { editDistance, nearest } from './nearest.ts';

test.each([
  ['', '', 0],
  ['tempo', 'tempo', 0],
  ['tmepo', 'tempo', 1],
  ['tepo', 'tempo', 1],
  ['tempoo', 'tempo', 1],
  ['tenpo', 'tempo', 1],
  ['etpmo', 'tempo', 2],
  ['ca', 'abc', 3],
  ['hills', 'drills', 2],
])('from %s to %s it takes %i, and no more than is of interest is told', (a, b, distance) => {
  const told = [0, 1, 2, 3].map((most) => [editDistance(a, b, most), editDistance(b, a, most)]);
  expect(told).toEqual([0, 1, 2, 3].map((most) => Math.min(distance, most + 1)).map((one) => [one, one]));
});

/** A text that counts how often a letter of it is looked at. */
function counted(text: string): { readonly word: string; looks(): number } {
  let looks = 0;
  const word = new Proxy(new String(text), {
    get(target, key) {
      if (key === 'length') return text.length;
      looks += 1;
      return Reflect.get(target, key, text);
    },
  });
  return { word: word as unknown as string, looks: () => looks };
}

test('long words take no longer than what they are made of', () => {
  const looksAt = (length: number) => {
    const { word, looks } = counted(`${'a'.repeat(length)}b`);
    expect(editDistance(word, 'a'.repeat(length + 1), 3)).toBe(1);
    return looks();
  };
  expect(looksAt(4000)).toBeLessThan(looksAt(1000) * 4.1);
});

test('long names are found as well', () => {
  const name = 'a'.repeat(20_000);
  expect(nearest(`${name}b`, [name, 'aaa'])).toBe(name);
});
