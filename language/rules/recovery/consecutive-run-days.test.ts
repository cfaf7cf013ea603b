import { describe, expect, test } from 'vitest';
import type { BackStatus, Level } from '../../training/model.ts';
import { repaired, repairedOnce } from '../repairs/testing.ts';
import { check, findingsOf, planText, runs, severitiesOf, type WeekText, without } from '../testing.ts';

const RULE = 'consecutive-run-days';

const written = (level: Level, back: BackStatus, ...weeks: WeekText[]) =>
  planText({ level, back, volume: 30, longest: 10 }, weeks);
/** Where days off are lacking as well, another rule names the lack. */
const alone = (...about: Parameters<typeof written>) => without('rest-days', written(...about));

describe('days in a row with a run', () => {
  test.each<[Level, BackStatus, number]>([
    ['novice', 'healthy', 2],
    ['intermediate', 'healthy', 5],
    ['advanced', 'healthy', 6],
    ['novice', 'history', 2],
    ['intermediate', 'history', 3],
    ['advanced', 'history', 5],
    ['novice', 'disc', 1],
    ['intermediate', 'disc', 1],
    ['advanced', 'disc', 1],
    ['novice', 'pain', 1],
    ['intermediate', 'pain', 1],
    ['advanced', 'pain', 1],
  ])('%s, %s: %s → none, one more → warning', async (level, back, most) => {
    expect(await severitiesOf(RULE, written(level, back, runs(30, most)))).toEqual([]);
    expect(await severitiesOf(RULE, alone(level, back, runs(30, most + 1)))).toEqual(['warning']);
  });

  test('says how many, which, and the limit', async () => {
    const [finding] = await findingsOf(RULE, written('novice', 'healthy', runs(30, 3)));
    expect(finding).toMatchObject({ week: 1, day: 'wed', start: { line: 7 } });
    expect(finding?.message).toContain(
      '3 days in a row with a run, Monday to Wednesday, in week 1. For a novice at most 2 days in a row are asked for',
    );
    expect(finding?.related).toMatchObject([{ start: { line: 8 } }]);
  });

  test('with a disc diagnosis two are too many', async () => {
    const [finding] = await findingsOf(RULE, written('intermediate', 'disc', runs(10, 2)));
    expect(finding?.message).toContain(
      '2 days in a row with a run, Monday and Tuesday, in week 1. With a disc diagnosis a day between runs is asked for',
    );
  });
});

describe('across weeks', () => {
  test('Sunday and Monday', async () => {
    const week = { mon: 'easy 5 km', wed: 'easy 5 km', sun: 'easy 5 km' };
    const findings = await findingsOf(RULE, written('intermediate', 'pain', week, week, week));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ week: 2, day: 'mon' });
    expect(findings[0]?.message).toContain('Sunday and Monday, that reach into weeks 2–3.');
  });

  test('a row that goes on for weeks is one finding, at the first day too many', async () => {
    const daily = runs(42, 7);
    const findings = await findingsOf(
      RULE,
      alone('advanced', 'healthy', { ...daily, tue: 'rest' }, daily, daily),
    );
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ week: 2, day: 'tue' });
    expect(findings[0]?.message).toContain(
      '19 days in a row with a run, from Wednesday of week 1 to Sunday of week 3.',
    );
  });

  test('a row that begins and ends in another week is told by the days too', async () => {
    const week = { mon: 'easy 5 km', thu: 'easy 5 km', sat: 'easy 5 km', sun: 'easy 5 km' };
    const findings = await findingsOf(RULE, written('intermediate', 'disc', week, week, week));
    expect(findings.map(({ message }) => message.split('. ')[0])).toEqual([
      '3 days in a row with a run, Saturday to Monday, that reach into weeks 2–3',
      '2 days in a row with a run, Saturday and Sunday, in week 3',
    ]);
  });

  test('several rows of more than a week are one finding', async () => {
    const daily = runs(42, 7);
    const plan = alone('advanced', 'healthy', daily, { ...daily, wed: 'rest' }, daily, daily);
    const findings = await findingsOf(RULE, plan);
    expect(findings).toMatchObject([{ week: 1 }]);
    expect(findings[0]?.message).toContain('Up to 18 days in a row with a run in weeks 1–4.');
  });

  test('exactly as many as allowed across the border', async () => {
    const late = { fri: 'easy 5 km', sat: 'easy 5 km', sun: 'easy 5 km' };
    const early = { mon: 'easy 5 km', tue: 'easy 5 km' };
    expect(await findingsOf(RULE, written('intermediate', 'healthy', late, early))).toEqual([]);
    const longer = { ...early, wed: 'easy 5 km' };
    expect(await findingsOf(RULE, written('intermediate', 'healthy', late, longer))).toHaveLength(1);
  });

  test('weeks that start on Sunday', async () => {
    const plan = planText({ back: 'disc' }, [{ sun: 'easy 5 km', sat: 'easy 5 km' }], ['weeks start on sun']);
    expect(await findingsOf(RULE, plan)).toEqual([]);
  });
});

