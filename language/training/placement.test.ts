import { expect, test } from 'vitest';
import { bestPlacement } from './placement.ts';

const WEEK = [0, 1, 2, 3, 4, 5, 6];

/** The least distance between two days. */
const apart = (days: ReadonlySet<number>) => {
  const sorted = [...days].sort((a, b) => a - b);
  return Math.min(7, ...sorted.slice(1).map((day, index) => day - (sorted[index] ?? 0)));
};

test.each([
  [WEEK, 0, 7],
  [WEEK, 1, 7],
  [WEEK, 2, 6],
  [WEEK, 3, 3],
  [WEEK, 4, 2],
  [WEEK, 5, 1],
  [[1, 2, 5], 2, 4],
  // More than there are days for.
  [[1, 4], 3, 3],
])('%j days for %s sessions: %s', (free, count, expected) => {
  expect(bestPlacement(free, count, apart)).toBe(expected);
});

test('tries at most 35 ways', () => {
  for (const count of [1, 3, 4, 7, 20]) {
    let tried = 0;
    bestPlacement(WEEK, count, () => {
      tried += 1;
      return 0;
    });
    expect(tried).toBeLessThanOrEqual(35);
  }
});
