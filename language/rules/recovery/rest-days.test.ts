import { describe, expect, test } from 'vitest';
import type { BackStatus, Level } from '../../training/model.ts';
import { repairedOnce } from '../repairs/testing.ts';
import { findingsOf, planText, runs, severitiesOf, type WeekText } from '../testing.ts';

const RULE = 'rest-days';

const text = (level: Level, back: BackStatus, ...weeks: WeekText[]) =>
  planText({ level, back, volume: 30, longest: 10 }, weeks);

describe('days without a run in seven', () => {
  test.each<[Level, BackStatus, number, string[]]>([
    ['novice', 'healthy', 5, []],
    ['novice', 'healthy', 6, ['warning']],
    ['advanced', 'healthy', 6, []],
    ['advanced', 'healthy', 7, ['warning']],
    ['intermediate', 'healthy', 6, []],
    ['intermediate', 'healthy', 7, ['warning']],
    ['advanced', 'history', 5, []],
    ['advanced', 'history', 6, ['warning']],
    ['advanced', 'disc', 6, ['warning']],
    ['advanced', 'pain', 6, ['warning']],
  ])('%s, %s: %s run days → %j', async (level, back, n, expected) => {
    expect(await severitiesOf(RULE, text(level, back, runs(30, n)))).toEqual(expected);
  });

  test('seven days are looked at across weeks', async () => {
    const late: WeekText = {
      wed: 'easy 5 km',
      thu: 'easy 5 km',
      fri: 'easy 5 km',
      sat: 'easy 5 km',
      sun: 'easy 5 km',
    };
    const early: WeekText = { mon: 'easy 5 km', tue: 'easy 5 km', wed: 'easy 5 km' };
    const [finding, ...others] = await findingsOf(RULE, text('advanced', 'healthy', late, early));
    expect(others).toEqual([]);
    expect(finding?.week).toBe(2);
    expect(finding?.message).toContain('Seven days in a row that end in week 2 hold no rest day');
  });

  test('the same lack in weeks that follow each other is one finding', async () => {
    const findings = await findingsOf(RULE, text('novice', 'healthy', runs(30, 6), runs(30, 6), runs(30, 6)));
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message).toContain('end in weeks 1–3 hold only 1 rest day');
  });
});

describe('what a rest day is', () => {
  const six = runs(36, 6);
  test.each([
    ['strength: deadlift 3 x 5 60 kg, plank 3 x 30 s', 1],
    ['strength: good-morning 3 x 8, plank 3 x 30 s', 1],
    ['strength: squat 3 x 10, plank 3 x 30 s', 0],
    ['strength 40 min', 0],
    ['core: sit-up 3 x 10, plank 3 x 30 s', 0],
    ['bike 60 min', 0],
    ['walk 30 min', 0],
    ['rest', 0],
  ])('with %s on the seventh day: %s', async (session, expected) => {
    expect(await findingsOf(RULE, text('advanced', 'healthy', { ...six, sun: session }))).toHaveLength(
      expected,
    );
  });

  test('floating runs take a day each, on the best of days', async () => {
    const [finding, ...others] = await findingsOf(
      RULE,
      text('advanced', 'healthy', { ...six, any: 'easy 5 km' }),
    );
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: 'info', week: 1 });
    expect(finding?.message).toContain(
      'With 1 run on no set day, placed one a day and as well as can be, seven days in a row that end in week 1 hold ' +
        'no rest day',
    );
    const five = runs(30, 5);
    expect(await findingsOf(RULE, text('advanced', 'healthy', { ...five, any: 'easy 5 km' }))).toEqual([]);
    expect(await findingsOf(RULE, text('advanced', 'healthy', { ...six, any: 'strides 6 x 20 s' }))).toEqual(
      [],
    );
    expect(await severitiesOf(RULE, text('advanced', 'history', { ...five, any: 'easy 5 km' }))).toEqual([
      'info',
    ]);
    // What stands on set days is a finding of its own.
    expect(await severitiesOf(RULE, text('novice', 'healthy', { ...six, any: 'easy 5 km' }))).toEqual([
      'warning',
    ]);
  });
});

test('the repair rests twice where one day less leaves too many days in a row', async () => {
  const week = (mon: string, fri: string): WeekText => ({
    mon,
    tue: 'easy 7 km',
    wed: 'easy 7 km',
    thu: 'easy 7 km',
    fri,
    sat: 'easy 7 km',
    sun: 'long 14 km',
  });
  const plan = (mon: string, fri: string) =>
    planText({ volume: 50, longest: 14 }, [week(mon, fri), { head: 'like week 1' }, { head: 'like week 1' }]);
  expect(await repairedOnce(RULE, plan('easy 6 km', 'easy 5 km'))).toEqual({
    title: 'Rest instead of the easiest runs of weeks 1–2',
    text: plan('rest', 'rest'),
  });
});
