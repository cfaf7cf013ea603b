/** Paces, and seconds on them, without a unit are those of a kilometre or a mile as the distance before them is, or as the plan is. */
import { formatted } from '@runplan/language/internal';
import { expect, test } from 'vitest';

test.each([
  ['units mi', 'long 40 min @ MP + 20 s', 'long 40 min @ marathon + 20 s/mi'],
  ['units mi', 'run: 6 x 800 m @ 5k-5s', 'run: 6 x 800 m @ 5k - 5 s/mi'],
  ['units mi', 'long 16 km @ MP+20', 'long 16 km @ marathon + 20 s/km'],
  ['units mi', 'long 40 min @ MP + 20 s/km', 'long 40 min @ marathon + 20 s/km'],
  ['units km', 'long 40 min @ MP + 20 s', 'long 40 min @ marathon + 20 s/km'],
  ['units km', 'long 10 mi @ MP + 20 s', 'long 10 mi @ marathon + 20 s/mi'],
  // A pace behind miles is for a mile.
  ['units km', 'long 10 mi @ 9:00-9:30', 'long 10 mi @ 9:00-9:30/mi'],
  ['units km', 'long 10 mi @ 9:30 -> 9:00', 'long 10 mi @ 9:30/mi to 9:00/mi'],
  ['units km', 'long 16 km @ 5:30-5:45', 'long 16 km @ 5:30-5:45/km'],
  ['units mi', 'long 16 km @ 5:30-5:45', 'long 16 km @ 5:30-5:45'],
  // Without a line that says it, as most distances of the text are.
  ['note "in miles"', 'long 40 min @ MP + 20 s', 'long 40 min @ marathon + 20 s/mi'],
])('%s, %s', (line, written, usual) => {
  const plan = (session: string) =>
    `plan "P"\n  ${line}\n\n  week 1\n    tue easy 5 mi\n    thu easy 6 mi\n    sun ${session}\n`;
  expect(formatted(plan(written))).toBe(plan(usual));
});

test('a plan does not take over the unit of the one above it', () => {
  const plan = (name: string, line: string, session: string) =>
    `plan "${name}"\n  ${line}\n\n  week 1\n    sun ${session}\n`;
  const text = `${plan('One', 'units mi', 'long 10 mi')}\n${plan('Two', 'note "metric"', 'long 16 km')}    tue easy 40 min @ MP + 60 s\n    thu easy 6 km\n`;
  expect(formatted(text).split('\n').at(-3)).toBe('    tue easy 40 min @ marathon + 60 s/km');
});

test('kilometres that are written as `22k` say the unit as those do that the formatter makes of them', () => {
  const text = 'plan "P"\n\n  week 1\n    mon E8k\n    tue 10k easy\n    sun LR 22k @5:10-5:30\n';
  expect(formatted(text)).toBe(
    'plan "P"\n\n  week 1\n    mon easy 8 km\n    tue easy 10 km\n    sun long 22 km @ 5:10-5:30/km\n',
  );
});

test('races and their paces say nothing of the unit', () => {
  const text =
    'plan "P"\n  race 10k on 2027-05-09\n\n  week 1\n    mon easy 5 mi\n    tue run: 6 x 3 min @ 10k\n    wed run: 3 x 5 min @ 5k\n    sun long 40 min @ MP + 20 s\n';
  expect(formatted(text).split('\n').at(-2)).toBe('    sun long 40 min @ marathon + 20 s/mi');
});

test('nor does the race of a day that says so in front of a sign', () => {
  const text = 'plan "P"\n\n  week 1\n    sat RACE DAY - 10k\n    sun 18 miles @ 9:15-9:30\n';
  expect(formatted(text)).toBe('plan "P"\n\n  week 1\n    sat race 10k\n    sun run 18 mi @ 9:15-9:30/mi\n');
  expect(formatted(formatted(text))).toBe(formatted(text));
});

test.each([
  ['8M', 'run 8 mi'],
  ['12-14M long', 'long 12-14 mi'],
  ['wu 2M, 4M tempo, cd 1M', 'run: warm up 2 mi, 4 mi @ threshold, cool down 1 mi'],
  ['10M LSR last 3 at MP', 'long 10 mi: 7 mi, 3 mi @ marathon'],
  ['20M: 8 E + 6 M + 6 E', 'run 20 mi: 8 mi @ easy, 6 mi @ marathon, 6 mi @ easy'],
  ['am 4M, pm bike 12M', 'am run 4 mi + pm bike 12 mi'],
  // These may be minutes.
  ['easy 5 mi: warm up 10M, 4 mi', 'easy 5 mi: warm up 10M, 4 mi'],
  ['run: 6 x 3M @ 5k', 'run: 6 x 3M @ 5k'],
  ['run: 4 x (1 mi, jog 2M)', 'run: 4 x (1 mi, jog 2M)'],
])('%s in a plan of miles', (written, usual) => {
  const plan = (session: string) => `plan "P"\n  units mi\n\n  week 1\n    sun ${session}\n`;
  expect(formatted(plan(written))).toBe(plan(usual));
});

test('where most distances are in kilometres, or none is told, miles in a capital are asked back', () => {
  for (const session of ['easy 6 km', 'easy 40 min']) {
    const text = `plan "P"\n\n  week 1\n    tue ${session}\n    sun 8M easy\n`;
    expect(formatted(text)).toBe(text);
  }
});

test('so are those of a week', () => {
  const plan = (week: string) => `plan "P"\n  units mi\n\n  ${week}\n    sun long 10 mi\n`;
  expect(formatted(plan('Week 1 (36M)'))).toBe(plan('week 1 total 36 mi'));
  expect(formatted(plan('Week 1 - 36M'))).toBe(plan('week 1 total 36 mi'));
});
