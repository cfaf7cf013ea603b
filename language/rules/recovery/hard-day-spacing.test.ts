import { describe, expect, test } from 'vitest';
import type { BackStatus } from '../../training/model.ts';
import { findingsOf, planText, severitiesOf, type WeekText } from '../testing.ts';

const RULE = 'hard-day-spacing';
const TEMPO = 'tempo: warm up 2 km, 3 km @ threshold, cool down 2 km';

const text = (back: BackStatus, ...weeks: WeekText[]) => planText({ back, volume: 30, longest: 12 }, weeks);

describe('two hard days', () => {
  test.each<[BackStatus, string, string, string[]]>([
    ['healthy', 'tue', 'thu', []],
    ['healthy', 'tue', 'wed', ['warning']],
    ['history', 'tue', 'thu', []],
    ['history', 'tue', 'wed', ['warning']],
    ['disc', 'tue', 'thu', ['warning']],
    ['disc', 'tue', 'fri', []],
    ['pain', 'tue', 'thu', ['warning']],
    ['pain', 'tue', 'fri', []],
  ])('%s: %s and %s → %j', async (back, first, second, expected) => {
    expect(await severitiesOf(RULE, text(back, { [first]: TEMPO, [second]: TEMPO }))).toEqual(expected);
  });

  test('across weeks: Sunday and Monday', async () => {
    const [finding] = await findingsOf(RULE, text('healthy', { sun: 'race 10 km' }, { mon: TEMPO }));
    expect(finding).toMatchObject({ week: 2, day: 'mon', severity: 'warning' });
    expect(finding?.message).toContain(
      'The tempo run on Monday of week 2 comes 1 day after the race on Sunday of week 1.',
    );
    expect(finding?.related).toHaveLength(1);
  });

  test('two on the same day are one hard day', async () => {
    expect(await severitiesOf(RULE, text('healthy', { tue: `am ${TEMPO} + pm ${TEMPO}` }))).toEqual([]);
  });

  test('floating sessions are on no day', async () => {
    expect(await severitiesOf(RULE, text('healthy', { sun: TEMPO, any: TEMPO }))).toEqual([]);
  });
});

describe('long runs', () => {
  const weekend = { tue: 'easy 6 km', sat: TEMPO, sun: 'long 12 km' };
  const unnamed = { tue: 'easy 6 km', sat: TEMPO, sun: 'easy 12 km' };
  const equal = { tue: 'easy 7 km', sat: TEMPO, sun: 'easy 7 km' };
  test.each<[BackStatus, WeekText, number]>([
    ['healthy', weekend, 0],
    ['history', weekend, 0],
    ['disc', weekend, 1],
    ['pain', weekend, 1],
    ['disc', unnamed, 1],
    ['disc', equal, 0],
  ])('%s: %j → %s', async (back, week, expected) => {
    expect(await findingsOf(RULE, text(back, week))).toHaveLength(expected);
  });
});