describe('what counts', () => {
  test.each([
    ['core 20 min', 0],
    ['bike 60 min', 0],
    ['walk 30 min', 0],
    ['rest', 0],
    ['run-walk: 5 x (run 1 min, walk 1 min)', 1],
    ['easy', 1],
    ['race 5k', 1],
    ['core 20 min + strides 4 x (20 s, walk 1 min)', 1],
  ])('%s on the day after a run: %s', async (session, expected) => {
    const plan = written('novice', 'disc', { mon: 'easy 5 km', tue: session });
    expect(await findingsOf(RULE, plan)).toHaveLength(expected);
  });

  test('two runs on a day are one day; floating runs stand on none', async () => {
    const plan = written('novice', 'disc', { mon: 'am easy 3 km + pm easy 3 km', any: 'easy 5 km' });
    expect(await findingsOf(RULE, plan)).toEqual([]);
  });
});

test('the same row in weeks that follow each other, copies too, is one finding; an allow takes its week out', async () => {
  const week = { mon: 'easy 5 km', tue: 'easy 5 km' };
  const copy = { head: 'like week 1' };
  const allowed = { ...copy, allow: 'consecutive-run-days because "camp"' };
  const findings = await findingsOf(RULE, written('novice', 'disc', week, copy, allowed, copy));
  expect(findings).toHaveLength(1);
  expect(findings[0]?.message).toContain('in weeks 1–2 and 4.');
});

test('a policy sets the maximum', async () => {
  const policy = `policy "House"\n  consecutive-run-days maximum 3\n`;
  const plan = (n: number) =>
    policy + planText({ level: 'intermediate', volume: 30, longest: 10 }, [runs(30, n)], ['policy "House"']);
  expect(await findingsOf(RULE, plan(3))).toEqual([]);
  expect(await findingsOf(RULE, plan(4))).toHaveLength(1);
});

test('two athletes: each has limits of their own', async () => {
  const plan = planText({ back: 'healthy' }, [runs(20, 4)]).replace(
    'plan "Test" for "Sam"',
    'athlete "Ben"\n  back history\nplan "Test" for "Sam", "Ben"',
  );
  expect(await findingsOf(RULE, plan)).toMatchObject([{ athletes: ['Ben'] }]);
});

describe('where days off are lacking too', () => {
  const rules = async (text: string) =>
    (await check(text)).map(({ rule }) => rule).filter((rule) => [RULE, 'rest-days'].includes(rule));
  const daily = runs(42, 7);
  const ALLOW_REST = 'rest-days because "camp"';
  const ALLOW_ROW = 'consecutive-run-days because "camp"';

  test.each<[string, WeekText[], string[]]>([
    ['a row of seven days', [daily], ['rest-days']],
    ['a row of eight', [{ ...runs(5, 0), sun: 'easy 5 km' }, daily], ['rest-days']],
    ['three weeks', [daily, daily, daily], ['rest-days']],
    ['six days and one off', [runs(36, 6)], [RULE]],
    [
      'one in one week, one in another',
      [daily, { tue: 'easy 5 km', thu: 'easy 5 km' }, { ...daily, mon: 'rest' }],
      ['rest-days', RULE],
    ],
    ['the bare week accepted', [{ ...daily, allow: ALLOW_REST }], [RULE]],
    ['both accepted', [{ ...daily, allow: `${ALLOW_REST}\n    allow ${ALLOW_ROW}` }], []],
    ['the row accepted, not the bare weeks', [{ ...daily, allow: ALLOW_ROW }, daily], ['rest-days']],
    [
      'bare weeks accepted, not the row',
      [
        { ...daily, allow: ALLOW_REST },
        { ...daily, allow: ALLOW_REST },
      ],
      [RULE],
    ],
  ])('%s', async (_, weeks, expected) => {
    expect(await rules(written('intermediate', 'healthy', ...weeks))).toEqual(expected);
  });

  test('a rule that is off is not waited for', async () => {
    expect(await rules(alone('intermediate', 'healthy', daily))).toEqual([RULE]);
  });
});

