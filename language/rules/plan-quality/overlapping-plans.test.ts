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
