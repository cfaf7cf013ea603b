import { describe, expect, test } from 'vitest';
import type { BackStatus } from '../../training/model.ts';
import { repairedOnce } from '../repairs/testing.ts';
import { findingsOf, planText, severitiesOf, type WeekText } from '../testing.ts';

const RULE = 'race-density';
const EASY: WeekText = { tue: 'easy 5 km' };
const RACE: WeekText = { tue: 'easy 5 km', sun: 'race 10k' };

const text = (weeks: readonly WeekText[], back: BackStatus = 'healthy', lines: readonly string[] = []) =>
  planText({ back, volume: 40, longest: 15 }, weeks, lines);

describe('races within four weeks', () => {
  test.each<[string, WeekText[], number]>([
    ['two', [RACE, RACE, EASY, EASY], 0],
    ['three', [RACE, EASY, RACE, RACE], 1],
    ['three in 27 days', [RACE, RACE, EASY, EASY, { sat: 'race 10k' }], 1],
    ['three in 28 days', [RACE, RACE, EASY, EASY, RACE], 0],
    ['every second week', [RACE, EASY, RACE, EASY, RACE, EASY, RACE], 0],
    ['shorter ones', [RACE, RACE, { sun: 'race 5k' }, { sun: 'race 9 km' }], 0],
    ['in miles', [RACE, { sun: 'race 6.2 mi' }, { sun: 'race 13.1 mi' }], 1],
    ['longer ones', [RACE, { sun: 'race half-marathon' }, { sun: 'race 15 km' }], 1],
    ['of unknown length', [RACE, RACE, { sun: 'race' }], 0],
    ['what is raced', [RACE, RACE, { sun: 'race: warm up 5 km, 5 km @ 5k, cool down 5 km' }], 0],
    ['time trials', [RACE, RACE, { sun: 'time-trial 10 km' }], 0],
    ['a floating one', [RACE, RACE, { any: 'race 10k' }], 1],
    ['two on a weekend', [RACE, { sat: 'race 10k', sun: 'race 10k' }], 1],
  ])('%s', async (_, weeks, expected) => {
    expect(await findingsOf(RULE, text(weeks))).toHaveLength(expected);
  });

  test('the goal race is one of them', async () => {
    const plan = [RACE, RACE, { head: 'race', sun: 'race' }];
    expect(await severitiesOf(RULE, text(plan, 'healthy', ['race marathon on 2027-05-23']))).toEqual([
      'info',
    ]);
  });

  test.each<[BackStatus, string]>([
    ['healthy', 'info'],
    ['history', 'warning'],
    ['disc', 'warning'],
    ['pain', 'warning'],
  ])('%s → %s', async (back, severity) => {
    expect(await severitiesOf(RULE, text([RACE, RACE, RACE], back))).toEqual([severity]);
  });

  test('a policy sets how many', async () => {
    const plan = `policy "House"\n  race-density maximum 3\n${text([RACE, RACE, RACE, RACE], 'healthy', ['policy "House"'])}`;
    expect(await findingsOf(RULE, plan)).toHaveLength(1);
    expect(await findingsOf(RULE, plan.replace('maximum 3', 'maximum 4'))).toEqual([]);
  });
});

describe('what is said', () => {
  test('one finding for as long as it lasts, at the first that is too many', async () => {
    const copy = { head: 'like week 1' };
    const [finding, ...others] = await findingsOf(RULE, text([RACE, copy, copy, copy, copy, copy]));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ week: 3, day: 'sun' });
    expect(finding?.related).toHaveLength(5);
    expect(finding?.message).toBe(
      'In weeks 1–6 stand 6 races of 10 km or more, up to 4 of them within four weeks. More than 2 in four weeks is ' +
        'reported: a convention of coaches that no study has tested.',
    );
  });

  test('a second one after weeks apart', async () => {
    const plan = text([RACE, RACE, RACE, EASY, EASY, EASY, EASY, RACE, RACE, RACE], 'history');
    expect((await findingsOf(RULE, plan)).map(({ week }) => week)).toEqual([3, 10]);
  });
});

describe('the repair', () => {
  test('runs the latest that can be easy', async () => {
    const plan = (two: string) => text([RACE, { ...RACE, sun: two }, { sun: 'race 10k @ half' }]);
    expect(await repairedOnce(RULE, plan('race 15 km'))).toEqual({
      title: 'Run easy instead of racing on Sunday of week 2',
      text: plan('easy 15 km'),
    });
  });

  test('not where copies would go along', async () => {
    const copy = { head: 'like week 1' };
    expect(await repairedOnce(RULE, text([RACE, copy, copy]))).toBeUndefined();
  });
});
