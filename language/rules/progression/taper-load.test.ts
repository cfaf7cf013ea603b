import { describe, expect, test } from 'vitest';
import { repaired, repairedOnce } from '../repairs/testing.ts';
import { findingsOf, planText, severitiesOf, type WeekText } from '../testing.ts';

const RULE = 'taper-load';
const RACE = ['race 10k on 2026-12-13'];

/** A week whose running is on Wednesday, so that the 14 days before a Sunday are two of them. */
const week = (km: number, more: WeekText = {}): WeekText => ({
  ...(km > 0 && { wed: `easy ${km} km` }),
  ...more,
});
const race = (km: number, more: WeekText = {}): WeekText => week(km, { sun: 'race 10k', ...more });
const four = [week(40), week(40), week(40), week(40)];

const plan = (weeks: readonly WeekText[], lines: readonly string[] = RACE, volume?: number) =>
  planText({ longest: 40, ...(volume !== undefined && { volume }) }, weeks, lines);

describe('the last 14 days', () => {
  test.each<[string, number, number, string[]]>([
    ['half', 25, 15, []],
    ['a cut of 20%', 39, 25, []],
    ['a cut of a little less', 39, 25.1, ['info']],
    ['no cut', 39.9, 40.1, ['info']],
    ['more than before', 39.9, 40.2, ['info']],
  ])('%s: %s and %s km after 40 a week → %j', async (_, before, last, expected) => {
    expect(await severitiesOf(RULE, plan([...four, week(before), race(last)]))).toEqual(expected);
  });

  test('says the figures at the week before the race', async () => {
    const [finding] = await findingsOf(RULE, plan([...four, week(38), race(34)]));
    expect(finding).toMatchObject({ week: 5, severity: 'info' });
    expect(finding?.message).toContain(
      'The 14 days before the race have 36 km of running a week, 90% of the mean before the taper (40 km, weeks 1–4).',
    );
    expect(finding?.related?.map(({ message }) => message)).toEqual(['Week 6 is the week of the race.']);
  });

  test('days, not weeks: from the fortnight before to the day before', async () => {
    // 14 days before the race is the Sunday of week 4.
    const sunday = [...four.slice(0, 3), week(28, { sun: 'easy 12 km' })];
    expect(await severitiesOf(RULE, plan([...sunday, week(30), race(22)]))).toEqual([]);
    expect(await severitiesOf(RULE, plan([...sunday, week(30), race(22.1)]))).toEqual(['info']);
  });

  test('what is run on the day of the race is left out, floating runs of its week are not', async () => {
    expect(
      await severitiesOf(RULE, plan([...four, week(39), race(25, { sun: 'easy 5 km + race 10k' })])),
    ).toEqual([]);
    expect(await severitiesOf(RULE, plan([...four, week(39), race(20, { any: 'easy 5 km' })]))).toEqual([]);
    expect(await severitiesOf(RULE, plan([...four, week(39), race(20, { any: 'easy 5.1 km' })]))).toEqual([
      'info',
    ]);
  });

  test('a race on another day', async () => {
    const saturday = [...four, week(39), week(25.1, { sat: 'race 10k' })];
    expect(await severitiesOf(RULE, plan(saturday, ['race 10k on 2026-12-12']))).toEqual(['info']);
  });
});

describe('the weeks before', () => {
  test('the 28 days before the marked taper', async () => {
    const taper = (km: number) => week(km, { head: 'taper' });
    const weeks = [...four, taper(60), taper(30), race(33.9)];
    expect(await severitiesOf(RULE, plan(weeks))).toEqual([]);
    const [finding] = await findingsOf(RULE, plan([...four, taper(60), taper(30), race(34.1)]));
    expect(finding?.message).toContain('(40 km, weeks 1–4)');
  });

  test('without a taper, those before the 14 days', async () => {
    const weeks = [week(20), ...four, week(44), race(30)];
    const [finding] = await findingsOf(RULE, plan(weeks));
    expect(finding?.message).toContain(
      '37 km of running a week, 92.5% of the mean before them (40 km, weeks 2–5).',
    );
  });

  test('in a short plan, with the recent volume', async () => {
    const weeks = [week(40), week(39), race(25)];
    expect(await severitiesOf(RULE, plan(weeks))).toEqual([]);
    // (40 + 3 x 30) / 4 = 32.5.
    expect(await severitiesOf(RULE, plan(weeks, RACE, 30))).toEqual(['info']);
  });
});

