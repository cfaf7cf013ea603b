import { describe, expect, test } from 'vitest';
import { planIn } from './testing.ts';

/** The longest bout of a session in seconds. */
async function bout(source: string): Promise<number | undefined> {
  const plan = await planIn(
    `athlete "Kim"\n  pace easy 6:00/km\n  pace recovery 6:00/km\nplan "P" for "Kim"\n  week 1\n    tue ${source}\n`,
  );
  const seconds = plan.weeks[0]?.runs[0]?.run?.longestBout;
  return seconds === undefined ? undefined : Math.round(seconds);
}

describe('the longest bout of running', () => {
  test.each<[string, number | undefined]>([
    // Without steps the run is one bout; of a range the upper end.
    ['easy 20 min', 1200],
    ['easy 20-30 min', 1800],
    ['easy 5 km', 1800],
    ['run-walk: 10 x (run 30 s, walk 2 min)', 30],
    ['run-walk: 10 x (walk 2 min, run 30 s)', 30],
    ['run-walk: warm up 5 min walk, 10 x (run 30 s, walk 2 min), cool down 5 min walk', 30],
    // Jogging does not end a bout, standing does.
    ['intervals: 4 x (run 1 min, jog 2 min)', 720],
    ['intervals: 4 x (run 1 min, stand 2 min)', 60],
    // What stands before or after the repetitions belongs to the first or last of them.
    ['run-walk: warm up 5 min, 3 x (run 2 min, walk 1 min)', 420],
    ['run-walk: 3 x (walk 1 min, run 2 min), cool down 5 min', 420],
    ['run-walk: 3 x (run 1 min, walk 1 min, run 2 min)', 180],
    ['run-walk: 2 x 4 min recover walk 90 s', 240],
    ['run-walk: 3 x 4 min recover jog 1 min', 840],
    ['run-walk: 2 x (3 x (run 1 min, walk 1 min), jog 1 min)', 120],
    ['run-walk: 2 x (3 x 1 min recover walk 1 min)', 120],
    ['run-walk: 1 x 4 min', 240],
    // Unknown lengths: a walk still ends a bout, a run leaves it open.
    ['run-walk: 5 x (run 1 min, walk until lap)', 60],
    ['run-walk: run until lap, walk 1 min, run 2 min', undefined],
    ['run-walk 30 min', undefined],
    ['easy', undefined],
    // A stated amount and steps: the steps say where the breaks are.
    ['run-walk 30 min: 10 x (run 30 s, walk 2 min)', 30],
    ['easy 30 min: 20 min @ easy', 1800],
    ['walk 30 min', undefined],
  ])('%s: %s s', async (source, expected) => {
    expect(await bout(source)).toBe(expected);
  });

  test('scaled by `like`: steps outside of repetitions, and their number', async () => {
    const plan = await planIn(
      'plan "P"\n  week 1\n    tue run-walk: 4 x (run 2 min, walk 1 min), run 6 min\n  week 2 like week 1 at 50%\n',
    );
    expect(plan.weeks.map((week) => week.runs[0]?.run?.longestBout)).toEqual([360, 180]);
  });
});
