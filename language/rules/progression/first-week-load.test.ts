import { describe, expect, test } from 'vitest';
import type { BackStatus } from '../../training/model.ts';
import { findingsOf, planText, runs, severitiesOf, type WeekText } from '../testing.ts';

const RULE = 'first-week-load';

function firstWeek(back: BackStatus, volume: number | undefined, kilometres: number): string {
  return planText({ back, longest: 20, ...(volume !== undefined && { volume }) }, [runs(kilometres, 5)]);
}

describe('week 1 and what was run before', () => {
  test.each<[BackStatus, number | undefined, number, string[]]>([
    ['healthy', 30, 33, []],
    ['healthy', 30, 33.1, ['hint']],
    ['healthy', 30, 39, ['hint']],
    ['healthy', 30, 39.1, ['warning']],
    ['history', 30, 33.1, ['hint']],
    ['disc', 30, 39.1, ['warning']],
    ['healthy', 30, 10, []],
    // Small increases are ignored.
    ['healthy', 6, 9, []],
    ['healthy', 20, 23, []],
    ['pain', 20, 21.5, []],
    ['pain', 10, 11.6, ['hint']],
    // In small weeks only more than twice as much is reported.
    ['healthy', 6, 12, []],
    ['healthy', 6, 12.1, ['warning']],
    ['healthy', 10, 15.9, []],
    ['pain', 3, 6, []],
    ['pain', 3, 6.1, ['warning']],
    // Next to nothing is like nothing.
    ['healthy', 1, 12, []],
    ['healthy', 1, 12.1, ['warning']],
    ['pain', 1, 3, []],
    ['pain', 1, 3.1, ['warning']],
    // From nothing.
    ['pain', 0, 3, []],
    ['pain', 0, 3.1, ['warning']],
    ['disc', 0, 3.1, ['warning']],
    ['healthy', 0, 16, []],
    ['healthy', 0, 16.1, ['warning']],
    ['history', 0, 16, []],
    ['history', 0, 16.1, ['warning']],
    // Nothing known is not nothing.
    ['pain', undefined, 20, []],
  ])('%s, %s km before, %s km → %j', async (back, volume, kilometres, expected) => {
    expect(await severitiesOf(RULE, firstWeek(back, volume, kilometres))).toEqual(expected);
  });

  test('says the figures', async () => {
    const [finding] = await findingsOf(RULE, firstWeek('healthy', 30, 36));
    expect(finding?.message).toContain(
      "Week 1 has 36 km of running, 20% more than the athlete's recent 30 km a week.",
    );
  });

  test('says what is added to a small week', async () => {
    const [finding, ...others] = await findingsOf(RULE, firstWeek('healthy', 1, 21));
    expect(others).toEqual([]);
    expect(finding?.message).toContain(
      "Week 1 has 21 km of running, 20 km more than the athlete's recent 1 km a week. From a week below 16 km, more than " +
        '11 km more in one step is reported: a convention that no study has tested.',
    );
  });

  test('says where someone starts from nothing', async () => {
    const [finding] = await findingsOf(RULE, firstWeek('healthy', 0, 21));
    expect(finding?.message).toContain(
      'Week 1 has 21 km of running, and the athlete has run nothing lately. From nothing, more than 16 km in the first week ' +
        'is reported: a convention that no study has tested.',
    );
    const [other] = await findingsOf(RULE, firstWeek('disc', 0, 21));
    expect(other?.message).toContain(
      'With a disc diagnosis, more than 3 km in the first week is reported: a precaution',
    );
  });

  test('a run without an amount: the week is not known', async () => {
    const text = planText({ volume: 30, longest: 20 }, [{ ...runs(40, 4), sun: 'easy' }]);
    expect(await severitiesOf(RULE, text)).toEqual([]);
  });

  test('later weeks are not looked at', async () => {
    const text = planText({ volume: 30, longest: 20 }, [runs(30, 5), runs(60, 5)]);
    expect(await severitiesOf(RULE, text)).toEqual([]);
  });

  test('the goal race is no training, another race is one step milder', async () => {
    const text = (...weeks: WeekText[]) => planText({ volume: 30, longest: 30 }, weeks);
    const week = { ...runs(30, 5), sun: 'race half-marathon' };
    expect(await severitiesOf(RULE, text(week))).toEqual([]);
    expect(await severitiesOf(RULE, text(week, { sun: 'race 5k' }))).toEqual(['info']);
    expect(await severitiesOf(RULE, text({ ...week, sat: 'easy 30 km' }, { sun: 'race 5k' }))).toEqual([
      'warning',
    ]);
  });

  test('a first week that begins in the middle is quiet below the recent volume', async () => {
    const text = planText({ volume: 55, longest: 16 }, [
      { fri: 'easy 9 km', sun: 'long 12 km' },
      runs(52, 5),
    ]);
    expect(await severitiesOf(RULE, text)).toEqual([]);
  });
});
