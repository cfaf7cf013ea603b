import { expect, it } from 'vitest';
import { reported } from './test-support.ts';

const file = (first: string, second: string, who = '"A"') =>
  `athlete "A"\nathlete "B"\nplan "One" for "A"\n  ${first}\n  week 1\n    mon easy 6 km\n` +
  `plan "Two" for ${who}\n  ${second}\n  week 1\n    mon easy 6 km\n`;

it.each([
  ['the same week', file('starts 2026-11-30', 'starts 2026-11-30'), ['A']],
  ['the next week', file('starts 2026-11-30', 'starts 2026-12-07'), undefined],
  ['another athlete', file('starts 2026-11-30', 'starts 2026-11-30', '"B"'), undefined],
  ['one of two athletes', file('starts 2026-11-30', 'starts 2026-11-30', '"A", "B"'), ['A']],
  ['no dates', file('units km', 'starts 2026-11-30'), undefined],
])('%s', async (_, text, athletes) => {
  expect((await reported('overlapping-plans', text))[0]?.athletes).toEqual(athletes);
});

it('tells the days and the other plan', async () => {
  const [finding] = await reported('overlapping-plans', file('starts 2026-11-30', 'starts 2026-11-30'));
  expect(finding?.message).toBe(
    'The athlete has the plan "One" from 2026-11-30 to 2026-12-06 as well. Each plan is checked by itself: what both ask ' +
      'for is added up nowhere. Correct the dates, or write them as one plan.',
  );
  expect(finding?.related?.[0]?.start.line).toBe(3);
});

it.each([
  ['the first plan above is told', [1, 3, 2], [undefined, undefined, 'P0']],
  ['days beyond another plan are taken as well', [2, 1, 3, 4], [undefined, 'P0', 'P0', 'P2']],
  ['plans in any order', [3, 1, 5], [undefined, undefined, undefined]],
])('of plans over two weeks, %s', async (_, starts, others) => {
  const plans = starts.map(
    (week, index) =>
      `plan "P${index}" for "A"\n  starts 2027-01-${String(week * 7 - 3).padStart(2, '0')}\n  week 1\n    mon easy 6 km\n  week 2\n    mon easy 6 km\n`,
  );
  const findings = await reported('overlapping-plans', `athlete "A"\n${plans.join('')}`);
  const told = starts.map((_, index) => findings.find(({ plan }) => plan === `P${index}`)?.message);
  expect(told.map((message) => message && /plan "(\w+)"/.exec(message)?.[1])).toEqual(others);
});
