import { expect, test } from 'vitest';
import { racesOf } from './races.ts';
import { planIn } from './testing.ts';

test.each<[session: string, metres: number | undefined]>([
  ['race 10k', 10_000],
  ['race 10 mi', 16_093.44],
  ['race 8-12 km', 12_000],
  ['race half-marathon @ half', 21_097.5],
  // A stated amount is the race, whatever its steps come to.
  ['race 10k: 5 km @ half, 5 km @ 5k', 10_000],
  ['race: warm up 3 km, 5 km @ 5k, cool down 2 km', 5_000],
  ['race', undefined],
])('%s is raced over %s m', async (session, metres) => {
  const plan = await planIn(`plan "P"\n  week 1\n    sun ${session}\n`);
  expect(racesOf(plan).map((race) => race.metres)).toEqual([metres]);
});

test('the days on which a race can be', async () => {
  const plan = await planIn(
    'plan "P"\n  weeks start on sun\n  week 1\n    any race 5k\n    mon race 3 km\n  week 2\n    sat race 5k\n',
  );
  expect(racesOf(plan).map(({ days }) => days)).toEqual([[1], [0, 1, 2, 3, 4, 5, 6], [13]]);
});
