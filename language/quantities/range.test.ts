import { describe, expect, test } from 'vitest';
import { addRanges, exactly, rangeOf, scaleRange, tidy } from './range.ts';

describe('ranges', () => {
  test('an exact amount has equal ends', () => {
    expect(exactly(12_400)).toEqual({ low: 12_400, high: 12_400 });
  });

  test('scaling and adding leave no floating-point noise', () => {
    expect(6000 * 1.1).not.toBe(6600);
    expect(scaleRange({ low: 6000, high: 7000 }, 1.1)).toEqual({ low: 6600, high: 7700 });
    expect(0.1 + 0.2).not.toBe(0.3);
    expect(addRanges(exactly(0.1), { low: 0.2, high: 0.7 })).toEqual({ low: 0.3, high: 0.8 });
    expect(scaleRange({ low: 1, high: 2 }, 0)).toEqual(exactly(0));
  });

  test.each([
    [1, 2, { low: 1, high: 2 }],
    [2, 2, { low: 2, high: 2 }],
    [2, 1, 'reversed'],
    [0, Infinity, undefined],
    [NaN, 1, undefined],
  ])('from %s to %s', (low, high, expected) => {
    expect(rangeOf(low, high)).toEqual(expected);
  });

  test('twelve significant digits', () => {
    expect(tidy(8.2 * 1000)).toBe(8200);
    expect(tidy(0)).toBe(0);
    expect(tidy(42_164.8128)).toBe(42_164.8128);
    expect(tidy(Infinity)).toBe(Infinity);
    expect(tidy(NaN)).toBeNaN();
  });
});
