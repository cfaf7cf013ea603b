import { describe, expect, test } from 'vitest';
import { planIn } from '../training/testing.ts';
import { sessionTexts } from './session-texts.ts';

/** What a session is in a copy at a percentage, as people read it. */
async function copied(session: string, share: string): Promise<string | undefined> {
  const plan = await planIn(`plan "P"\n  week 1\n    tue ${session}\n  week 2 like week 1 at ${share}\n`);
  const [copy] = plan.weeks[1]?.sessions ?? [];
  return copy && sessionTexts(plan).get(copy)?.rest;
}

describe('a copy at a percentage', () => {
  test.each([
    // Sets: as near as whole sets and repetitions allow, never all of it or half of it.
    [
      '2 x (5 x 300 m @ 5k recover jog 100 m, jog 400 m)',
      '80%',
      '2 x (4 x 300 m @ 5k recover jog 100 m, jog 400 m)',
    ],
    ['2 x (5 x 300 m, jog 400 m)', '60%', '2 x (3 x 300 m, jog 400 m)'],
    ['2 x (5 x 300 m, jog 400 m)', '70%', '2 x (4 x 300 m, jog 400 m)'],
    ['2 x (4 x 400 m, jog 400 m)', '50%', '1 x (4 x 400 m, jog 400 m)'],
    ['2 x (5 x 300 m, jog 400 m)', '120%', '2 x (6 x 300 m, jog 400 m)'],
    ['2 x (5 x 300 m, jog 400 m)', '150%', '3 x (5 x 300 m, jog 400 m)'],
    ['3 x (4 x 400 m, jog 400 m)', '67%', '2 x (4 x 400 m, jog 400 m)'],
    ['4 x (5 x 200 m, jog 400 m)', '70%', '3 x (5 x 200 m, jog 400 m)'],
    ['2 x (2 x (3 x 200 m, jog 200 m), jog 400 m)', '65%', '2 x (2 x (2 x 200 m, jog 200 m), jog 400 m)'],
    // What a set begins with counts as well.
    ['2 x (800 m, jog 200 m, 4 x 200 m)', '75%', '2 x (800 m, jog 200 m, 2 x 200 m)'],
    // Repetitions.
    ['6 x 800 m', '75%', '5 x 800 m'],
    ['4 x 400 m, 4 x 200 m', '60%', '2 x 400 m, 3 x 200 m'],
    ['4 x 1 km, 8 x 100 m', '60%', '2 x 1 km, 5 x 100 m'],
    // Few long ones: shorter instead of half of them.
    ['2 x 20 min @ threshold recover jog 3 min', '75%', '2 x 15 min @ threshold recover jog 3 min'],
    ['3 x 10 min', '80%', '3 x 8 min'],
    ['2 x 3 km', '80%', '2 x 2.4 km'],
    ['2 x 3 min', '75%', '2 x 2 min 30 s'],
    [
      '2 x (200 m, jog 200 m, 400 m, jog 200 m, 600 m)',
      '75%',
      '2 x (200 m, jog 200 m, 300 m, jog 200 m, 400 m)',
    ],
    // Ladders keep their steps and their recoveries.
    [
      '200 m, jog 200 m, 400 m, jog 200 m, 600 m, jog 200 m, 800 m',
      '75%',
      '200 m, jog 200 m, 300 m, jog 200 m, 400 m, jog 200 m, 600 m',
    ],
    [
      '200 m, jog 200 m, 400 m, jog 200 m, 600 m, jog 200 m, 800 m',
      '60%',
      '100 m, jog 200 m, 200 m, jog 200 m, 400 m, jog 200 m, 500 m',
    ],
    [
      '200 m, jog 200 m, 400 m, jog 200 m, 600 m, jog 200 m, 800 m',
      '150%',
      '300 m, jog 200 m, 600 m, jog 200 m, 900 m, jog 200 m, 1200 m',
    ],
    [
      '1 min, jog 1 min, 2 min, jog 1 min, 3 min, jog 1 min, 2 min, jog 1 min, 1 min',
      '80%',
      '1 min, jog 1 min, 1 min 30 s, jog 1 min, 2 min, jog 1 min, 1 min 30 s, jog 1 min, 1 min',
    ],
    // What stands alone, warming up and cooling down.
    [
      'warm up 2 km, 20 min @ threshold, cool down 2 km',
      '75%',
      'warm up 1.5 km, 15 min @ threshold, cool down 1.5 km',
    ],
    ['warm up 2 km, 6 x 400 m, cool down 1 km', '50%', 'warm up 1 km, 3 x 400 m, cool down 0.5 km'],
    // What is too small to change stays.
    ['4 x 20 s', '50%', '2 x 20 s'],
    ['1 x 800 m', '50%', '1 x 400 m'],
    // No figure is too large.
    ['999999999 x 800 m', '50%', '500000000 x 800 m'],
    ['99999 x (99999 x 800 m)', '50%', '50000 x (99998 x 800 m)'],
  ])('of %s at %s', async (session, share, expected) => {
    expect(await copied(`intervals: ${session}`, share)).toBe(expected);
  });
});
