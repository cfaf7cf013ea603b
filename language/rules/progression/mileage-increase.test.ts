import { describe, expect, test } from 'vitest';
import type { BackStatus } from '../../training/model.ts';
import { findingsOf, planText, runs, severitiesOf } from '../testing.ts';

const RULE = 'mileage-increase';

/** A plan with these kilometres a week. */
function weeks(back: BackStatus, ...kilometres: number[]): string {
  return planText(
    { back, volume: kilometres[0] ?? 0, longest: 30 },
    kilometres.map((km) => runs(km, 5)),
  );
}

describe('from week to week', () => {
  test.each<[BackStatus, number[], string[]]>([
    ['healthy', [40, 44], []],
    ['healthy', [40, 44.1], ['info']],
    ['healthy', [40, 52], ['info']],
    ['healthy', [40, 52.1], ['warning']],
    ['healthy', [25, 40], ['warning']],
    ['healthy', [25, 41], ['error']],
    ['healthy', [6, 9], []],
    ['healthy', [6, 9.1], ['warning']],
    ['history', [40, 48], ['info']],
    ['history', [40, 48.1], ['warning']],
    ['disc', [40, 44], []],
    ['disc', [40, 44.1], ['warning']],
    ['disc', [10, 11.5], []],
    ['disc', [10, 11.6], ['warning']],
    ['pain', [40, 44.1], ['warning']],
    ['pain', [40, 64.1], ['error']],
    ['healthy', [40, 28, 42], []],
    ['healthy', [40, 24, 24, 24, 40], ['error']],
    ['healthy', [40, 24, 24, 40], []],
  ])('%s: %j → %j', async (back, kilometres, expected) => {
    expect(await severitiesOf(RULE, weeks(back, ...kilometres))).toEqual(expected);
  });

  test('says the figures at the week', async () => {
    const [finding] = await findingsOf(RULE, weeks('healthy', 40, 28, 50));
    expect(finding?.week).toBe(3);
    expect(finding?.message).toContain('Week 3 has 50 km of running, 25% more than week 1 (40 km).');
  });
});
