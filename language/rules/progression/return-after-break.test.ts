import { describe, expect, test } from 'vitest';
import type { BackStatus } from '../../training/model.ts';
import { repaired, repairedOnce } from '../repairs/testing.ts';
import { check, findingsOf, planText, severitiesOf, type WeekText } from '../testing.ts';

const RULE = 'return-after-break';

/** A week whose last run is on Sunday. */
const full = (km: number): WeekText => ({ wed: `easy ${km / 2} km`, sun: `easy ${km / 2} km` });
const OFF: WeekText = { mon: 'rest' };

const plan = (weeks: readonly WeekText[], volume?: number, back: BackStatus = 'healthy') =>
  planText({ back, longest: 30, ...(volume !== undefined && { volume }) }, weeks);
const four = [full(40), full(40), full(40), full(40)];

/** Four weeks of 40 km, so many weeks off, and so many km on the next Monday or later. */
const after = (weeksOff: number, km: number, day: 'mon' | 'tue' | 'sun' = 'mon') =>
  plan([...four, ...Array.from({ length: weeksOff }, () => OFF), { [day]: `easy ${km} km` }]);

describe('the first seven days back', () => {
  test.each<[string, number, number, 'mon' | 'tue' | 'sun', string[]]>([
    ['7 days', 1, 30, 'mon', []],
    ['7 days', 1, 30.1, 'mon', ['warning']],
    ['6 days', 0, 30.1, 'sun', []],
    ['13 days', 1, 30, 'sun', []],
    ['13 days', 1, 30.1, 'sun', ['warning']],
    ['14 days', 2, 20, 'mon', []],
    ['14 days', 2, 20.1, 'mon', ['warning']],
    ['27 days', 3, 20, 'sun', []],
    ['27 days', 3, 20.1, 'sun', ['warning']],
    ['28 days', 4, 13.2, 'mon', []],
    ['28 days', 4, 13.3, 'mon', ['warning']],
  ])('after %s', async (_, weeksOff, km, day, expected) => {
    expect(await severitiesOf(RULE, after(weeksOff, km, day))).toEqual(expected);
  });

  test.each<BackStatus>(['history', 'disc', 'pain'])('the back makes no difference: %s', async (back) => {
    const weeks = (km: number) => [...four, OFF, { mon: `easy ${km} km` }];
    expect(await severitiesOf(RULE, plan(weeks(30), 40, back))).toEqual([]);
    expect(await severitiesOf(RULE, plan(weeks(30.1), 40, back))).toEqual(['warning']);
  });

  test('says the figures at the week', async () => {
    const [finding] = await findingsOf(RULE, after(1, 32));
    expect(finding).toMatchObject({ week: 6 });
    expect(finding?.message).toContain(
      'After 7 days without a run, the first 7 days back have 32 km, 80% of the weekly mean before the break (40 km). ' +
        'After 7 to 13 days, more than 75% is reported',
    );
    expect(finding?.related?.map(({ message }) => message)).toEqual([
      'This is the last run before the break.',
    ]);
  });

  test('seven days, whatever the week', async () => {
    const back: WeekText = { thu: 'easy 20 km' };
    expect(await severitiesOf(RULE, plan([...four, OFF, back, { wed: 'easy 20 km' }]))).toEqual(['warning']);
    expect(await severitiesOf(RULE, plan([...four, OFF, back, { thu: 'easy 20 km' }]))).toEqual([]);
  });

  test('mileage-increase leaves the week to this rule', async () => {
    expect(await findingsOf('mileage-increase', after(1, 60))).toEqual([]);
    expect(await severitiesOf(RULE, after(1, 60))).toEqual(['warning']);
  });
});

