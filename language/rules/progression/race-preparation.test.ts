import { describe, expect, test } from 'vitest';
import type { BackStatus, Level } from '../../training/model.ts';
import { findingsOf, planText, runs, severitiesOf, type WeekText } from '../testing.ts';

const RULE = 'race-preparation';

interface Runner {
  readonly back?: BackStatus;
  readonly level?: Level;
  readonly volume?: number;
  readonly longest?: number;
}

/** Weeks of so many kilometres, and a race in the one behind them. */
function plan(kilometres: readonly number[], runner: Runner = {}, race = 'race marathon'): string {
  return planText({ volume: 30, longest: 15, ...runner }, [
    ...kilometres.map((km) => runs(km, 4)),
    { tue: 'easy 5 km', sun: race },
  ]);
}
const twelve = (km: number) => Array.from({ length: 12 }, () => km);

describe('the weeks before a marathon', () => {
  test.each<[string, number[], string[]]>([
    ['30 km', twelve(30), []],
    ['less', twelve(29.9), ['info']],
    ['on average', [...twelve(29), 42], []],
    ['the last twelve', [60, 60, ...twelve(29)], ['info']],
    ['four of them', [29, 29, 29, 29], ['info']],
  ])('%s: %j → %j', async (_, kilometres, expected) => {
    expect(await severitiesOf(RULE, plan(kilometres))).toEqual(expected);
  });

  test.each<[string, string[]]>([
    ['race marathon', ['info']],
    ['race 42 km', ['info']],
    ['race 50 km', ['info']],
    ['race 41.9 km', []],
    ['race half-marathon', []],
    ['long 42 km', []],
  ])('%s → %j', async (race, expected) => {
    expect(await severitiesOf(RULE, plan(twelve(20), {}, race))).toEqual(expected);
  });

  test.each<[Runner, string[]]>([
    [{ back: 'history' }, ['info']],
    [{ back: 'disc' }, ['warning']],
    [{ back: 'pain' }, ['warning']],
    [{ level: 'novice', longest: 21 }, ['warning']],
    [{ level: 'novice', longest: 21.1 }, ['info']],
    [{ level: 'advanced', longest: 10 }, ['info']],
  ])('%j → %j', async (runner, expected) => {
    expect(await severitiesOf(RULE, plan(twelve(20), runner))).toEqual(expected);
  });

  test('with the recent volume, where the plan has fewer than four', async () => {
    expect(await severitiesOf(RULE, plan([40, 40], { volume: 20 }))).toEqual([]);
    expect(await severitiesOf(RULE, plan([40, 40], { volume: 19.9 }))).toEqual(['info']);
    expect(await severitiesOf(RULE, plan([], { volume: 29.9 }))).toEqual(['info']);
    expect(await severitiesOf(RULE, plan([40, 40, 40, 40], { volume: 10 }))).toEqual([]);
    const text = planText({ longest: 15 }, [runs(20, 4), { sun: 'race marathon' }]);
    expect(await severitiesOf(RULE, text)).toEqual([]);
  });

  test('the taper, the week of the race and weeks of unknown distance', async () => {
    const weeks = (...more: WeekText[]) =>
      planText({ volume: 30, longest: 15 }, [...twelve(30).map((km) => runs(km, 4)), ...more]);
    const race: WeekText = { head: 'race', tue: 'easy 5 km', sun: 'race marathon' };
    expect(await severitiesOf(RULE, weeks({ ...runs(15, 4), head: 'taper' }, race))).toEqual([]);
    expect(await severitiesOf(RULE, weeks(runs(29, 4), { ...runs(20, 4), thu: 'easy' }, race))).toEqual([]);
    // Up to three weeks that get smaller are the taper, also where none is called so.
    expect(await severitiesOf(RULE, weeks(runs(29, 4), race))).toEqual([]);
    expect(await severitiesOf(RULE, weeks(runs(29, 4), runs(29, 4), race))).toEqual(['info']);
  });

  test('the race may stand in the line of the plan alone', async () => {
    const text = planText(
      { volume: 20, longest: 15 },
      twelve(20).map((km) => runs(km, 4)),
      ['race marathon on 2027-05-09'],
    );
    expect(await findingsOf(RULE, text)).toMatchObject([{ week: 12, severity: 'info' }]);
  });
});

test('says what it has seen', async () => {
  const [finding, ...others] = await findingsOf(
    RULE,
    plan([16, 16, 16], { level: 'novice', volume: 15, longest: 7 }),
  );
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ week: 4, severity: 'warning' });
  expect(finding?.message).toContain(
    "Before the race over 42.2 km the plan has 15.8 km of running a week, the mean of weeks 1–3 and the athlete's recent 15 km " +
      'a week. The longest run before it is 7 km, less than half of the race, which a convention asks of a novice. Less than ' +
      '30 km a week is reported: among 662 finishers of a marathon, those who had run less than 30 km a week were injured ' +
      'about twice as often as those with 30 to 60 km. More weeks before it, or a shorter race, are the way out.',
  );
});
