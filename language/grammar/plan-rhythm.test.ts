import { describe, expect, test } from 'vitest';
import { applyRepairs, createChecker, formatted } from '../internal.ts';

const checker = createChecker({ read: async () => ({ problem: 'missing' }) });

/** The mistakes of a text: their lines, what is said, and what the corrections leave of the line. */
async function mistakes(text: string) {
  const { findings } = await checker.check('file:///p.runplan', text);
  return findings
    .filter(({ rule }) => rule === 'syntax')
    .map(({ start, message, repairs = [] }) => [
      start.line,
      message,
      ...repairs.map((repair) => (applyRepairs(text, [repair]).split('\n')[start.line - 1] ?? '').trim()),
    ]);
}

const inCycles = (lines: string) => `plan "P"\n  cycle 10 days\n${lines}`;

describe('what does not fit to a plan in cycles', () => {
  test.each([
    [
      '  cycle 1\n    mon easy 5 km\n',
      [
        4,
        '`mon` is a day of a week, and this plan is in cycles of 10 days. Write `day 1` … `day 10`, or `any`. Cycle 1 is left out of the checks until this is corrected.',
      ],
    ],
    [
      '  cycle 1\n    day 11 easy 5 km\n',
      [
        4,
        'There is no `day 11` in cycles of 10 days. Write `day 1` … `day 10`. Cycle 1 is left out of the checks until this is corrected.',
      ],
    ],
    [
      '  cycle 1 total 50 km\n    day 1 easy 5 km\n',
      [
        3,
        'A total is of a calendar week, which a cycle is not. Leave it out. Cycle 1 is left out of the checks until this is corrected.',
        'cycle 1',
      ],
    ],
  ])('%j', async (lines, expected) => {
    expect(await mistakes(inCycles(lines))).toEqual([expected]);
  });

  test.each(['3', '29', '0'])('cycles of %s days', async (days) => {
    expect(await mistakes(`plan "P"\n  cycle ${days} days\n  cycle 1\n    day 1 easy 5 km\n`)).toEqual([
      [
        2,
        `\`cycle ${days} days\` is no length of a cycle. Cycles have 5 to 28 whole days, as in \`cycle 10 days\`.`,
      ],
    ]);
  });
});

test('what does not fit to a plan in weeks', async () => {
  expect(await mistakes('plan "P"\n  week 1\n    day 2 easy 5 km\n  cycle 2\n    day 1 easy 5 km\n')).toEqual(
    [
      [
        3,
        '`day 2` is a day of a cycle, and this plan is in weeks. Write a day of the week, or `any` where the day does not matter. Week 1 is left out of the checks until this is corrected.',
        'tue easy 5 km',
        'any easy 5 km',
      ],
      [
        4,
        'A plan in cycles says how many days they have. Add a line such as `cycle 10 days` above the first one, or write `week` for one of seven days. Cycle 2 is left out of the checks until this is corrected.',
      ],
    ],
  );
});

test.each([
  ['10-day cycle', 'cycle 10 days'],
  ['10 day cycles', 'cycle 10 days'],
  ['cycle of 10 days', 'cycle 10 days'],
  ['Cycle: 10 days', 'cycle 10 days'],
  ['cycles of 10 days', 'cycle 10 days'],
])('`%s` is the length of the cycles', async (written, usual) => {
  const rest = '\n  cycle 1\n    day 1 easy 5 km\n';
  expect(await formatted(`plan "P"\n  ${written}${rest}`)).toBe(`plan "P"\n  ${usual}${rest}`);
});

test('cycles and their days are written in one way', async () => {
  const text = inCycles(
    '  Week 1:\n    Day 1: 8k easy\n    days 2-3 off\n    day 4 & 5: easy 6 km\n    Day6 - cycle 60 min\n  wk 2 = week 1 90%\n',
  );
  expect(await mistakes(text)).toEqual([]);
  expect(await formatted(text)).toBe(
    inCycles(
      '  cycle 1\n    day 1 easy 8 km\n    day 2-3 rest\n    day 4, day 5 easy 6 km\n    day 6 bike 60 min\n  cycle 2 like cycle 1 at 90%\n',
    ),
  );
});
