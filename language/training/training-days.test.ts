import { expect, test } from 'vitest';
import { formatDate } from '../quantities/date.ts';
import { planIn } from './testing.ts';
import { trainingDaysOf } from './training-days.ts';

test.each<[lines: string, weeks: string, days: string[] | undefined]>([
  ['starts 2027-01-04', 'week 1\n    mon easy 5 km', ['2027-01-04', '2027-01-10']],
  ['starts 2027-01-08', 'week 1\n    mon rest\n    fri easy 5 km', ['2027-01-08', '2027-01-10']],
  ['starts 2027-01-04', 'week 1\n  week 2\n    tue bike 1 h', ['2027-01-12', '2027-01-17']],
  ['starts 2027-01-04', 'week 1\n    any easy 5 km', ['2027-01-10', '2027-01-10']],
  [
    'race 10k on 2027-01-17',
    'week 1\n    tue easy 5 km\n  week 2\n    sun race',
    ['2027-01-05', '2027-01-17'],
  ],
  ['starts 2027-01-04', 'week 1\n    mon rest', undefined],
  ['units km', 'week 1\n    mon easy 5 km', undefined],
])('%s, %s', async (lines, weeks, expected) => {
  const days = trainingDaysOf(await planIn(`plan "P"\n  ${lines}\n  ${weeks}\n`));
  expect(days && [days.first, days.last].map(formatDate)).toEqual(expected);
});
