import { describe, expect, test } from 'vitest';
import { startHovers } from './testing.ts';

const { inPlan, inTwo } = startHovers();

describe('a day', () => {
  test('with its date', async () => {
    expect(await inPlan('|tue easy 6 km')).toMatchInlineSnapshot(`
      "[tue]
      **Tuesday** · 2026-11-24 · week 1 · 19 days to the race

      - **Easy run** 6 km · ≈39 min · 24% of the week
      - **Strides** ≈441 m · 2 min · 2% of the week"
    `);
  });

  test('of two athletes', async () => {
    expect(await inTwo('|tue easy 40')).toMatchInlineSnapshot(`
      "[tue]
      **Tuesday** · 2026-09-22 · week 1

      - **Easy run** · **Sam** ≈3.8 mi · 40 min
      - **Easy run** · **Alex** ≈3.3 mi · 40 min"
    `);
  });

  test('any day', async () => {
    expect(await inPlan('|any bike')).toMatchInlineSnapshot(`
      "[any]
      **any** · on a day of the athlete's choice · week 2

      Counts for the week, not for the distance between days."
    `);
  });
});
