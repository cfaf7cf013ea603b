import { expect, test } from 'vitest';
import { rhythmOf } from './rhythm.ts';

const drawn = (weeks: number, endsWithTaper: boolean) =>
  rhythmOf(weeks, endsWithTaper)
    .map(({ phase, isDown }) => (isDown ? '.' : phase[1]))
    .join('');

test('two or three weeks that grow, then a lighter one; before a taper the last weeks grow', () => {
  expect([3, 4, 5, 6, 7, 8, 11].map((weeks) => drawn(weeks, true))).toEqual([
    'aaa',
    'aa.e',
    'aa.ee',
    'aaa.ee',
    'aaa.eee',
    'aa.uu.ee',
    'aaa.uuu.eee',
  ]);
  expect(drawn(12, false)).toBe('aaa.uuu.uuu.');
});
