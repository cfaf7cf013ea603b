import { expect, test } from 'vitest';
import { runDaysOf } from './run-days.ts';
import { planIn } from './testing.ts';

test.each<[string[], number]>([
  [[], 0],
  [['mon easy 5 km', 'wed rest', 'thu core 20 min', 'fri bike 30 min'], 1],
  [['mon am easy 5 km + pm easy 4 km', 'wed easy 5 km'], 2],
  [['mon easy 5 km + strides 6 x 20 s', 'sun easy 10 min + race 5k'], 2],
  [['mon easy 5 km', 'tue strides 6 x 20 s'], 1],
  [['mon easy 5 km', 'any easy 5 km', 'any run-walk 20 min', 'any swim 20 min'], 3],
  [['mon easy'], 1],
])('%j: %i', async (days, expected) => {
  const plan = await planIn(`plan "P"\n  week 1\n${days.map((day) => `    ${day}\n`).join('')}`);
  expect(plan.weeks.map(runDaysOf)).toEqual([expected]);
});
