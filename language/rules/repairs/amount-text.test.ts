import { describe, expect, it } from 'vitest';
import { timesAmount, withFigures } from './amount-text.ts';

describe('an amount times a factor keeps its spelling and is rounded down', () => {
  it.each([
    ['10km', 0.88, '8.8km'],
    ['10 km', 0.88, '8.8 km'],
    ['10 KM', 0.899, '8.9 KM'],
    ['8-10 km', 0.5, '4-5 km'],
    ['8-10km', 0.01, undefined],
    ['6.2 mi', 0.9, '5.5 mi'],
    ['5000 m', 0.91, '4550 m'],
    ['50 min', 0.9, '45 min'],
    ['40-50min', 0.9, '36-45min'],
    ['90 s', 0.9, '80 s'],
    ['1.5 h', 0.8, '1.2 h'],
    ['1 h 30 min', 0.9, '1 h 21 min'],
    ['1h30min', 0.6, '54min'],
    ['2 h 0 min', 0.5, '1 h'],
    ['52:30', 0.5, '26:00'],
    ['1:30:00', 0.9, '1:21:00'],
    ['1:30:00', 0.5, '0:45:00'],
    ['16.5 km', 1, '16.5 km'],
    ['0.1 km', 0.5, undefined],
    ['far', 0.5, undefined],
  ])('%s x %d is %s', (text, factor, expected) => {
    expect(timesAmount(text, factor)).toBe(expected);
  });
});

describe('other figures in the same spelling', () => {
  it.each([
    ['35 km', 30_000, 30_000, '30 km'],
    ['35km', 30_250, 32_000, '30.3-32km'],
    ['20-22 mi', 32_186.88, 32_186.88, '20 mi'],
    ['9000 m', 8_400, 8_400, '8400 m'],
    ['40 min', 3000, 3000, '50 min'],
    ['40:00', 3000, 3000, undefined],
  ])('%s, %d to %d: %s', (text, low, high, expected) => {
    expect(withFigures(text, low, high)).toBe(expected);
  });
});
