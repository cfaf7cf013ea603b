import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPace, formatPaceRange, parsePace } from './pace.ts';

describe('reading a pace', () => {
  test.each([
    ['5:30/km', 330, 330, 'km'],
    ['5:30 /KM', 330, 330, 'km'],
    ['5:30 / km', 330, 330, 'km'],
    ['05:30/km', 330, 330, 'km'],
    ['10:00/km', 600, 600, 'km'],
    ['0:01/km', 1, 1, 'km'],
    ['6:10-6:50/km', 370, 410, 'km'],
    ['6:10 - 6:50/km', 370, 410, 'km'],
    ['6:10-6:10/km', 370, 370, 'km'],
  ])('%s', (text, low, high, unit) => {
    expect(parsePace(text)).toEqual({ range: { low, high }, unit });
  });

  test('a mile is 1.609344 km', () => {
    expect(parsePace('8:45/mi')).toEqual({
      range: { low: expect.closeTo(525 / 1.609344, 6), high: expect.closeTo(525 / 1.609344, 6) },
      unit: 'mi',
    });
  });

  test('slower-faster is reversed, not malformed', () => {
    expect(parsePace('6:50-6:10/km')).toBe('reversed');
    expect(parsePace('9:00-8:45/mi')).toBe('reversed');
  });

  test.each([
    ...[
      '',
      '5:30',
      '5:30 km',
      '5/km',
      '5.5/km',
      '5:3/km',
      '5:60/km',
      '5:300/km',
      ':30/km',
      '0:00/km',
      '0:00-5:00/km',
    ],
    ...[
      '5:00-0:00/km',
      '5:30/m',
      '5:30/kms',
      '1:05:30/km',
      '6:10/km-6:50/km',
      '6:10-6/km',
      '-5:30/km',
      ' 5:30/km',
    ],
    `${'9'.repeat(400)}:00/km`,
  ])('malformed: %j', (text) => {
    expect(parsePace(text)).toBeUndefined();
  });
});

describe('printing a pace', () => {
  test.each([
    [330, '5:30/km', '8:51/mi'],
    [359.4, '5:59/km', '9:38/mi'],
    [359.5, '6:00/km', '9:39/mi'],
    [299.999_999_999_9, '5:00/km', '8:03/mi'],
    [65, '1:05/km', '1:45/mi'],
    [3600, '60:00/km', '96:34/mi'],
  ])('%d s/km', (secondsPerKm, km, mi) => {
    expect(formatPace(secondsPerKm, 'km')).toBe(km);
    expect(formatPace(secondsPerKm, 'mi')).toBe(mi);
  });

  test('ranges', () => {
    expect(formatPaceRange({ low: 370, high: 410 }, 'km')).toBe('6:10-6:50/km');
    expect(formatPaceRange({ low: 370, high: 370.4 }, 'km')).toBe('6:10/km');
    expect(formatPaceRange({ low: 300, high: 330 }, 'mi')).toBe('8:03-8:51/mi');
  });
});

test('whole seconds survive printing and reading, in both units', () => {
  const seconds = fc.integer({ min: 1, max: 7200 });
  const clock = (n: number) => `${Math.floor(n / 60)}:${String(n % 60).padStart(2, '0')}`;
  fc.assert(
    fc.property(seconds, seconds, fc.constantFrom('km', 'mi'), (a, b, unit) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      const text = low === high ? `${clock(low)}/${unit}` : `${clock(low)}-${clock(high)}/${unit}`;
      const read = parsePace(text);
      expect(typeof read === 'object' && formatPaceRange(read.range, read.unit)).toBe(text);
    }),
  );
});
