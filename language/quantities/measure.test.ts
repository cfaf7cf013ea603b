import { describe, expect, test } from 'vitest';
import { formatNumber, formatRange, parseMeasure } from './measure.ts';

const UNITS = { km: 1000, m: 1 };

describe('reading a measure', () => {
  test.each([
    ['6 km', { range: { low: 6000, high: 6000 }, unit: 'km' }],
    ['6KM', { range: { low: 6000, high: 6000 }, unit: 'km' }],
    ['6\tkm', { range: { low: 6000, high: 6000 }, unit: 'km' }],
    ['6 - 8 km', { range: { low: 6000, high: 8000 }, unit: 'km' }],
    ['8-8 km', { range: { low: 8000, high: 8000 }, unit: 'km' }],
    ['8-6 km', 'reversed'],
  ])('%j', (text, expected) => {
    expect(parseMeasure(text, UNITS)).toEqual(expected);
  });

  test.each([
    ...[
      '',
      ' ',
      'km',
      '6',
      '6 mi',
      '.5 km',
      '6. km',
      '6,5 km',
      '-6 km',
      '+6 km',
      '1e3 km',
      '0x6 km',
      '6--8 km',
    ],
    ...[
      '6-8-9 km',
      '6-km',
      ' 6 km',
      '6 km ',
      '6 km 2',
      '6\nkm',
      '6 km-8 km',
      '٦ km',
      '6 constructor',
      '6 \u212Am',
    ],
    `${'9'.repeat(400)} km`,
  ])('malformed: %j', (text) => {
    expect(parseMeasure(text, UNITS)).toBeUndefined();
  });

  test('long malformed text is no trap', () => {
    for (const filler of [' ', '1', '1 ', '-', 'k']) {
      expect(parseMeasure(`1${filler.repeat(50_000)}!`, UNITS)).toBeUndefined();
    }
  });
});

describe('printing', () => {
  test.each([
    [12, '12'],
    [12.4, '12.4'],
    [12.04, '12'],
    [12.05, '12.1'],
    [12.95, '13'],
    [0.1 + 0.2, '0.3'],
    [1.005 * 10, '10.1'],
    [0, '0'],
    [-0.04, '0'],
    [-2.5, '-2.5'],
  ])('%d as %s', (n, expected) => {
    expect(formatNumber(n)).toBe(expected);
  });

  test('ends that print the same are printed once', () => {
    expect(formatRange({ low: 1, high: 2 }, formatNumber, ' x')).toBe('1-2 x');
    expect(formatRange({ low: 1.01, high: 1.02 }, formatNumber, ' x')).toBe('1 x');
  });
});