describe('the weeks behind them', () => {
  const back = (weeksOff: number, kilometres: readonly number[], status: BackStatus = 'healthy') =>
    plan([...four, ...Array.from({ length: weeksOff }, () => OFF), ...kilometres.map(full)], 40, status);

  test.each<[string, number, number[], number[]]>([
    ['7 to 13 days', 1, [30, 43, 44], []],
    ['7 to 13 days', 1, [30, 43.1, 44], [7]],
    ['14 to 27 days', 2, [20, 33, 43, 44], []],
    ['14 to 27 days', 2, [20, 33.1, 43, 44], [8]],
    ['14 to 27 days', 2, [20, 33, 43.1, 44], [9]],
    ['28 days and more', 4, [13, 23, 29.8, 36.2, 43, 44], []],
    ['28 days and more', 4, [13, 23.1, 29.8, 36.2, 43, 44], [10]],
    ['28 days and more', 4, [13, 23, 29.9, 36.2, 43, 44], [11]],
    ['28 days and more', 4, [13, 23, 29.8, 36.3, 43, 44], [12]],
    ['28 days and more', 4, [13, 23, 29.8, 36.2, 43.1, 44], [13]],
    // One finding, at the first of them.
    ['28 days and more', 4, [20, 40, 40, 40, 40], [9]],
    ['28 days and more', 4, [13, 40, 40, 40, 40], [10]],
  ])('after %s: %s weeks off, then %j km → %j', async (_, weeksOff, kilometres, expected) => {
    const found = await check(back(weeksOff, kilometres));
    const ofGrowth = found.filter(({ rule }) =>
      [RULE, 'mileage-increase', 'intensity-increase', 'long-run-spike'].includes(rule),
    );
    expect(ofGrowth.map(({ rule, severity, week }) => [rule, severity, week])).toEqual(
      expected.map((week) => [RULE, 'warning', week]),
    );
  });

  test.each<[BackStatus, number, string[]]>([
    ['history', 33, []],
    ['disc', 31.5, []],
    ['disc', 31.6, ['warning']],
    ['pain', 31.6, ['warning']],
  ])('%s: %s km in the second week after 14 days → %j', async (status, km, expected) => {
    expect(await severitiesOf(RULE, back(2, [20, km], status))).toEqual(expected);
  });

  test('says the figures at the week', async () => {
    const [finding, ...others] = await findingsOf(RULE, back(2, [20, 40, 50]));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ week: 8 });
    expect(finding?.message).toContain(
      'Week 8 has 40 km of running, 100% of what was run a week before the break (40 km). It is week 2 of the way back ' +
        'after 16 days without a run. After 14 to 27 days the steps are 50, 75 and 100%, and a week with more than its 75% ' +
        'and 3 km is reported: a convention that no study has tested. Too much as well: week 9.',
    );
    expect(finding?.related?.map(({ message }) => message)).toEqual([
      'This is the last run before the break.',
      'This is too much as well.',
    ]);
  });

  test('what was run before is also the last normal week', async () => {
    const growing = [28, 32, 36, 40].map(full);
    expect(await severitiesOf(RULE, plan([...growing, OFF, full(25), full(43)], 28))).toEqual([]);
    expect(await severitiesOf(RULE, plan([...growing, OFF, full(25), full(43.1)], 28))).toEqual(['warning']);
  });

  test('the steps begin behind the week that most of the first seven days lie in', async () => {
    const from = (day: 'thu' | 'fri', ...kilometres: number[]) =>
      plan(
        [
          ...four,
          OFF,
          OFF,
          { [day]: 'easy 2 km', sun: 'easy 3 km' },
          ...kilometres.map((km) => ({ sat: `easy ${km} km` })),
        ],
        40,
      );
    // From Thursday on that is this week, from Friday on the next one.
    expect(await findingsOf(RULE, from('thu', 34))).toMatchObject([{ week: 8 }]);
    expect(await findingsOf(RULE, from('fri', 34))).toEqual([]);
    expect(await findingsOf(RULE, from('fri', 20, 33))).toEqual([]);
    expect(await findingsOf(RULE, from('fri', 20, 34))).toMatchObject([{ week: 9 }]);
  });

  test('up to the next break', async () => {
    const weeks = [...four, OFF, OFF, OFF, OFF, full(13), OFF, full(12), full(12)];
    expect(await findingsOf(RULE, plan(weeks, 40))).toMatchObject([{ week: 11 }]);
  });

  test('a long run is compared with its share of the longest before the break', async () => {
    const week = (long: number): WeekText => ({ tue: 'easy 5 km', sun: `long ${long} km` });
    const weeks = (long: number) => [
      ...four,
      OFF,
      OFF,
      OFF,
      OFF,
      { tue: 'easy 5 km', thu: 'easy 5 km' },
      week(long),
    ];
    // Half of 30 km, and a mile more.
    expect(await findingsOf('long-run-spike', plan(weeks(16.6), 40))).toEqual([]);
    const [finding] = await findingsOf('long-run-spike', plan(weeks(17), 40));
    expect(finding?.message).toContain(
      'The run of 17 km on Sunday of week 10 is 13.3% longer than 50% of the longest before the break, as on the way back ' +
        'after it (15 km).',
    );
  });
});

