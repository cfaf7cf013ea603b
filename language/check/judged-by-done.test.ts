/** The days to come are judged by what was done; what has been run is blamed on nobody. All findings of each plan. */
import { describe, expect, it, test } from 'vitest';
import { check } from '../rules/testing.ts';

const ATHLETE = `athlete "Kim"
  recent volume 40 km
  recent longest 14 km
`;

/** A week that nothing is said of after one like it, but for its long run. */
function week(number: number, long: number, below: Readonly<Record<string, string>> = {}): string {
  const day = (name: string, line: string) =>
    `    ${name} ${line}\n${below[name] ? `      ${below[name]}\n` : ''}`;
  return [
    `  week ${number}\n`,
    day('mon', 'core 20 min'),
    day('tue', 'easy 10 km'),
    day('thu', 'easy 10 km + strength 20 min'),
    day('sat', 'easy 8 km'),
    day('sun', `long ${long} km`),
  ].join('');
}

const ALL_DONE = { tue: 'done', thu: 'done', sat: 'done', sun: 'done' };

/** Every finding, with its place and its first sentence. */
async function said(...weeks: readonly string[]): Promise<readonly string[]> {
  const findings = await check(`${ATHLETE}plan "P" for "Kim"\n  starts 2026-10-12\n${weeks.join('')}`);
  return findings.map(
    ({ severity, rule, message, week: number, day }) =>
      `${severity} ${rule}, week ${number}${day ? ` ${day}` : ''}: ${/^.*?[.)](?= [A-Z]|$)/.exec(message)?.[0]}`,
  );
}

test('as it is planned there is nothing to say', async () => {
  expect(await said(week(1, 14), week(2, 14), week(3, 14))).toEqual([]);
  expect(await said(week(1, 14, ALL_DONE), week(2, 14), week(3, 14))).toEqual([]);
});

describe('judged by what was done', () => {
  it('is the longest run of the 30 days before', async () => {
    const weeks = [1, 2, 3, 4].map((number) => week(number, 14, { ...ALL_DONE, sun: 'done 9 km' }));
    expect(await said(...weeks, week(5, 14))).toEqual([
      'hint mileage-increase, week 5: Week 5 has 42 km of running, 13.5% more than week 4 (37 km, as it was done).',
      'warning long-run-spike, week 5 sun: The run of 14 km on Sunday of week 5 is 40% longer than the longest of the 30 days before (10 km on Thursday of week 5).',
    ]);
  });

  it('is the growth of a week', async () => {
    const low = { tue: 'done 5 km', thu: 'missed easy', sat: 'done 5 km', sun: 'done' };
    expect(await said(...[1, 2, 3].map((number) => week(number, 14, low)), week(4, 14))).toEqual([
      "warning mileage-increase, week 4: Week 4 has 42 km of running, 50% more than the athlete's recent 28 km a week, with what was done of the plan.",
    ]);
  });

  it('is the return from a break', async () => {
    const nothing = { tue: 'missed', thu: 'missed', sat: 'missed', sun: 'missed "flu"' };
    expect(await said(week(1, 14, ALL_DONE), week(2, 14, nothing), week(3, 14))).toEqual([
      'warning return-after-break, week 3: After 8 days without a run, the first 7 days back have 42 km, 103.7% of the weekly mean before the break (40.5 km).',
    ]);
  });

  it('are the days off', async () => {
    const dated = ['done', 'done 2026-10-14 4 km', 'done 2026-10-16 4 km'].join('\n      ');
    const every = { mon: 'done 4 km', tue: 'done', thu: 'done', sat: dated };
    expect(await said(week(1, 14, every), week(2, 14))).toEqual([
      "warning first-week-load, week 1: Week 1 has 54 km of running, 35% more than the athlete's recent 40 km a week.",
      'warning rest-days, week 1: Seven days in a row that end in week 1 hold no rest day (no run, no hard strength).',
    ]);
    expect(await said(week(1, 14, { ...every, sun: 'missed' }), week(2, 14))).toEqual([]);
  });
});

describe('nobody is blamed', () => {
  it('for a long run that was too long', async () => {
    expect(await said(week(1, 14, { ...ALL_DONE, sun: 'done 22 km' }), week(2, 14))).toEqual([]);
  });

  it('for what was planned too high, once it is over', async () => {
    const planned = [week(1, 14), week(2, 24), week(3, 14)];
    expect((await said(...planned)).length).toBeGreaterThan(0);
    expect(
      await said(week(1, 14, ALL_DONE), week(2, 24, { ...ALL_DONE, sun: 'done 14.5 km' }), week(3, 14)),
    ).toEqual([]);
  });
});