describe('the repair', () => {
  const plan = (back: BackStatus, week: WeekText, ...others: WeekText[]) =>
    planText({ level: 'novice', back, volume: 10, longest: 4 }, [week, ...others]);

  test('rests on the easiest day that parts the row, and lowers a stated total', async () => {
    const week = (wed: string, head: string) => ({ head, tue: 'easy 2 km', wed, thu: 'easy 4 km' });
    expect(await repairedOnce(RULE, plan('healthy', week('easy 3 km # a', 'total 9 km')))).toEqual({
      title: 'Rest on Tuesday of week 1 instead of running',
      text: plan('healthy', { ...week('easy 3 km # a', 'total 7 km'), tue: 'rest' }),
    });
  });

  test('rests as often as needed, also where weeks copy each other', async () => {
    const days = (tue: string, thu: string) => ({
      mon: 'easy 8 km',
      tue: `${tue}core 10 min`,
      wed: 'easy 8 km',
      thu,
      fri: 'long 9 km',
    });
    const copy = { head: 'like week 1' };
    expect(await repaired(RULE, plan('disc', days('easy 3 km + ', 'easy 3 km'), copy))).toBe(
      plan('disc', days('', 'rest'), copy),
    );
  });

  test('is none where the runs in question are hard, or the row never ends', async () => {
    const hard = { tue: 'tempo 2 km', wed: 'tempo 2 km', thu: 'tempo 2 km' };
    expect(await repairedOnce(RULE, plan('healthy', hard))).toBeUndefined();
    const daily = runs(7, 7);
    expect(await repairedOnce(RULE, without('rest-days', plan('healthy', daily, daily)))).toBeUndefined();
  });
});

describe('floating runs', () => {
  const floating = (n: number) => Array.from({ length: n }, () => 'easy 5 km').join('\n    any ');

  test.each<[Level, BackStatus, WeekText, string[]]>([
    ['intermediate', 'disc', { any: floating(4) }, []],
    ['intermediate', 'disc', { any: floating(5) }, ['info']],
    ['intermediate', 'history', { any: floating(6) }, []],
    ['intermediate', 'history', { any: floating(7) }, ['info']],
    ['novice', 'healthy', { mon: 'easy 5 km', tue: 'easy 5 km', any: floating(2) }, []],
    [
      'novice',
      'healthy',
      { mon: 'easy 5 km', tue: 'easy 5 km', thu: 'easy 5 km', any: floating(3) },
      ['info'],
    ],
    ['novice', 'healthy', { mon: 'easy 5 km', tue: 'easy 5 km', any: 'strides 6 x 20 s' }, []],
  ])('%s, %s: %j → %j', async (level, back, week, expected) => {
    const text = planText({ level, back, volume: 30, longest: 10 }, [week]);
    expect(await severitiesOf(RULE, without('rest-days', text))).toEqual(expected);
  });

  test('the weeks around count', async () => {
    const disc = (...weeks: WeekText[]) => planText({ back: 'disc', volume: 30, longest: 10 }, weeks);
    const full = { any: floating(4) };
    expect(await severitiesOf(RULE, disc({ sun: 'easy 5 km' }, full))).toEqual(['info']);
    expect(await severitiesOf(RULE, disc({ sat: 'easy 5 km' }, full))).toEqual([]);
  });
});

test('a row over several weeks gets days of rest in each of them', async () => {
  const daily = runs(49, 7);
  const repair = await repairedOnce(RULE, alone('intermediate', 'healthy', daily, daily));
  expect(repair?.title).toBe('Rest on Wednesday of week 1 and Tuesday of week 2 instead of running');
});
