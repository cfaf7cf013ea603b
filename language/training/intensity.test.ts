import { expect, test } from 'vitest';
import { intensityOf } from './intensity.ts';
import { planIn } from './testing.ts';

test.each([
  [
    ['easy 40 min', 'tempo: warm up 10 min, 20 min @ threshold, cool down 10 min'],
    { running: 80, hard: 20, raced: 0 },
  ],
  [['easy 30 min', 'race 20 min'], { running: 50, hard: 20, raced: 20 }],
  [['run-walk: 10 x (run 1 min, walk 1 min)'], { running: 10, hard: 0, raced: 0 }],
  [['easy'], undefined],
  [['intervals 60 min: 6 x (until lap @ 5k, jog 2 min)'], undefined],
  [[], { running: 0, hard: 0, raced: 0 }],
])('%j: %j min', async (sessions, expected) => {
  const days = ['mon', 'wed', 'fri'];
  const plan = await planIn(
    `plan "P"\n  week 1\n${sessions.map((text, day) => `    ${days[day]} ${text}\n`).join('')}`,
  );
  const [week] = plan.weeks;
  const found = week && intensityOf(week);
  const minutes = found && {
    running: found.running / 60,
    hard: found.hard / 60,
    raced: found.raced / 60,
  };
  expect(minutes).toEqual(expected);
});

test('says what is estimated', async () => {
  const sessions = ['easy 40 min', 'tempo: 2 km @ easy, 10 min @ threshold', 'tempo 5 km'];
  const weeks = sessions.map((text, index) => `  week ${index + 1}\n    mon ${text}\n`);
  const plan = await planIn(`plan "P"\n${weeks.join('')}`);
  const found = plan.weeks.map(intensityOf);
  expect(found.map((one) => one?.estimated)).toEqual([false, true, true]);
  expect(found.map((one) => one?.hardEstimated)).toEqual([false, false, true]);
});
