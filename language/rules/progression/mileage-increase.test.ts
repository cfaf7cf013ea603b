import { describe, expect, test } from 'vitest';
import type { BackStatus } from '../../training/model.ts';
import { findingsOf, planText, runs, severitiesOf, type WeekText } from '../testing.ts';

const RULE = 'mileage-increase';

/** A plan with these kilometres a week. */
function weeks(back: BackStatus, ...kilometres: number[]): string {
  return planText(
    { back, volume: kilometres[0] ?? 0, longest: 30 },
    kilometres.map((km) => runs(km, 5)),
  );
}

describe('from week to week', () => {
  test.each<[BackStatus, number[], string[]]>([
    ['healthy', [40, 44], []],
    ['healthy', [40, 44.1], ['hint']],
    ['healthy', [40, 52], ['hint']],
    ['healthy', [40, 52.1], ['warning']],
    ['healthy', [25, 40], ['warning']],
    ['healthy', [25, 41], ['error']],
    // An error is at least 10 km more as well.
    ['healthy', [16, 26], ['warning']],
    ['healthy', [16, 26.1], ['error']],
    // Small increases and small weeks are ignored.
    ['healthy', [20, 23], []],
    ['healthy', [6, 9.5], []],
    ['healthy', [10, 15.9], []],
    ['healthy', [10, 16], ['warning']],
    ['history', [40, 47.9], ['hint']],
    ['history', [40, 48], ['hint']],
    ['history', [40, 48.1], ['warning']],
    ['history', [10, 15.9], []],
    ['disc', [40, 44], []],
    ['disc', [40, 44.1], ['warning']],
    ['disc', [5, 7.9], []],
    ['disc', [10, 11.5], []],
    ['disc', [10, 11.6], ['warning']],
    ['pain', [40, 44.1], ['warning']],
    ['pain', [40, 64.1], ['error']],
    ['healthy', [40, 28, 42], []],
    ['healthy', [40, 24, 24, 24, 40], ['error']],
    ['healthy', [40, 24, 24, 40], []],
    // Low weeks that rise: never from below the week before.
    ['healthy', [40, 16, 23, 31, 34], []],
    ['healthy', [40, 16, 23, 31, 34.2], ['hint']],
    ['healthy', [40, 16, 23, 31, 40.3], ['hint']],
    ['healthy', [40, 16, 23, 31, 40.4], ['warning']],
  ])('%s: %j → %j', async (back, kilometres, expected) => {
    expect(await severitiesOf(RULE, weeks(back, ...kilometres))).toEqual(expected);
  });

  test('says the figures at the week', async () => {
    const [finding] = await findingsOf(RULE, weeks('healthy', 40, 28, 50));
    expect(finding?.week).toBe(3);
    expect(finding?.message).toContain('Week 3 has 50 km of running, 25% more than week 1 (40 km).');
  });
});

describe('small weeks count in minutes', () => {
  const week = (minutes: number): WeekText => ({
    tue: `easy ${minutes / 2} min`,
    sat: `easy ${minutes / 2} min`,
  });
  const of = (back: BackStatus, ...minutes: number[]) =>
    planText({ back, volume: 3, longest: 8 }, minutes.map(week));

  test.each<[BackStatus, number[], string[]]>([
    ['healthy', [40, 80], []],
    ['healthy', [40, 82], ['warning']],
    // 8 minutes are three times as many, but less than 3 km more.
    ['healthy', [8, 24], []],
    ['disc', [20, 42], ['warning']],
    ['pain', [20, 40], []],
  ])('%s: %j → %j', async (back, minutes, expected) => {
    expect(await severitiesOf(RULE, of(back, ...minutes))).toEqual(expected);
  });

  test('says so', async () => {
    const [finding] = await findingsOf(RULE, of('healthy', 40, 82));
    expect(finding?.message).toContain(
      'Week 2 has ≈1 h 22 min of running, 105% more than week 1 (≈40 min). In a week as small as this',
    );
  });
});

