import { describe, expect, test } from 'vitest';
import type { BackStatus, Level } from '../../training/model.ts';
import { findingsOf, planText, runs, severitiesOf, type WeekText, without } from '../testing.ts';

const RULE = 'strength-frequency';
const RUNNING = runs(24, 3);
const BLOCK = 'core "Core and Hips"';

const written = (level: Level, back: BackStatus, week: WeekText) =>
  planText({ level, back, volume: 24, longest: 10 }, [{ ...RUNNING, ...week }]);
const text = (level: Level, back: BackStatus, week: WeekText) =>
  without('core-session', written(level, back, week));

describe('strength sessions in a week', () => {
  test.each<[Level, BackStatus, WeekText, string[]]>([
    ['intermediate', 'healthy', { thu: BLOCK, sat: BLOCK }, []],
    ['intermediate', 'healthy', { thu: BLOCK }, ['hint']],
    ['advanced', 'healthy', {}, ['hint']],
    ['novice', 'healthy', { thu: BLOCK }, ['warning']],
    ['novice', 'history', { thu: BLOCK }, ['warning']],
    ['intermediate', 'history', { thu: BLOCK }, ['warning']],
    ['intermediate', 'disc', { thu: BLOCK }, ['warning']],
    ['intermediate', 'pain', { thu: BLOCK }, ['warning']],
    ['novice', 'healthy', { head: 'taper', thu: BLOCK }, []],
    ['novice', 'healthy', { head: 'taper' }, ['warning']],
    ['novice', 'healthy', { head: 'race' }, []],
    ['novice', 'healthy', { any: `${BLOCK} + ${BLOCK}` }, []],
  ])('%s, %s: %j → %j', async (level, back, week, expected) => {
    expect(await severitiesOf(RULE, text(level, back, week))).toEqual(expected);
  });
});

test.each<[WeekText, string[]]>([
  [{}, []],
  [{ allow: 'core-session because "done at the gym"' }, []],
  [{ thu: 'core 10 min' }, ['warning']],
])('waits for core-session: %j → %j', async (week, expected) => {
  expect(await severitiesOf(RULE, written('novice', 'healthy', week))).toEqual(expected);
});

describe('what counts', () => {
  test.each([
    ['strength 15 min', 0],
    ['core 15 min', 0],
    ['core 14 min', 1],
    ['strength', 1],
    ['strength: squat 3 x 10, lunge 3 x 10', 0],
    ['strength: squat 3 x 10', 1],
    ['strength: cat-cow 3 x 10, childs-pose 2 x 30 s', 1],
  ])('%s → %s', async (session, expected) => {
    const week = { thu: BLOCK, sat: session };
    expect(await findingsOf(RULE, text('intermediate', 'healthy', week))).toHaveLength(expected);
  });
});

describe('days between', () => {
  test.each<[WeekText, number]>([
    [{ thu: BLOCK, fri: BLOCK }, 1],
    [{ thu: BLOCK, sat: BLOCK }, 0],
    [{ thu: BLOCK, fri: BLOCK, sat: BLOCK }, 0],
    [{ thu: `am ${BLOCK} + pm ${BLOCK}` }, 1],
    [{ thu: BLOCK, any: BLOCK }, 0],
  ])('%j → %s', async (week, expected) => {
    const findings = await findingsOf(RULE, text('novice', 'history', week));
    expect(findings.map((finding) => finding.severity)).toEqual(expected ? ['hint'] : []);
  });

  test('says which', async () => {
    const [finding] = await findingsOf(RULE, text('novice', 'healthy', { thu: BLOCK, fri: BLOCK }));
    expect(finding?.message).toContain(
      'The 2 strength sessions of week 1 lie on adjacent days (Thursday and Friday).',
    );
  });
});
