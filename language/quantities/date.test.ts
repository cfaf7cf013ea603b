import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysBetween, formatDate, parseDate, weekdayOf, yearEarlier, yearOf } from './date.ts';

const FIRST = -25_567;
const LAST = 84_005;

describe('reading a date', () => {
  test.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-02-29', 11_016],
    ['2026-09-21', 20_717],
    ['1900-01-01', FIRST],
    ['2199-12-31', LAST],
  ])('%s', (text, day) => {
    expect(parseDate(text)).toBe(day);
    expect(formatDate(day)).toBe(text);
  });

  test.each([
    ...['2026-02-31', '2026-02-29', '1900-02-29', '2100-02-29', '2026-04-31', '2026-00-10', '2026-13-10'],
    ...['2026-01-00', '2026-01-32', '1899-12-31', '2200-01-01', '2026-9-21', '26-09-21', '2026/09/21'],
    ...[
      '20260921',
      '2026-09-21T00:00',
      ' 2026-09-21',
      '2026-09-21 ',
      '2026-09',
      '',
      '21.09.2026',
      '-2026-09-21',
    ],
  ])('no date: %j', (text) => {
    expect(parseDate(text)).toBeUndefined();
  });

  test.each(['2000-02-29', '2024-02-29', '2096-02-29'])('leap day %s', (text) => {
    expect(parseDate(text)).toBeTypeOf('number');
  });

  test('every day from 1900 to 2199 agrees with the calendar of the platform', () => {
    for (let day = FIRST; day <= LAST; day += 1) {
      const text = new Date(day * 86_400_000).toISOString().slice(0, 10);
      if (formatDate(day) !== text || parseDate(text) !== day) expect.fail(`${day} should be ${text}`);
      if (weekdayOf(day) !== (new Date(day * 86_400_000).getUTCDay() + 6) % 7)
        expect.fail(`weekday of ${text}`);
    }
  });
});

describe('reckoning', () => {
  test.each([
    ['2026-09-21', 0],
    ['2026-12-13', 6],
    ['1970-01-01', 3],
    ['1969-12-31', 2],
    ['1900-01-01', 0],
    ['2000-02-29', 1],
  ])('weekday of %s', (text, weekday) => {
    expect(weekdayOf(parseDate(text) ?? NaN)).toBe(weekday);
  });

  test('days between', () => {
    const start = parseDate('2026-09-21') ?? NaN;
    const race = parseDate('2026-12-13') ?? NaN;
    expect(daysBetween(start, race)).toBe(83);
    expect(daysBetween(race, start)).toBe(-83);
    expect(daysBetween(race, race)).toBe(0);
  });

  test('the next day is the next weekday', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 700_000 }), (day) => {
        expect(weekdayOf(day + 1)).toBe((weekdayOf(day) + 1) % 7);
      }),
    );
  });
});

test.each([
  ['2027-01-04', '2026-01-04', 2027],
  ['2028-02-29', '2027-02-28', 2028],
  ['2027-02-28', '2026-02-28', 2027],
  ['1970-01-01', '1969-01-01', 1970],
])('a year before %s is %s', (day, before, year) => {
  expect(formatDate(yearEarlier(parseDate(day) ?? 0))).toBe(before);
  expect(yearOf(parseDate(day) ?? 0)).toBe(year);
});
