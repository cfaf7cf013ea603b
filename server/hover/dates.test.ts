import { expect, test } from 'vitest';
import { startHovers } from './testing.ts';

const { inPlan } = startHovers();

test('a date', async () => {
  expect(await inPlan('on |2026-12-13')).toMatchInlineSnapshot(`
    "[2026-12-13]
    **Sun 2026-12-13**

    - day 7 of week 3 of 3 · race day"
  `);
});
