import { describe, expect, test } from 'vitest';
import { planIn } from '../../training/testing.ts';
import { largestOf, streaksOf, varies } from './streaks.ts';

/** What was seen in some weeks of a plan of nine, of which week 4 has a mistake and week 8 is a down week. */
async function seenIn(numbers: readonly number[]) {
  const weeks = Array.from({ length: 9 }, (_, index) => `  week ${index + 1}\n    mon easy 5 km\n`);
  weeks[7] = '  week 8\n    mon easy 4 km\n';
  weeks[3] = '  week 4\n    mon easy five km\n';
  const plan = await planIn(`plan "P"\n${weeks.join('')}`);
  return plan.weeks.filter(({ number }) => numbers.includes(number)).map((week) => ({ week }));
}

describe('weeks that follow each other', () => {
  test.each<[number[], number[][]]>([
    [[], []],
    [[2], [[2]]],
    [
      [1, 2, 6, 7],
      [
        [1, 2],
        [6, 7],
      ],
    ],
    // What was not understood does not interrupt.
    [
      [2, 3, 5, 6, 8],
      [[2, 3, 5, 6], [8]],
    ],
    // Nor does a down week.
    [
      [5, 7, 9],
      [[5], [7, 9]],
    ],
  ])('%j → %j', async (numbers, expected) => {
    const streaks = streaksOf(await seenIn(numbers));
    expect(streaks.map((streak) => streak.map(({ week }) => week.number))).toEqual(expected);
  });

  test('and that belong together', async () => {
    const streaks = streaksOf(await seenIn([1, 2, 3]), (_, later) => later.week.number !== 2);
    expect(streaks.map((streak) => streak.map(({ week }) => week.number))).toEqual([[1], [2, 3]]);
  });
});

test('the largest of a streak, and whether it stands for others', () => {
  expect(largestOf([3, 5, 5, 1], (n) => n)).toBe(5);
  expect(varies([3, 5], (n) => n)).toBe(true);
  expect(varies([5, 5], (n) => n)).toBe(false);
});
