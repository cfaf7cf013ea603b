import { describe, expect, test } from 'vitest';
import type { BackStatus } from '../../training/model.ts';
import { findingsOf, planText, severitiesOf, type WeekText } from '../testing.ts';

const RULE = 'downhill-introduction';

function text(back: BackStatus, ...weeks: WeekText[]): string {
  return planText({ back, volume: 40, longest: 15 }, weeks);
}

const after = (before: string, now: string) => text('healthy', { mon: before, sun: now });

describe('the descent and the 30 days before', () => {
  test.each<[string, string, string[]]>([
    ['easy 8 km descent 100 m', 'long 10 km descent 150 m', []],
    ['easy 8 km descent 100 m', 'long 10 km descent 151 m', ['info']],
    ['easy 8 km descent 100 m', 'long 10 km descent 900 m', ['info']],
    ['easy 8 km descent 100 m', 'race 10 km descent 200 m', ['info']],
    // Ranges count with their upper end.
    ['easy 8 km descent 80-100 m', 'long 10 km descent 140-151 m', ['info']],
    // Up to 30 m more is ignored.
    ['easy 8 km descent 10 m', 'long 10 km descent 40 m', []],
    ['easy 8 km descent 10 m', 'long 10 km descent 41 m', ['info']],
    // Nothing given is not flat: what may come without any before is more.
    ['easy 8 km', 'long 10 km descent 300 m', []],
    ['easy 8 km', 'long 10 km descent 301 m', ['info']],
    ['easy 8 km descent 0 m', 'long 10 km descent 300 m', []],
    ['easy 8 km descent 0 m', 'long 10 km descent 301 m', ['info']],
    // What goes up comes down, unless it is said.
    ['easy 8 km', 'long 10 km climb 300 m', []],
    ['easy 8 km', 'long 10 km climb 250-301 m', ['info']],
    ['easy 8 km', 'long 10 km climb 900 m descent 0 m', []],
    ['easy 8 km', 'long 10 km climb 900 m descent 300 m', []],
    ['easy 8 km climb 100 m', 'long 10 km climb 150 m', []],
    ['easy 8 km climb 100 m', 'long 10 km climb 151 m', ['info']],
    ['easy 8 km climb 100 m', 'long 10 km descent 151 m', ['info']],
    ['easy 8 km descent 100 m', 'long 10 km climb 500 m', ['info']],
    // Only runs.
    ['hike 8 km descent 100 m', 'long 10 km descent 300 m', []],
    ['hike 8 km descent 300 m', 'long 10 km descent 301 m', ['info']],
    ['easy 8 km descent 100 m', 'hike 10 km descent 500 m', []],
    // Runs of the same day are not compared.
    ['easy 8 km descent 100 m + easy 8 km descent 300 m', 'easy 8 km', []],
  ])('%s, then %s → %j', async (before, now, expected) => {
    expect(await severitiesOf(RULE, after(before, now))).toEqual(expected);
  });

  test.each<BackStatus>(['healthy', 'history', 'disc', 'pain'])('an info with %s', async (back) => {
    const plan = text(back, { mon: 'easy 3 km descent 100 m', sun: 'easy 3 km descent 200 m' });
    expect(await severitiesOf(RULE, plan)).toEqual(['info']);
  });

  test.each<[BackStatus, string, string, string[]]>([
    ['history', 'easy 3 km', 'easy 3 km descent 300 m', []],
    ['history', 'easy 3 km', 'easy 3 km descent 301 m', ['warning']],
    ['history', 'easy 3 km', 'easy 3 km climb 301 m', ['warning']],
    ['disc', 'easy 3 km', 'easy 3 km descent 100 m', []],
    ['disc', 'easy 3 km', 'easy 3 km descent 101 m', ['warning']],
    ['pain', 'easy 3 km', 'easy 3 km climb 101 m', ['warning']],
    // A small one before does not make a large one small.
    ['history', 'easy 3 km descent 10 m', 'easy 3 km descent 310 m', ['info']],
    ['history', 'easy 3 km descent 10 m', 'easy 3 km descent 311 m', ['warning']],
    ['disc', 'easy 3 km descent 100 m', 'easy 3 km descent 201 m', ['warning']],
    ['healthy', 'easy 3 km descent 10 m', 'easy 3 km descent 900 m', ['info']],
  ])('%s: %s, then %s → %j', async (back, before, now, expected) => {
    expect(await severitiesOf(RULE, text(back, { mon: before, sun: now }))).toEqual(expected);
  });

  test('the first descent is told once, and is what comes after it is compared with', async () => {
    const hilly = { sun: 'long 10 km climb 900 m' };
    const plan = planText(
      { back: 'history', volume: 40, longest: 15 },
      [{ sun: 'long 10 km' }, hilly, { head: 'like week 2' }],
      ['units mi'],
    );
    const [finding, ...others] = await findingsOf(RULE, plan);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: 'warning', week: 2, day: 'sun' });
    expect(finding?.message).toBe(
      'The long run on Sunday of week 2 has ≈900 m of descent if it goes down as much as it goes up, and no run of the 30 ' +
        'days before is known to have any. More than 300 m at first is reported with a history of back pain: a precaution; ' +
        'each step lands and brakes harder downhill.',
    );
  });

  test('a policy sets how much may come first', async () => {
    const plan = `policy "House"\n  downhill-introduction maximum 500 m\n${planText(
      {},
      [{ mon: 'easy 8 km climb 500 m' }, { mon: 'easy 8 km climb 400 m' }],
      ['policy "House"'],
    )}`;
    expect(await severitiesOf(RULE, plan)).toEqual([]);
    expect(await severitiesOf(RULE, plan.replace('climb 500 m', 'climb 501 m'))).toEqual(['info']);
  });

  test('not where a week that was not understood lies before', async () => {
    const plan = text('healthy', { sun: 'easy 8 km' }, { sun: 'easy 8 km descent 900 m' });
    const { createChecker } = await import('../../internal.ts');
    const checker = createChecker({ read: async () => ({ problem: 'missing' }) });
    const { findings } = await checker.check(
      'file:///x.runplan',
      plan.replace('sun easy 8 km\n', 'sun easy 8\n'),
    );
    expect(findings.filter(({ rule }) => rule === RULE)).toEqual([]);
  });

  test('30 days back, no further', async () => {
    const rest = { tue: 'easy 5 km' };
    const start = { sat: 'easy 8 km descent 100 m' };
    // Saturday of week 1 is day 6; Monday of week 6 is day 36, and 37 is out of reach.
    expect(
      await severitiesOf(
        RULE,
        text('healthy', start, rest, rest, rest, rest, { mon: 'easy 8 km descent 200 m' }),
      ),
    ).toEqual(['info']);
    expect(
      await severitiesOf(
        RULE,
        text('healthy', start, rest, rest, rest, rest, { tue: 'easy 8 km descent 200 m' }),
      ),
    ).toEqual([]);
  });

  test('a step is reported where it is made, not again', async () => {
    const hilly = { sun: 'long 10 km descent 300 m' };
    const plan = text('healthy', { sun: 'long 10 km descent 100 m' }, hilly, hilly, hilly);
    const [finding, ...others] = await findingsOf(RULE, plan);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ week: 2, day: 'sun', related: [{ start: { line: 7 } }] });
    expect(finding?.message).toBe(
      'The long run on Sunday of week 2 has 300 m of descent, 200% more than any run of the 30 days before (100 m on ' +
        'Sunday of week 1). More than 50% is reported: a convention; each step lands and brakes harder downhill.',
    );
  });

  test('floating runs count at the end of their week', async () => {
    const plan = text('healthy', { any: 'easy 8 km descent 100 m', sun: 'long 10 km descent 300 m' });
    expect(await severitiesOf(RULE, plan)).toEqual([]);
    expect(
      await severitiesOf(
        RULE,
        text('healthy', { any: 'easy 8 km descent 100 m' }, { mon: 'easy 8 km descent 300 m' }),
      ),
    ).toEqual(['info']);
  });
});

