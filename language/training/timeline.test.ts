import { describe, expect, test } from 'vitest';
import * as ast from '../grammar/generated/ast.ts';
import { partOf } from '../grammar/parts.ts';
import { formatDuration } from '../quantities/duration.ts';
import { planIn } from './testing.ts';
import { endsOf } from './timeline.ts';

/** The ends of the steps of a run, as `text of the step: time`, in the order in which they are written. */
async function endsIn(steps: string): Promise<readonly string[]> {
  const plan = await planIn(`plan "P"\n  week 1\n    tue intervals: ${steps}\n`);
  const session = plan.weeks[0]?.runs[0];
  const activity = session?.source.activity;
  if (!session?.run || !ast.isRun(activity)) throw new Error('This is no run.');
  return [...endsOf(activity.steps, session.run)]
    .sort(([a], [b]) => (partOf(a)?.offset ?? 0) - (partOf(b)?.offset ?? 0))
    .map(
      ([step, { seconds, estimated }]) =>
        `${partOf(step)?.text}: ${estimated ? '≈' : ''}${formatDuration(seconds)}`,
    );
}

describe('when steps end', () => {
  test.each<[steps: string, ends: readonly string[]]>([
    ['10 min, 20 min', ['10 min: 10 min', '20 min: 30 min']],
    ['10 min, 1 km @ 5:00/km, 5 min', ['10 min: 10 min', '1 km @ 5:00/km: ≈15 min', '5 min: ≈20 min']],
    [
      '10 min, 3 x (2 min, jog 1 min), 5 min',
      [
        '10 min: 10 min',
        '3 x (2 min, jog 1 min): 19 min',
        '2 min: 18 min',
        'jog 1 min: 19 min',
        '5 min: 24 min',
      ],
    ],
    [
      '10 min, 3 x 2 min recover jog 1 min, 5 min',
      [
        '10 min: 10 min',
        '3 x 2 min recover jog 1 min: 18 min',
        '2 min: 18 min',
        'jog 1 min: 16 min',
        '5 min: 23 min',
      ],
    ],
    [
      '2 x (3 x 1 min recover jog 1 min, walk 4 min)',
      [
        '2 x (3 x 1 min recover jog 1 min, walk 4 min): 18 min',
        '3 x 1 min recover jog 1 min: 14 min',
        '1 min: 14 min',
        'jog 1 min: 13 min',
        'walk 4 min: 18 min',
      ],
    ],
    ['1 x 2 min recover jog 1 min', ['1 x 2 min recover jog 1 min: 2 min', '2 min: 2 min']],
    ['5 min, until lap, 5 min', ['5 min: 5 min']],
    ['2 x (5 min, walk until lap)', []],
    ['5-6 min, 4 min', ['5-6 min: 6 min', '4 min: 10 min']],
  ])('%s', async (steps, ends) => {
    expect(await endsIn(steps)).toEqual(ends);
  });
});
