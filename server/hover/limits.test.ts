/** The limits that hovers tell are those of the policy, whatever figures it chooses. */
import { beforeAll, describe, expect, test } from 'vitest';
import { startHovers } from './testing.ts';

const hovers = startHovers();
const { hoverAt } = hovers;

const LIMITS = `
  shoe-life maximum 600 km
  cadence-change limit 7.25%
  morning-flexion minimum 47 min 30 s
  core-session minimum 3
  rest-days minimum 4
  stated-total limit 7.25%
  bone-load-balance limit 62.5 km
  mileage-increase limit 7.25%
`;

const plan = (limits: string) => `policy "Odd"${limits}
athlete "Kim"
  recent volume 30 km
  cadence 160 spm
  shoes "Daily" 320 km
  wakes 06:30

plan "P" for "Kim"
  policy "Odd"
  allow mileage-increase because "agreed"
  week 1 total 10 km
    tue easy 10 km in "Daily"
    thu core 20 min
`;

beforeAll(async () => {
  await hovers.client.open('odd.runplan', plan(LIMITS));
  await hovers.client.open('off.runplan', plan(LIMITS.replace(/ (limit|maximum|minimum) .*/g, ' off')));
  await hovers.client.open('miles.runplan', plan(LIMITS).replace('week 1', 'units mi\n  week 1'));
});

describe('under a policy with figures of its own', () => {
  test.each([
    ['|shoes', 'Above 600 km is reported, a convention (`shoe-life`).'],
    ['|cadence 160', '`cadence-change` reports a cue below 149 or above 171 spm'],
    ['|wakes', 'reports bending exercises before 07:18 (47 min 30 s after getting up)'],
    ['week |1', 'core work in 1 session (at least 3)'],
    ['week |1', '6 days of rest (at least 4)'],
    ['total |10', 'up to 7.25% apart is accepted, 14.5% where a part is estimated.'],
    ['total |10', '`bone-load-balance` looks at it from 62.5 km a week on.'],
    ['|recent volume', '`bone-load-balance` looks at it from 62.5 km a week on.'],
    ['allow |mileage', 'limit 7.25%, set by policy "Odd"'],
    ['  |mileage-increase limit', 'limit 7.25%, set by policy "Odd"'],
  ])('%s', async (words, text) => {
    expect(await hoverAt('odd.runplan', words)).toContain(text);
  });

  test('in miles', async () => {
    expect(await hoverAt('miles.runplan', '|shoes')).toContain('Above 600 km (373 mi) is reported');
  });
});

describe('a rule that is off is not told of', () => {
  test.each([
    ['|shoes', 'Named in a session with `in "Daily"`.'],
    ['|cadence 160', '- 5% more: 168 spm, on easy runs first\n\n'],
    ['week |1', 'core work in 1 session · strength work in 1 session · 6 days of rest'],
    ['total |10', 'Evidence: C, observational.'],
    ['|recent volume', 'Evidence: C, observational.'],
  ])('%s', async (words, text) => {
    const told = await hoverAt('off.runplan', words);
    expect(told).toContain(text);
    expect(told).not.toMatch(/is reported|reports|apart is accepted|looks at it|at least/);
  });
});