describe('hard work in the first seven days', () => {
  const HARD = 'intervals: warm up 2 km, 5 x 1 km @ 5k recover jog 90 s, cool down 2 km';
  const SICK: WeekText = { head: 'sick "flu"' };
  const hard = (off: readonly WeekText[], weeks: readonly WeekText[], back: BackStatus = 'healthy') =>
    findingsOf(RULE, plan([...four, ...off, ...weeks], 40, back));

  test.each<[string, WeekText[], WeekText[], BackStatus, string[]]>([
    ['after illness', [SICK], [{ tue: HARD }], 'healthy', ['info']],
    ['with a history', [SICK], [{ tue: HARD }], 'history', ['info']],
    ['with a disc diagnosis', [SICK], [{ tue: HARD }], 'disc', ['warning']],
    ['with pain', [SICK], [{ tue: HARD }], 'pain', ['warning']],
    ['after a holiday of a week', [{ head: 'holiday' }], [{ tue: HARD }], 'healthy', []],
    ['after 13 days', [OFF], [{ sun: HARD }], 'healthy', []],
    ['after 14 days', [OFF, OFF], [{ mon: HARD }], 'healthy', ['info']],
    ['on the seventh day', [OFF, OFF], [{ mon: 'easy 5 km', sun: HARD }], 'healthy', ['info']],
    ['on the eighth day', [OFF, OFF], [{ mon: 'easy 5 km' }, { mon: HARD }], 'healthy', []],
    ['twice', [SICK], [{ tue: HARD, fri: HARD }], 'healthy', ['info']],
    ['the goal race', [SICK], [{ tue: 'easy 5 km', sun: 'race 5k' }], 'healthy', ['info']],
    ['the goal race after a holiday of a week', [{ head: 'holiday' }], [{ sun: 'race 5k' }], 'healthy', []],
  ])('%s', async (_, off, weeks, back, expected) => {
    expect((await hard(off, weeks, back)).map(({ severity }) => severity)).toEqual(expected);
  });

  test('says so at the first session', async () => {
    const [finding] = await hard([SICK, SICK], [{ tue: HARD, fri: HARD }]);
    expect(finding).toMatchObject({ week: 7, day: 'tue' });
    expect(finding?.message).toContain(
      'The interval session on Tuesday of week 7 lies in the first 7 days back after 15 days without a run (sick). Hard ' +
        'work there is reported after illness or injury, and after 14 days or more: a precaution that no study has tested.',
    );
  });

  test('the repair makes all of it easy', async () => {
    const text = (session: string) => plan([...four, SICK, { tue: session, fri: session }], 40);
    expect(await repaired(RULE, text('tempo 5 km'))).toBe(text('easy 5 km'));
  });
});

describe('the mean before', () => {
  test('over 28 days, with the recent volume before the plan', async () => {
    const weeks = (km: number) => [full(40), OFF, { mon: `easy ${km} km` }];
    // (40 + 3 x 20) / 4 = 25; of the plan alone 40.
    expect(await severitiesOf(RULE, plan(weeks(18.7), 20))).toEqual([]);
    expect(await severitiesOf(RULE, plan(weeks(18.8), 20))).toEqual(['warning']);
    expect(await severitiesOf(RULE, plan(weeks(30)))).toEqual([]);
    expect(await severitiesOf(RULE, plan(weeks(30.1)))).toEqual(['warning']);
  });

  test('a break that begins in the middle of a week', async () => {
    // Days from Wednesday of week 1 to Tuesday of week 5: 4 x 40 - 20 km of that Wednesday … + 20 on Tuesday.
    const weeks = (km: number) => [...four, { tue: 'easy 20 km' }, { wed: `easy ${km} km` }];
    expect(await severitiesOf(RULE, plan(weeks(33.75), 40))).toEqual([]);
    expect(await severitiesOf(RULE, plan(weeks(33.8), 40))).toEqual(['warning']);
  });

  test('nothing where it is not known', async () => {
    const unknown = { ...full(40), fri: 'easy' };
    const back: WeekText = { mon: 'easy 40 km' };
    expect(await severitiesOf(RULE, plan([...four, unknown, OFF, back], 40))).toEqual([]);
    expect(await severitiesOf(RULE, plan([unknown, ...four, OFF, back], 40))).toEqual(['warning']);
    expect(await severitiesOf(RULE, plan([...four, OFF, { ...back, fri: 'easy' }], 40))).toEqual([]);
    // Too little of the plan, and nothing before it.
    expect(await severitiesOf(RULE, plan([{ mon: 'easy 10 km' }, OFF, back]))).toEqual([]);
  });

  test('nothing before is nothing to compare with', async () => {
    expect(await severitiesOf(RULE, plan([OFF, OFF, { mon: 'easy 40 km' }], 40))).toEqual([]);
  });

  test('a missing week may hold anything', async () => {
    const text = plan([...four, { mon: 'easy 40 km' }], 40).replace('week 5', 'week 6');
    expect(await severitiesOf(RULE, text)).toEqual([]);
  });

  test('a floating run closes a break', async () => {
    expect(
      await severitiesOf(RULE, plan([...four, { any: 'easy 2 km' }, { mon: 'easy 40 km' }], 40)),
    ).toEqual([]);
  });
});

