import { expect, test } from 'vitest';
import { formatDate } from '../quantities/date.ts';
import { readBest, readDate, readDay, readDays, readRace } from './readings.ts';

test.each([
  ['HM', 'half-marathon'],
  ['half', 'half-marathon'],
  ['half marathon', 'half-marathon'],
  ['Marathon', 'marathon'],
  ['10 km', '10k'],
  ['10K', '10k'],
  ['parkrun', '5k'],
  ['None', 'none'],
])('the race %s is %s', (text, race) => {
  expect(readRace(text)).toEqual({ value: race });
});

test.each([
  ['2027-05-09', '2027-05-09'],
  ['9.5.2027', '2027-05-09'],
  ['9 May 2027', '2027-05-09'],
  ['May 9, 2027', '2027-05-09'],
  ['25/4/2027', '2027-04-25'],
])('the date %s is %s', (text, date) => {
  const read = readDate(text);
  expect('value' in read && formatDate(read.value)).toBe(date);
});

test.each([
  ['10k in 45:00', { distance: '10k', metres: 10_000, seconds: 2700 }],
  ['10k 45:00', { distance: '10k', metres: 10_000, seconds: 2700 }],
  ['HM 1:40:00', { distance: 'half-marathon', metres: 21_097.5, seconds: 6000 }],
  ['15 km in 1:10:30', { distance: '15 km', metres: 15_000, seconds: 4230 }],
])('the best time %s', (text, best) => {
  expect(readBest(text)).toEqual({ value: best });
});

test('days in words of any length, in the order of the week', () => {
  expect(readDays('Sunday, tue thurs')).toEqual({ value: ['tue', 'thu', 'sun'] });
  expect(readDay('Sat')).toEqual({ value: 'sat' });
});

test.each([
  [readRace('mile'), '"mile" is not one of 5k, 10k, half-marathon, marathon and none.'],
  [readRace('ultra'), '"ultra" is not one of 5k, 10k, half-marathon, marathon and none.'],
  [readRace('10k" on 2027'), '"10k" on 2027" is not one of 5k, 10k, half-marathon, marathon and none.'],
  [readDate('3/4/2027'), '"3/4/2027" may be 2027-04-03 or 2027-03-04. Write the one that is meant.'],
  [readDate('soon'), '"soon" is no date. Year, month and day are written like 2027-04-25.'],
  [readDate('31.2.2027'), '"31.2.2027" is no date. Year, month and day are written like 2027-04-25.'],
  [readBest('45:00'), '"45:00" is no best time such as 10k in 45:00 or half-marathon in 1:40:00.'],
  [readBest('10k'), '"10k" is no best time such as 10k in 45:00 or half-marathon in 1:40:00.'],
  [readDays('tue, someday'), '"someday" is no day of the week. Write tue, thu, sat, sun.'],
  [readDay('t'), '"t" is no day of the week, such as sun.'],
])('what can not be read says so: %j', (read, mistake) => {
  expect(read).toEqual({ mistake });
});
