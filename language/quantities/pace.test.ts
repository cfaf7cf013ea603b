import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatPace,
  formatPaceRange,
  formatSpeedRange,
  parsePace,
  parsePaceOffset,
  parseSpeed,
} from './pace.ts';

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

  test('from slow to fast it gets faster', () => {
    expect(parsePace('6:50-6:10/km')).toEqual({
      range: { low: 370, high: 410 },
      unit: 'km',
      getsFaster: true,
    });
    expect(parsePace('9:00-8:45/mi')).toMatchObject({ unit: 'mi', getsFaster: true });
  });

  test.each([
    ['slower than 6:00/km', 360, Number.POSITIVE_INFINITY],
    ['Faster  than 4:20 /km', 0, 260],
  ])('%s has one end', (text, low, high) => {
    expect(parsePace(text)).toEqual({ range: { low, high }, unit: 'km' });
  });

  test.each([
    'slower than',
    'slower than 6:00',
    'slower than 6:00-7:00/km',
    'faster than faster than 5:00/km',
  ])('malformed: %j', (text) => {
    expect(parsePace(text)).toBeUndefined();
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

describe('reading a speed', () => {
  test.each([
    ['12 km/h', 300, 300, 'km', '12 km/h'],
    ['12.5km / h', 288, 288, 'km', '12.5 km/h'],
    ['10-12 KM/H', 300, 360, 'km', '10-12 km/h'],
    ['7.5 mph', 480 / 1.609344, 480 / 1.609344, 'mi', '7.5 mph'],
  ] as const)('%s', (text, low, high, unit, told) => {
    const speed = parseSpeed(text);
    expect(speed).toEqual({
      range: { low: expect.closeTo(low, 6), high: expect.closeTo(high, 6) },
      unit,
    });
    if (typeof speed === 'object') expect(formatSpeedRange(speed.range, unit)).toBe(told);
  });

  test.each([
    ['12-10 km/h', 'reversed'],
    ['0 km/h', undefined],
    ['12 km', undefined],
    ['12 kmh', undefined],
  ])('%s: %s', (text, expected) => {
    expect(parseSpeed(text)).toBe(expected);
  });
});

describe('reading a difference in pace', () => {
  test.each([
    ['+ 10 s/km', 10, 10],
    ['+10s / km', 10, 10],
    ['- 5 s/km', -5, -5],
    ['+ 5-10 s/km', 5, 10],
    ['- 5-10 s/km', -10, -5],
    ['+ 10 s/mi', 10 / 1.609344, 10 / 1.609344],
  ])('%s', (text, low, high) => {
    expect(parsePaceOffset(text)).toEqual({ low: expect.closeTo(low, 6), high: expect.closeTo(high, 6) });
  });

  test.each([
    ['+ 10-5 s/km', 'reversed'],
    ['10 s/km', undefined],
    ['+ 10 s', undefined],
  ])('%s: %s', (text, expected) => {
    expect(parsePaceOffset(text)).toBe(expected);
  });
});

test.each([
  [{ low: 360, high: Number.POSITIVE_INFINITY }, 'slower than 6:00/km'],
  [{ low: 0, high: 260 }, 'faster than 4:20/km'],
  [{ low: 0, high: 0 }, '0:00/km'],
])('%j is printed as %s', (range, told) => {
  expect(formatPaceRange(range, 'km')).toBe(told);
});