describe('downhill repetitions in the first weeks', () => {
  const flat = { tue: 'easy 3 km' };

  test.each<[BackStatus, string, string[]]>([
    ['disc', 'hills 3 km descent 60 m', ['warning']],
    ['pain', 'hills: warm up 2 km, 6 x (60 s, jog 90 s) descent 60 m', ['warning']],
    ['pain', 'easy 3 km descent 40 m: 6 x (run 2 min, walk 1 min)', ['warning']],
    ['history', 'hills 3 km descent 60 m', []],
    ['healthy', 'hills 3 km descent 60 m', []],
    // No descent given, or nothing repeated.
    ['disc', 'hills 3 km', []],
    ['disc', 'hills 3 km descent 0 m', []],
    ['disc', 'easy 3 km descent 60 m', []],
  ])('%s, %s → %j', async (back, tue, expected) => {
    expect(await severitiesOf(RULE, text(back, { tue }))).toEqual(expected);
  });

  test('weeks 1 to 4', async () => {
    const hills = { tue: 'hills 3 km descent 60 m' };
    expect(await severitiesOf(RULE, text('disc', flat, flat, flat, hills))).toEqual(['warning']);
    expect(await severitiesOf(RULE, text('disc', flat, flat, flat, flat, hills))).toEqual([]);
  });

  test('says what was seen; copies are not reported again', async () => {
    const plan = text('pain', { tue: 'hills 3 km descent 60 m' }, { head: 'like week 1' });
    const [finding, ...others] = await findingsOf(RULE, plan);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ week: 1, day: 'tue' });
    expect(finding?.message).toContain(
      'The hill session on Tuesday of week 1 has 60 m of descent, in a session for hills. With present back pain, that ' +
        'is reported in the first 4 weeks of a plan',
    );
  });

  test('the back that a policy sets counts', async () => {
    const plan = planText({}, [{ tue: 'hills 3 km descent 60 m' }], ['policy return-from-pain']);
    expect(await severitiesOf(RULE, plan)).toEqual(['warning']);
  });
});
