import { describe, expect, test } from 'vitest';
import { model } from '../index.ts';
import { keepsLimits } from './repair-limits.ts';

async function keeps(before: readonly string[], after: readonly string[]): Promise<boolean> {
  const plans = (runs: readonly string[]) =>
    model(`plan "P"\n  week 1\n${runs.map((run, i) => `    ${DAYS[i]} ${run}\n`).join('')}`);
  return keepsLimits(await plans(before), await plans(after));
}

const DAYS = ['mon', 'tue', 'thu', 'sat', 'sun'];
const WEEK = ['easy 8 km', 'tempo 8 km', 'easy 4 km', 'long 12 km'];

describe('a repaired week', () => {
  test.each([
    ['stays as it is', WEEK, true],
    ['keeps 75%', ['easy 6 km', 'tempo 6 km', 'easy 3 km', 'long 9 km'], true],
    ['keeps less', ['easy 6 km', 'tempo 6 km', 'easy 3 km', 'long 8.9 km'], false],
    ['has a run under 3 km', ['easy 8 km', 'tempo 8 km', 'easy 2.9 km', 'long 12 km'], false],
    ['has a run of less than half', ['easy 3.9 km', 'tempo 8 km', 'easy 4 km', 'long 12 km'], false],
    [
      'has a long run shorter than the hard one',
      ['easy 8 km', 'tempo 8 km', 'easy 4 km', 'long 7.9 km'],
      false,
    ],
    ['has its runs on other days', ['tempo 8 km', 'easy 8 km', 'long 12 km', 'easy 4 km'], true],
    ['goes without its shortest run', ['easy 8 km', 'tempo 8 km', 'rest', 'long 12 km'], true],
    ['has another run', [...WEEK, 'easy 3 km'], true],
  ])('%s: %j', async (_, after, expected) => {
    expect(await keeps(WEEK, after)).toBe(expected);
  });

  test('may have runs as short as they were', async () => {
    expect(await keeps(['easy 2 km', 'long 8 km'], ['easy 2 km', 'long 7 km'])).toBe(true);
    expect(await keeps(['easy 2 km', 'long 8 km'], ['easy 1.9 km', 'long 8 km'])).toBe(false);
  });

  test('may be walked for longer', async () => {
    const bouts = (times: number, run: string) => [`run-walk: ${times} x (run ${run}, walk 2 min)`];
    expect(await keeps(bouts(5, '4 min'), bouts(12, '30 s'))).toBe(true);
  });
});
