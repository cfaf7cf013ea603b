import { expect, test } from 'vitest';
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
