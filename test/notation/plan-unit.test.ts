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
