/** Runs with climb: a metre up takes as long as eight on the flat. */
import { describe, expect, test } from 'vitest';
import { planIn } from './testing.ts';

async function run(session: string) {
  const plan = await planIn(
    `athlete "Kim"\n  pace easy 6:00/km\n  pace threshold 5:00/km\nplan "P" for "Kim"\n  week 1\n    tue ${session}\n`,
  );
  const load = plan.weeks[0]?.runs[0]?.run;
  const round = (value: number | undefined, by: number) => value && Math.round((value / by) * 10) / 10;
  return [round(load?.distance?.high, 1000), round(load?.duration?.high, 60)];
}

describe('estimates count the climb', () => {
  test.each<[string, [number | undefined, number | undefined]]>([
    ['easy 10 km climb 0 m', [10, 60]],
    // 250 m are 2 km more: of what is given the other is estimated.
    ['easy 10 km climb 250 m', [10, 72]],
    ['easy 72 min climb 250 m', [10, 72]],
    ['easy 60 min climb 250 m', [8, 60]],
    ['long 14 km climb 1500 m', [14, 156]],
    // Spread over all of the running.
    ['easy: 5 km, 30 min climb 250 m', [9.1, 66.6]],
    // A pace that is asked for is meant as it is.
    ['easy 60 min @ 6:00/km climb 250 m', [10, 60]],
    // Where the time is not enough for the climb, the distance is not known.
    ['easy 60 min climb 1500 m', [undefined, 60]],
  ])('%s: %j km and min', async (session, expected) => {
    expect(await run(session)).toEqual(expected);
  });
});
