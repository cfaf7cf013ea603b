import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDistance, formatDistanceRange, parseDistance } from './distance.ts';
import { METRES_PER_MILE } from './units.ts';

describe('reading a distance', () => {
  test.each([
    ['6 km', 6000, 6000, 'km'],
    ['6km', 6000, 6000, 'km'],
    ['800m', 800, 800, 'm'],
    ['800 M', 800, 800, 'm'],
    ['8.2 km', 8200, 8200, 'km'],
    ['1 mi', 1609.344, 1609.344, 'mi'],
    ['26.2 Mi', 42_164.8128, 42_164.8128, 'mi'],
    ['10-12 km', 10_000, 12_000, 'km'],
    ['400-800m', 400, 800, 'm'],
    ['0 km', 0, 0, 'km'],
    ['007 km', 7000, 7000, 'km'],
  ])('%s', (text, low, high, unit) => {
    expect(parseDistance(text)).toEqual({ range: { low, high }, unit });
  });

  test('high-low is reversed, not malformed', () => {
    expect(parseDistance('12-10 km')).toBe('reversed');
  });

  test.each(['6', 'km', '6 min', '6 k', '6 miles', '6,5 km', '5:00 km', '6 km 500 m', '1 h 30 km'])(
    'malformed: %s',
    (text) => {
      expect(parseDistance(text)).toBeUndefined();
    },
  );
});

describe('printing a distance', () => {
  test.each([
    [0, '0 km', '0 mi'],
    [0.4, '0 km', '0 mi'],
    [0.5, '1 m', '0 mi'],
    [400, '400 m', '0.2 mi'],
    [999.4, '999 m', '0.6 mi'],
    [999.5, '1 km', '0.6 mi'],
    [1000, '1 km', '0.6 mi'],
    [1049, '1 km', '0.7 mi'],
    [1050, '1.1 km', '0.7 mi'],
    [12_000, '12 km', '7.5 mi'],
    [12_400, '12.4 km', '7.7 mi'],
    [12_399.999_999_999, '12.4 km', '7.7 mi'],
    [0.1 + 0.2 + 12_400, '12.4 km', '7.7 mi'],
    [7.5 * METRES_PER_MILE, '12.1 km', '7.5 mi'],
    [42_195, '42.2 km', '26.2 mi'],
  ])('%d m', (metres, km, mi) => {
    expect(formatDistance(metres, 'km')).toBe(km);
    expect(formatDistance(metres, 'mi')).toBe(mi);
  });

  test.each([
    [10_000, 12_000, '10-12 km', '6.2-7.5 mi'],
    [10_000, 10_001, '10 km', '6.2 mi'],
    [400, 800, '400-800 m', '0.2-0.5 mi'],
    [800, 1200, '0.8-1.2 km', '0.5-0.7 mi'],
    [0, 0, '0 km', '0 mi'],
  ])('%d to %d m', (low, high, km, mi) => {
    expect(formatDistanceRange({ low, high }, 'km')).toBe(km);
    expect(formatDistanceRange({ low, high }, 'mi')).toBe(mi);
  });
});

describe('there and back', () => {
  const tenths = fc.integer({ min: 0, max: 100_000 });

  test('tenths of the unit survive printing and reading', () => {
    fc.assert(
      fc.property(tenths, tenths, fc.constantFrom('km' as const, 'mi' as const), (a, b, unit) => {
        const metres = unit === 'km' ? 100 : METRES_PER_MILE / 10;
        const range = { low: Math.min(a, b) * metres, high: Math.max(a, b) * metres };
        const read = parseDistance(formatDistanceRange(range, unit));
        expect(read).toMatchObject({
          range: { low: expect.closeTo(range.low, 4), high: expect.closeTo(range.high, 4) },
        });
      }),
    );
  });

  test('what is printed never shows noise and is stable', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        fc.constantFrom('km', 'mi'),
        (metres, unit) => {
          const text = formatDistance(metres, unit);
          expect(text).toMatch(/^\d+(\.[1-9])? (km|mi|m)$/);
          const read = parseDistance(text);
          expect(typeof read === 'object' && formatDistance(read.range.low, unit)).toBe(text);
        },
      ),
    );
  });
});
