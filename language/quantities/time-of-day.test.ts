import { describe, expect, test } from 'vitest';
import { formatTimeOfDay, parseTimeOfDay } from './time-of-day.ts';

describe('reading a time of day', () => {
  test.each([
    ['00:00', 0],
    ['06:30', 390],
    ['6:30', 390],
    ['23:59', 1439],
  ])('%s', (text, minutes) => {
    expect(parseTimeOfDay(text)).toBe(minutes);
  });

  test.each(['24:00', '23:60', '6', '6:3', '06:30:00', '006:30', '06.30', '6:30 am', '-6:30', ' 06:30', ''])(
    'no time: %j',
    (text) => {
      expect(parseTimeOfDay(text)).toBeUndefined();
    },
  );
});

describe('printing a time of day', () => {
  test('every minute of the day survives', () => {
    for (let minutes = 0; minutes < 1440; minutes += 1) {
      expect(parseTimeOfDay(formatTimeOfDay(minutes))).toBe(minutes);
    }
  });

  test.each([
    [390, '06:30'],
    [389.6, '06:30'],
    [1439.6, '00:00'],
    [1440, '00:00'],
    [1470, '00:30'],
    [-30, '23:30'],
  ])('%d', (minutes, expected) => {
    expect(formatTimeOfDay(minutes)).toBe(expected);
  });
});