describe('not checked', () => {
  test.each([
    ['less than 30 km a week', 29.9, [], []],
    ['30 km a week', 30, [], ['info']],
    ['a novice', 40, ['level novice'], []],
    ['best times of other distances only', 40, ['best 5k in 25:00', 'best half-marathon in 1:55:00'], []],
    ['a best time of this one', 40, ['best 5k in 25:00', 'best 10k in 52:00'], ['info']],
    ['a best time of nearly this one', 40, ['best 6.2 mi in 52:00'], ['info']],
  ])('%s', async (_, km, lines, expected) => {
    const weeks = [...four.map(() => week(km)), week(km * 0.95), race(km * 0.95)];
    expect(await severitiesOf(RULE, planText({ longest: 40, lines }, weeks, RACE))).toEqual(expected);
  });

  test.each<[string, readonly WeekText[], readonly string[] | undefined]>([
    ['without a race', [...four, week(40), week(40)], []],
    ['a race in week 2 of the plan', [week(40), race(40)], undefined],
    [
      'a run of unknown length before the taper',
      [...four.slice(1), week(40, { fri: 'easy' }), week(39), race(39)],
      undefined,
    ],
    ['a run of unknown length in the taper', [...four, week(39, { fri: 'easy' }), race(39)], undefined],
    ['a floating run of unknown length', [...four, week(39), race(39, { any: 'easy' })], undefined],
  ])('%s', async (_, weeks, lines) => {
    expect(await severitiesOf(RULE, plan(weeks, lines))).toEqual([]);
  });

  test('a week marked `race` will do for a date', async () => {
    const weeks = [...four, week(39), race(39, { head: 'race' })];
    expect(await severitiesOf(RULE, plan(weeks, []))).toEqual(['info']);
    expect(await severitiesOf(RULE, plan([...weeks.slice(0, 5), race(39)], []))).toEqual([]);
  });

  test('broken weeks', async () => {
    const weeks = [...four, week(39), race(39)];
    const text = plan(weeks).replace('easy 39 km', 'easy thirty-nine');
    const { createChecker } = await import('../../internal.ts');
    const checker = createChecker({ read: async () => ({ problem: 'missing' }) });
    const { findings } = await checker.check('file:///test.runplan', text);
    expect(findings.filter(({ rule }) => rule === RULE)).toEqual([]);
  });
});

test('a policy sets the cut', async () => {
  const policy = `policy "Little"\n  ${RULE} minimum 10%\n`;
  const check = (km: number) =>
    severitiesOf(RULE, policy + plan([...four, week(39), race(km)], [...RACE, 'policy "Little"']));
  expect(await check(33)).toEqual([]);
  expect(await check(33.1)).toEqual(['info']);
});

describe('the repair', () => {
  test('shortens the week before the race by what is too much', async () => {
    const text = (km: number) => plan([...four, week(km), race(30)]);
    expect(await repairedOnce(RULE, text(40))).toEqual({
      title: 'Shorten the easy runs of week 5, so that it has 34 km',
      text: text(34),
    });
    expect(await repaired(RULE, text(40))).toBe(text(34));
  });

  test('lowers the share of a copy', async () => {
    const text = (share: string) =>
      plan([...four, week(0, { head: `like week 4${share}` }), race(30, { tue: 'rest' })]);
    expect(await repaired(RULE, text(''))).toBe(text(' at 84%'));
  });

  test('offers nothing where little would be left', async () => {
    expect(await repairedOnce(RULE, plan([...four, week(38), race(60)]))).toBeUndefined();
  });
});
