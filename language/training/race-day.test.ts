import { describe, expect, test } from 'vitest';
import { raceDayOf } from './race-day.ts';
import { planIn } from './testing.ts';

test.each([
  ['by its date', '  race 10k on 2026-12-13\n', ['easy 5 km', 'race 10k'], 13],
  [
    'by its date, on another day than the session',
    '  race 10k on 2026-12-12\n',
    ['easy 5 km', 'race 10k'],
    12,
  ],
  ['by its date, without a session', '  race 10k on 2026-12-13\n', ['easy 5 km', 'easy 5 km'], 13],
  [
    'not in the plan',
    '  race 10k on 2026-12-20\n  starts 2026-11-30\n',
    ['easy 5 km', 'race 10k'],
    undefined,
  ],
  ['no race', '', ['easy 5 km', 'easy 5 km'], undefined],
  ['a race in a week that is not marked', '', ['easy 5 km', 'race 10k'], undefined],
])('%s', async (_, head, [first, second], expected) => {
  const plan = await planIn(`plan "P"\n${head}  week 1\n    sun ${first}\n  week 2\n    sun ${second}\n`);
  expect(raceDayOf(plan)?.index).toBe(expected);
});

test('without a date, the last race of the last week marked as race', async () => {
  const plan = await planIn(
    'plan "P"\n  week 1 race\n    sun race 5k\n  week 2 race\n    thu race 5k\n    sat race 5k\n    any race 5k\n',
  );
  expect(raceDayOf(plan)?.index).toBe(12);
  expect(raceDayOf(plan)?.week.number).toBe(2);
});

describe('the goal race', () => {
  const goal = (text: string) => planIn(text).then(({ goalRace }) => goalRace?.day?.index);

  test.each([
    ['on the date of the race', '  race 10k on 2026-12-12\n', ['race 5k', 'race 10k', 'race 5k'], 12],
    [
      'the last of the week, if none is on the date',
      '  race 10k on 2026-12-11\n',
      ['race 5k', 'race 10k', 'race 5k'],
      13,
    ],
    [
      'none where the week of the date has no race',
      '  race 10k on 2026-12-20\n  starts 2026-11-30\n',
      ['race 5k', 'race 10k', 'race 5k'],
      undefined,
    ],
    ['the last one without a date', '  race 10k\n', ['race 5k', 'race 10k', 'easy 5 km'], 12],
    ['the last one without a line about a race', '', ['race 5k', 'easy 5 km', 'easy 5 km'], 6],
    ['none without a race', '', ['easy 5 km', 'time-trial 5 km', 'easy 5 km'], undefined],
  ])('%s', async (_, head, [first, second, third], expected) => {
    expect(
      await goal(
        `plan "P"\n${head}  week 1\n    sun ${first}\n  week 2\n    sat ${second}\n    sun ${third}\n`,
      ),
    ).toBe(expected);
  });

  test('a race of a week marked as race comes before a later one', async () => {
    expect(await goal('plan "P"\n  week 1 race\n    sat race 10k\n  week 2\n    sat race 5k\n')).toBe(5);
  });

  test('is in the volume of its week, but not in its training', async () => {
    const plan = await planIn('plan "P"\n  week 1\n    thu easy 5 km\n    sat easy 2 km + race 10k\n');
    expect(
      plan.weeks.map(({ volume, trainingVolume }) => [volume.distance.high, trainingVolume.distance.high]),
    ).toEqual([[17000, 7000]]);
  });
});
