import { expect, test } from 'vitest';
import { planIn } from '../training/testing.ts';
import { daysOf, weeksIn } from './days.ts';

test.each([
  ['mon', ['mon']],
  ['mon, wed', ['mon', 'wed']],
  ['Mon,Wed', ['mon', 'wed']],
  ['mon-fri', ['mon', 'tue', 'wed', 'thu', 'fri']],
  ['sat-mon', ['sat', 'sun', 'mon']],
  ['tue-tue', ['tue']],
  ['mon-tue, sat', ['mon', 'tue', 'sat']],
  ['any', ['any']],
  ['mon, wed, Mon', ['mon', 'wed']],
  ['wed, mon-fri', ['wed', 'mon', 'tue', 'thu', 'fri']],
])('the line `%s` is about %o', async (written, days) => {
  const { node } = await planIn(`plan "P"\n  week 1\n    ${written} easy 5 km\n`);
  expect(node.weeks[0]?.days.flatMap(daysOf)).toEqual(days);
});

test.each([
  ['week 3', ['3']],
  ['week 3-5', ['3', '4', '5']],
  ['week 3-3', ['3']],
  ['week 5-3', ['5-3']],
  ['week 1-9999', ['1-9999']],
])('the line `%s` is about the weeks %o', async (written, numbers) => {
  const { node } = await planIn(`plan "P"\n  ${written}\n    mon easy 5 km\n`);
  expect(weeksIn(node).map(({ number }) => number)).toEqual(numbers);
});

test('a session of several days and weeks counts on each of them', async () => {
  const { weeks } = await planIn(
    'plan "P"\n  week 1\n    mon, wed easy 5 km\n    sat-sun long 8 km\n  week 2-3 like week 1 at 50%\n    mon rest\n',
  );
  expect(weeks.map(({ number, volume }) => [number, volume.distance.high])).toEqual([
    [1, 26000],
    [2, 10500],
    [3, 10500],
  ]);
});