describe('over four weeks', () => {
  test.each<[BackStatus, number[], [number, string][]]>([
    [
      'healthy',
      [20, 25.6, 32.8, 42],
      [
        [2, 'hint'],
        [4, 'warning'],
      ],
    ],
    ['healthy', [20, 25, 29, 31.9], [[2, 'hint']]],
    ['history', [40, 44, 48, 56], [[4, 'hint']]],
    ['history', [40, 44, 48, 56.1], [[4, 'warning']]],
    ['disc', [40, 43, 47, 50], []],
    ['disc', [40, 43, 47, 50.1], [[4, 'warning']]],
    // Told once, and not where the step is a warning itself.
    [
      'healthy',
      [30, 36, 42, 49, 56],
      [
        [2, 'hint'],
        [4, 'warning'],
      ],
    ],
    ['healthy', [40, 40, 40, 40, 66, 67], [[5, 'error']]],
    // From the week before a down week.
    ['healthy', [40, 28, 44, 48, 50], []],
    // Three small increases are ignored, and what is below 16 km does not count.
    ['healthy', [14, 17, 20, 23], []],
    ['disc', [8, 9.5, 11, 12.5], []],
    ['disc', [8, 9.5, 11, 12.6], [[4, 'warning']]],
    ['healthy', [10, 13, 16, 19], []],
  ])('%s: %j → %j', async (back, kilometres, expected) => {
    const found = await findingsOf(RULE, weeks(back, ...kilometres));
    expect(found.map(({ week, severity }) => [week, severity])).toEqual(expected);
  });

  test('says the figures', async () => {
    const found = await findingsOf(RULE, weeks('healthy', 20, 25.6, 32.8, 42));
    expect(found.at(-1)?.message).toContain(
      'Week 4 has 42 km of running, 110% more than the level of three weeks before (20 km). More than 60% within four weeks',
    );
  });

  test('its limit can be set', async () => {
    const policy = (limit: string) => `policy "House"\n  mileage-increase over-four-weeks ${limit}\n`;
    const text = (limit: string) =>
      `${policy(limit)}${planText(
        { volume: 40, longest: 30 },
        [40, 44, 48, 52].map((km) => runs(km, 5)),
        ['policy "House"'],
      )}`;
    expect(await severitiesOf(RULE, text('25%'))).toEqual(['warning']);
    expect(await severitiesOf(RULE, text('30%'))).toEqual([]);
  });
});

describe('what a week is compared with', () => {
  const from = (volume: number, ...kilometres: number[]) =>
    planText(
      { volume, longest: 30 },
      kilometres.map((km) => runs(km, 5)),
    );

  test.each<[number, number[], string[]]>([
    // Through week 4 the recent volume, if it is larger.
    [40, [20, 40], []],
    [40, [20, 20, 20, 44.1], ['hint']],
    [40, [30, 30, 30, 30, 40], ['warning']],
  ])('recent volume %s km: %j → %j', async (volume, kilometres, expected) => {
    expect(await severitiesOf(RULE, from(volume, ...kilometres))).toEqual(expected);
  });

  test('names the recent volume', async () => {
    const [finding] = await findingsOf(RULE, from(40, 30, 50));
    expect(finding?.message).toContain(
      "Week 2 has 50 km of running, 25% more than the athlete's recent 40 km a week.",
    );
  });

  test('names the last of low weeks that rise', async () => {
    const [finding] = await findingsOf(RULE, from(40, 40, 16, 23, 31, 40));
    expect(finding?.message).toContain('Week 5 has 40 km of running, 29% more than week 4 (31 km).');
  });

  test('a first week that begins in the middle is no reference', async () => {
    const text = (first: WeekText, volume?: number) =>
      planText({ longest: 30, ...(volume !== undefined && { volume }) }, [first, runs(40, 5), runs(41, 5)]);
    expect(await severitiesOf(RULE, text({ fri: 'easy 9 km', sun: 'easy 10 km' }))).toEqual([]);
    expect(await severitiesOf(RULE, text({ fri: 'easy 9 km', sun: 'easy 10 km' }, 30))).toEqual(['warning']);
    expect(await severitiesOf(RULE, text({ mon: 'rest', fri: 'easy 9 km', sun: 'easy 10 km' }))).toEqual([
      'error',
    ]);
  });
});

describe('behind the goal race', () => {
  const race: WeekText = { head: 'race', tue: 'easy 5 km', sun: 'race marathon' };
  const behind = (...kilometres: number[]) => kilometres.map((km) => runs(km, 5));
  const check = (weeks: readonly WeekText[]) =>
    severitiesOf(RULE, planText({ volume: 60, longest: 30 }, weeks));

  test('five weeks of recovery are measured by what was run before it', async () => {
    const before = [...behind(60, 62), { ...runs(40, 5), head: 'taper' }, race];
    expect(await check([...before, ...behind(4, 19, 30, 41, 60)])).toEqual([]);
    expect(await check([...before, ...behind(4, 19, 30, 41, 70)])).toEqual(['hint']);
    // In the sixth they are a level of their own.
    expect(await check([...before, ...behind(4, 19, 30, 30, 30, 60)])).toEqual(['error']);
  });

  test('by the recent volume, where it stands at the start', async () => {
    expect(await check([race, ...behind(4, 19, 30, 41, 60)])).toEqual([]);
    expect(await check([race, ...behind(4, 19, 30, 41, 67)])).toEqual(['hint']);
  });
});

describe('races', () => {
  const base: WeekText = { tue: 'easy 15 km', sat: 'easy 15 km' };
  const week = (race: string): WeekText => ({ ...base, sun: race });

  test.each([
    ['the goal race is no training', [base, week('race half-marathon')], []],
    ['another race is one step milder', [base, week('race half-marathon'), week('race 5k')], ['warning']],
    ['a hint becomes none', [base, week('race 5k'), week('race 5k')], []],
    [
      'what the week has besides is not',
      [base, { ...week('race 5k'), wed: 'easy 15 km' }, week('race 5k')],
      ['warning'],
    ],
  ] as [string, WeekText[], string[]][])('%s', async (_, plan, expected) => {
    expect(await severitiesOf(RULE, planText({ volume: 30, longest: 30 }, plan))).toEqual(expected);
  });
});
