import { describe, expect, test } from 'vitest';
import type { BackStatus } from '../../training/model.ts';
import { repaired, repairedOnce } from '../repairs/testing.ts';
import { findingsOf, planText, severitiesOf, type WeekText, without } from '../testing.ts';

const RULE = 'bone-load-balance';
const BLOCK = 'core "Core and Hips"';

/** A week of so many kilometres and strength sessions. */
function week(kilometres: number, sessions: number, more: WeekText = {}): WeekText {
  const run = `easy ${kilometres / 5} km`;
  const day = (n: number) => (sessions >= n ? `${run} + ${BLOCK}` : run);
  return { mon: day(1), tue: run, thu: day(2), fri: run, sat: day(3), ...more };
}

const written = (weeks: readonly WeekText[], back: BackStatus = 'healthy', lines: readonly string[] = []) =>
  planText({ level: 'advanced', back, volume: 80, longest: 20 }, weeks, lines);
const text = (...about: Parameters<typeof written>) => without('core-session', written(...about));

const weeks = (kilometres: number, ...sessions: number[]) => sessions.map((n) => week(kilometres, n));

describe('four weeks', () => {
  test.each<[string, WeekText[], string[]]>([
    ['80 km and one session', weeks(80, 1, 1, 1, 1), ['info']],
    ['79.9 km and one session', weeks(79.9, 1, 1, 1, 1), []],
    ['80 km and two sessions', weeks(80, 2, 2, 2, 2), []],
    ['seven sessions in four weeks', weeks(80, 2, 2, 2, 1), ['info']],
    ['eight, unevenly', weeks(80, 3, 3, 1, 1), []],
    ['a mean of 80 km', [...weeks(90, 1, 1), ...weeks(70, 1, 1)], ['info']],
    ['a mean below', [...weeks(90, 1, 1), ...weeks(69.5, 1, 1)], []],
    ['three weeks only', weeks(100, 0, 0, 0), []],
    ['none at all', weeks(80, 0, 0, 0, 0), ['info']],
  ])('%s → %j', async (_, plan, expected) => {
    expect(await severitiesOf(RULE, text(plan))).toEqual(expected);
  });

  test.each<BackStatus>(['history', 'disc', 'pain'])('%s: the same', async (back) => {
    expect(await severitiesOf(RULE, text(weeks(80, 1, 1, 1, 1), back))).toEqual(['info']);
  });

  test('says the means, at the first of the weeks', async () => {
    const [finding] = await findingsOf(RULE, text(weeks(85, 1, 1, 1, 0)));
    expect(finding).toMatchObject({ week: 1, related: [{ message: 'The fourth of these weeks.' }] });
    expect(finding?.message).toContain(
      'Weeks 1–4 hold 85 km of running and 0.75 strength sessions a week on average. From 80 km a week, at least 2',
    );
  });

  test('in miles', async () => {
    const [finding] = await findingsOf(RULE, text(weeks(90, 1, 1, 1, 1), 'healthy', ['units mi']));
    expect(finding?.message).toMatch(/hold 55\.9 mi .* From 49\.7 mi a week/);
  });
});

describe('where it starts and ends', () => {
  test('one finding for as long as it lasts', async () => {
    const findings = await findingsOf(RULE, text([...weeks(60, 1, 1), ...weeks(90, 1, 1, 1, 1, 1, 1)]));
    expect(findings.map((finding) => finding.week)).toEqual([2]);
  });

  test('a second time after weeks apart', async () => {
    const low = weeks(40, 2, 2, 2, 2);
    const findings = await findingsOf(
      RULE,
      text([...weeks(90, 0, 0, 0, 0), ...low, ...weeks(90, 0, 0, 0, 0)]),
    );
    expect(findings).toMatchObject([{ week: 1, also: [{ subject: { kind: 'week', week: 9 } }] }]);
    expect(findings[0]?.message).toMatch(/ Also in week 9\.$/);
  });

  test.each(['taper', 'race'])('a %s week is no part of it', async (phase) => {
    const plan = [...weeks(90, 1, 1, 1), week(90, 1, { head: phase })];
    expect(await findingsOf(RULE, text(plan))).toEqual([]);
  });
});

test('waits where core-session speaks in each of the weeks', async () => {
  expect(await findingsOf(RULE, written(weeks(80, 0, 0, 0, 0)))).toEqual([]);
  expect(await severitiesOf(RULE, written(weeks(80, 0, 1, 1, 1)))).toEqual(['info']);
});

describe('what counts', () => {
  const four = (more: WeekText) => text(Array(4).fill(week(80, 1, more)));

  test.each<[string, WeekText, number]>([
    ['a floating session', { any: BLOCK }, 0],
    ['a floating run', { mon: BLOCK, any: 'easy 16 km' }, 1],
    ['strength by duration, long enough', { sun: 'strength 15 min' }, 0],
    ['strength by duration, too short', { sun: 'strength 14 min' }, 1],
    ['mobility', { sun: 'core: cat-cow 2 x 8, childs-pose 2 x 30 s' }, 1],
    ['walking is no running', { mon: BLOCK, sun: 'walk 3 h' }, 0],
    ['a run of unknown length', { sun: 'easy' }, 1],
  ])('%s → %s', async (_, more, expected) => {
    expect(await findingsOf(RULE, four(more))).toHaveLength(expected);
  });

  test('copies', async () => {
    const copy = { head: 'like week 1' };
    expect(await findingsOf(RULE, text([week(80, 1), copy, copy, copy]))).toHaveLength(1);
    const less = { head: 'like week 1 at 90%' };
    expect(await findingsOf(RULE, text([week(80, 1), copy, copy, less]))).toEqual([]);
  });
});

test('a policy sets limit and minimum', async () => {
  const policy = (line: string, plan: readonly WeekText[]) =>
    `policy "House"\n  bone-load-balance ${line}\n${written(plan, 'healthy', ['policy "House"'])}`;
  expect(await findingsOf(RULE, policy('limit 60 km', weeks(60, 1, 1, 1, 1)))).toHaveLength(1);
  expect(await findingsOf(RULE, policy('minimum 1', weeks(90, 1, 1, 1, 1)))).toEqual([]);
});

test('two athletes: one finding for both', async () => {
  const plan = text(weeks(80, 1, 1, 1, 1)).replace(
    'plan "Test" for "Sam"',
    'athlete "Ben"\nplan "Test" for "Sam", "Ben"',
  );
  expect(await findingsOf(RULE, plan)).toMatchObject([{ athletes: ['Sam', 'Ben'] }]);
});

describe('the repair', () => {
  test('adds sessions in each week that has too few, and lets copies copy', async () => {
    const week = (more: string) => ({
      tue: `easy 40 km${more} # flat`,
      thu: 'easy 40 km + core "Core and Hips"',
      sun: 'long 20 km',
    });
    const copy = { head: 'like week 1' };
    const plan = (more: string) =>
      planText({ level: 'advanced', volume: 100, longest: 20 }, [
        week(more),
        copy,
        week(more),
        copy,
        copy,
        week(more),
      ]);
    expect(await repairedOnce(RULE, plan(''))).toEqual({
      title: 'Add `strength "Gym Strength"` in weeks 1, 3 and 6',
      text: plan(' + strength "Gym Strength"'),
    });
    expect(await repaired(RULE, plan(''))).toBe(plan(' + strength "Gym Strength"'));
    const [finding] = await findingsOf(RULE, plan(''));
    expect(finding?.repairs?.map(({ title }) => title)).toContain(
      'Add `core "Core and Hips"` in weeks 1, 3 and 6',
    );
  });
});
