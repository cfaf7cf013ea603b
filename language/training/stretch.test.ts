import { describe, expect, test } from 'vitest';
import { runningBetween, weeklyMeanBefore } from './running-between.ts';
import { planIn } from './testing.ts';

const HEAD = 'athlete "Kim"\n  recent volume 20 km\nplan "P" for "Kim"\n';
const week = (number: number, km: number) => `  week ${number}\n    wed easy ${km} km\n    any easy 1 km\n`;

describe('running in a stretch of days', () => {
  test.each([
    [0, 6, 11],
    [0, 1, 0],
    [2, 2, 10],
    [3, 8, 1],
    [3, 9, 21],
    [2, 13, 32],
  ])('days %s to %s: %s km', async (first, last, expected) => {
    const plan = await planIn(HEAD + week(1, 10) + week(2, 20));
    expect(runningBetween(plan, first, last).distance.high / 1000).toBe(expected);
  });

  test('says what is unknown, missing or not understood', async () => {
    const unknown = await planIn(`${HEAD}  week 1\n    wed easy\n    thu easy 20 min\n`);
    expect(runningBetween(unknown, 0, 6)).toMatchObject({ unknown: 1, estimated: true, broken: false });
    expect(runningBetween(unknown, 0, 7).broken).toBe(true);
    const broken = await planIn(`${HEAD}${week(1, 10)}  week 2\n    wed easy six\n${week(3, 10)}`);
    expect(runningBetween(broken, 0, 6).broken).toBe(false);
    expect(runningBetween(broken, 6, 14).broken).toBe(true);
  });
});

describe('the weekly mean before a day', () => {
  test.each([
    ['within the plan', 28, 14, 21],
    ['with recent volume before the plan', 14, 28, 18.5],
    ['of the recent volume alone', 0, 28, 20],
  ])('%s', async (_, day, days, expected) => {
    const plan = await planIn(HEAD + week(1, 10) + week(2, 22) + week(3, 15) + week(4, 25));
    expect((weeklyMeanBefore(plan, day, days)?.weekly ?? 0) / 1000).toBe(expected);
  });

  test('of the plan alone where nothing is known of the time before', async () => {
    const plan = await planIn(`plan "P"\n${week(1, 9)}${week(2, 29)}${week(3, 10)}`);
    expect(weeklyMeanBefore(plan, 14, 28)?.weekly).toBe(20_000);
    expect(weeklyMeanBefore(plan, 6, 28)).toBeUndefined();
    expect(weeklyMeanBefore(plan, 0, 28)).toBeUndefined();
  });

  test('unknown where a run in it is', async () => {
    const plan = await planIn(`${HEAD}  week 1\n    wed easy\n${week(2, 10)}`);
    expect(weeklyMeanBefore(plan, 14, 28)).toBeUndefined();
    expect(weeklyMeanBefore(plan, 14, 7)?.weekly).toBe(11_000);
  });

  test('names the weeks it comes from', async () => {
    const plan = await planIn(HEAD + week(1, 10) + week(2, 22) + week(3, 15));
    expect(weeklyMeanBefore(plan, 16, 14)?.weeks.map((one) => one.number)).toEqual([1, 2]);
    expect(weeklyMeanBefore(plan, 17, 14)?.weeks.map((one) => one.number)).toEqual([1, 2, 3]);
    expect(weeklyMeanBefore(plan, 14, 7)?.weeks.map((one) => one.number)).toEqual([2]);
  });
});