describe('what counts', () => {
  test('small weeks too', async () => {
    const back = (km: number) => plan([...four.map(() => full(12)), OFF, { mon: `easy ${km} km` }], 12);
    expect(await severitiesOf(RULE, back(9))).toEqual([]);
    expect(await severitiesOf(RULE, back(9.1))).toEqual(['warning']);
  });

  test('what rounding adds to a copy does not', async () => {
    // 75% of 42 km are 31.5 km; the copy has 6.8 + 7.5 + 6 + 11.3 km.
    const week: WeekText = { tue: 'easy 9 km', thu: 'easy 10 km', sat: 'easy 8 km', sun: 'long 15 km' };
    const back = (head: string) => plan([week, week, week, week, OFF, { head }], 42);
    expect(await severitiesOf(RULE, back('like week 4 at 75%'))).toEqual([]);
    expect(await severitiesOf(RULE, back('like week 4 at 77%'))).toEqual(['warning']);
    const written = { tue: 'easy 6.8 km', thu: 'easy 7.5 km', sat: 'easy 6 km', sun: 'long 11.3 km' };
    expect(await severitiesOf(RULE, plan([week, week, week, week, OFF, written], 42))).toEqual(['warning']);
  });

  test('the goal race is no way back', async () => {
    const weeks = [...four, OFF, { mon: 'easy 20 km', sun: 'race half-marathon' }];
    expect(await severitiesOf(RULE, plan(weeks, 40))).toEqual([]);
  });
});

describe('the repair', () => {
  test('scales the runs of the first week back', async () => {
    const text = (km: number) => plan([...four, OFF, { wed: `easy ${km} km # slow`, sun: `long ${km} km` }]);
    expect(await repairedOnce(RULE, text(20))).toEqual({
      title: 'Shorten the runs of week 6, so that it has 30 km',
      text: text(15),
    });
    expect(await repaired(RULE, text(20))).toBe(text(15));
  });

  test('lowers the share of a copy', async () => {
    const text = (share: string) => plan([...four, OFF, { head: `like week 4${share}` }]);
    expect(await repaired(RULE, text(' at 90%'))).toBe(text(' at 74%'));
  });

  test('takes what the next week adds to the seven days into account', async () => {
    const text = (km: number) =>
      plan([...four, OFF, { wed: `easy ${km} km`, sun: `easy ${km} km` }, { mon: 'easy 5 km' }]);
    expect(await repaired(RULE, text(15))).toBe(text(12.5));
  });

  test('offers nothing where less than 75% would be left of the week', async () => {
    expect(await repairedOnce(RULE, after(4, 40))).toBeUndefined();
  });
});

test('a break of absence is called so', async () => {
  const sick: WeekText = { head: 'sick "flu"' };
  const [finding] = await findingsOf(RULE, plan([...four, sick, { mon: 'easy 40 km' }]));
  expect(finding?.message).toContain('After 7 days without a run (sick), the first 7 days back have 40 km');
  const days: WeekText = { mon: 'sick', tue: 'travel "home"', wed: 'travel', thu: 'rest', fri: 'holiday' };
  const [other] = await findingsOf(RULE, plan([...four, days, { mon: 'easy 40 km' }]));
  expect(other?.message).toContain('After 7 days without a run (sick, travel and holiday), the first');
});
