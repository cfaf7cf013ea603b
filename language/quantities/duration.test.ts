import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDuration, formatDurationRange, parseClock, parseDuration } from './duration.ts';

describe('reading a duration', () => {
  test.each([
    ['20 min', 1200, 1200],
    ['20min', 1200, 1200],
    ['90 s', 90, 90],
    ['90 MIN', 5400, 5400],
    ['2 h', 7200, 7200],
    ['1.5 h', 5400, 5400],
    ['1.1 h', 3960, 3960],
    ['40-50 min', 2400, 3000],
    ['1-2 h', 3600, 7200],
    ['1 h 30 min', 5400, 5400],
    ['1h30min', 5400, 5400],
    ['1 H 30 Min', 5400, 5400],
    ['52 min 30 s', 3150, 3150],
    ['90 min 30 s', 5430, 5430],
    ['1 h 15 s', 3615, 3615],
    ['1 h 59 min 59 s', 7199, 7199],
    ['0 min', 0, 0],
  ])('%s', (text, low, high) => {
    expect(parseDuration(text)).toEqual({ range: { low, high } });
  });

  test('high-low is reversed, not malformed', () => {
    expect(parseDuration('50-40 min')).toBe('reversed');
  });

  test.each([
    ...['', ' ', '20', 'min', '20 m', '20 minutes', '20 sec', '1:30 h', '52:30', '1 h 60 min', '5 min 60 s'],
    ...[
      '1 h 90 min',
      '30 min 1 h',
      '1 h 1 h',
      '1 h 30',
      '1 h 30.5 min',
      '1.5 h 30 min',
      '1-2 h 30 min',
      '-5 min',
    ],
    ...[' 1 h 30 min', '1 h 30 min ', '1 h, 30 min', `${'9'.repeat(400)} h 30 min`],
  ])('malformed: %j', (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });

  test('long malformed text is no trap', () => {
    for (const filler of [' ', '1', '1 ', '\t']) {
      expect(parseDuration(`1${filler.repeat(50_000)}!`)).toBeUndefined();
    }
  });
});

describe('reading a clock', () => {
  test.each([
    ['52:30', 3150],
    ['1:30:00', 5400],
    ['0:30', 30],
    ['0:00', 0],
    ['90:00', 5400],
    ['59:59', 3599],
    ['02:07:38', 7658],
    ['100:00:00', 360_000],
  ])('%s', (text, seconds) => {
    expect(parseClock(text)).toBe(seconds);
  });

  test.each([
    ...[
      '',
      '52',
      '52:',
      ':30',
      '52:3',
      '52:60',
      '52:300',
      '1:60:00',
      '1:30:60',
      '1:3:00',
      '1:30:0',
      '1:00:00:00',
    ],
    ...['52:30 min', '52.5:00', '-1:00', ' 52:30', '52:30\n', `${'9'.repeat(400)}:00`],
  ])('malformed: %j', (text) => {
    expect(parseClock(text)).toBeUndefined();
  });
});

describe('printing a duration', () => {
  test.each([
    [0, '0 s'],
    [0.4, '0 s'],
    [45, '45 s'],
    [59.4, '59 s'],
    [59.5, '1 min'],
    [90, '1 min 30 s'],
    [1200, '20 min'],
    [3150, '52 min 30 s'],
    [3599.6, '1 h'],
    [3600, '1 h'],
    [3615, '1 h 15 s'],
    [5400, '1 h 30 min'],
    [7199, '1 h 59 min 59 s'],
    [90_000, '25 h'],
  ])('%d s', (seconds, expected) => {
    expect(formatDuration(seconds)).toBe(expected);
  });

  test.each([
    [2400, 3000, '40-50 min'],
    [2400, 2400, '40 min'],
    [2400, 2400.3, '40 min'],
    [3600, 7200, '1-2 h'],
    [3000, 4200, '50-70 min'],
    [90, 120, '90-120 s'],
    [0, 3600, '0-1 h'],
  ])('%d to %d s', (low, high, expected) => {
    expect(formatDurationRange({ low, high })).toBe(expected);
  });
});

describe('there and back', () => {
  const seconds = fc.integer({ min: 0, max: 400_000 });

  test('whole seconds survive printing and reading', () => {
    fc.assert(
      fc.property(seconds, seconds, (a, b) => {
        const range = { low: Math.min(a, b), high: Math.max(a, b) };
        expect(parseDuration(formatDuration(a))).toEqual({ range: { low: a, high: a } });
        expect(parseDuration(formatDurationRange(range))).toEqual({ range });
      }),
    );
  });

  test('a clock reads as its parts', () => {
    const below60 = fc.integer({ min: 0, max: 59 });
    const two = (n: number) => String(n).padStart(2, '0');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), below60, below60, (h, min, s) => {
        expect(parseClock(`${h}:${two(min)}:${two(s)}`)).toBe(h * 3600 + min * 60 + s);
        expect(parseClock(`${h}:${two(s)}`)).toBe(h * 60 + s);
      }),
    );
  });
});
