import { describe, expect, test } from 'vitest';
import type { BackStatus, Level } from '../../training/model.ts';
import { repaired, repairedOnce } from '../repairs/testing.ts';
import { findingsOf, planText, runs, severitiesOf, type WeekText } from '../testing.ts';

const RULE = 'novice-dose';

const plan = (
  weeks: readonly WeekText[],
  level: Level = 'novice',
  back: BackStatus = 'healthy',
  longest: number | undefined = 3,
) =>
  planText(
    { level, back, volume: 10, lines: ['pace easy 7:30/km'], ...(longest !== undefined && { longest }) },
    weeks,
  );
const quiet: WeekText = { tue: 'easy 20 min', sat: 'easy 20 min' };
const quietWeeks = (n: number): WeekText[] => Array.from({ length: n }, () => quiet);

describe('days with a run', () => {
  test.each<[Level, BackStatus, number, string[]]>([
    ['novice', 'healthy', 4, []],
    ['novice', 'healthy', 5, ['warning']],
    ['novice', 'healthy', 7, ['warning']],
    ['novice', 'history', 5, ['warning']],
    ['novice', 'disc', 5, ['warning']],
    ['novice', 'pain', 5, ['warning']],
    ['intermediate', 'healthy', 7, []],
    ['advanced', 'pain', 7, []],
  ])('%s, %s: %s → %j', async (level, back, days, expected) => {
    expect(await severitiesOf(RULE, plan([runs(days, days)], level, back))).toEqual(expected);
  });

  test('floating runs count, strides and a second run of the day do not', async () => {
    const four = runs(8, 4);
    expect(await severitiesOf(RULE, plan([{ ...four, any: 'easy 2 km' }]))).toEqual(['warning']);
    expect(await severitiesOf(RULE, plan([{ ...four, any: 'bike 40 min' }]))).toEqual([]);
    expect(await severitiesOf(RULE, plan([{ ...four, sun: 'strides 4 x 20 s' }]))).toEqual([]);
    expect(await severitiesOf(RULE, plan([{ ...four, thu: 'easy 10 min + race 5k' }]))).toEqual([]);
    // How far the runs are does not matter.
    expect(await severitiesOf(RULE, plan([{ ...four, sun: 'easy' }]))).toEqual(['warning']);
  });

  test('what goes on is one finding', async () => {
    const findings = await findingsOf(RULE, plan([runs(5, 5), runs(6, 6), quiet, runs(5, 5)]));
    expect(findings.map(({ week }) => week)).toEqual([1, 4]);
    expect(findings[0]?.message).toContain('A novice runs on up to 6 days a week in weeks 1–2.');
    expect(findings[1]?.message).toContain('A novice runs on 5 days in week 4.');
  });
});

describe('the time of a run', () => {
  test.each<[Level, string, string[]]>([
    ['novice', 'easy 44 min', []],
    ['novice', 'easy 45 min', ['warning']],
    ['novice', 'easy 40-45 min', ['warning']],
    ['novice', 'easy 5.9 km', []],
    ['novice', 'easy 6 km', ['warning']],
    ['novice', 'run-walk: 11 x (run 4 min, walk 1 min)', []],
    ['novice', 'run-walk: 12 x (run 4 min, walk 1 min)', ['warning']],
    ['novice', 'race 10k', []],
    ['novice', 'easy', []],
    ['novice', 'bike 60 min', []],
    ['intermediate', 'easy 60 min', []],
  ])('%s: %s → %j', async (level, run, expected) => {
    expect(await severitiesOf(RULE, plan([{ ...quiet, sun: run }], level))).toEqual(expected);
  });

  test.each<[number, string, string[]]>([
    [9, 'long 9 km', []],
    [9, 'long 67 min', []],
    [9, 'long 9.1 km', ['warning']],
    [0, 'long 6 km', ['warning']],
  ])('who runs %s km already: %s → %j', async (longest, run, expected) => {
    const text = plan([{ ...quiet, sun: run }], 'novice', 'healthy', longest);
    expect(await severitiesOf(RULE, text)).toEqual(expected);
  });

  test('how often is not known by that', async () => {
    expect(await severitiesOf(RULE, plan([runs(30, 5)], 'novice', 'healthy', 9))).toEqual(['warning']);
  });

  test('what goes on is one finding, at the first run', async () => {
    const weeks = ['easy 30 min', 'easy 45 min', 'easy 50 min', 'easy 40 min'].map((sun) => ({
      ...quiet,
      sun,
    }));
    const [finding, ...others] = await findingsOf(RULE, plan(weeks));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ week: 2, day: 'sun' });
    expect(finding?.message).toContain('The longest run of a novice in weeks 2–3 lasts up to 50 min.');
    expect(finding?.message).toContain('45 min and more in the first 8 weeks');
  });
});

describe('the first eight weeks', () => {
  test.each([
    [7, [8, 8]],
    [8, []],
  ])('after %s quiet weeks → %j', async (n, expected) => {
    const findings = await findingsOf(RULE, plan([...quietWeeks(n), { ...runs(12, 6), sun: 'easy 60 min' }]));
    expect(findings.map(({ week }) => week)).toEqual(expected);
  });
});

describe('the repairs', () => {
  test('turn the easiest runs into rest, as many as are too many', async () => {
    const text = (tue: string, thu: string) =>
      plan([{ mon: 'easy 4 km', tue, wed: 'tempo 2 km', thu, fri: 'easy 4 km', sun: 'long 5 km' }]);
    const before = text('easy 2 km # flat', 'recovery 2.5 km + core 20 min');
    const after = text('rest # flat', 'core 20 min');
    expect(await repairedOnce(RULE, before)).toEqual({
      title: 'Rest on Tuesday and Thursday of week 1 instead of running',
      text: after,
    });
    expect(await repaired(RULE, before)).toBe(after);
  });

  test('do so in all weeks, and once for those that copy each other', async () => {
    const five = (tue: string): WeekText => ({ ...runs(10, 5), tue });
    const text = (one: string, three: string) => plan([five(one), { head: 'like week 1' }, five(three)]);
    const before = text('easy 1 km', 'easy 1.5 km');
    expect(await repairedOnce(RULE, before)).toEqual({
      title: 'Rest instead of the easiest runs of weeks 1 and 3',
      text: text('rest', 'rest'),
    });
  });

  test('shorten what is too long to half an hour', async () => {
    const text = (run: string) => plan([quiet, { ...quiet, sat: `${run} # flat` }]);
    expect(await repaired(RULE, text('easy 45 min'))).toBe(text('easy 30 min'));
    expect(await repaired(RULE, text('easy 6 km'))).toBe(text('easy 4 km'));
    expect(await repairedOnce(RULE, text('easy 2 h'))).toBeUndefined();
  });
});
