import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatCadence,
  formatCount,
  formatHeartRate,
  formatMass,
  formatPercent,
  formatPercentRange,
  parseCadence,
  parseCount,
  parseHeartRate,
  parseMass,
  parsePercent,
} from './scalar.ts';

const exact = (n: number) => ({ low: n, high: n });

describe('percent', () => {
  test.each([
    ['105%', exact(1.05)],
    ['105 %', exact(1.05)],
    ['0%', exact(0)],
    ['7.5%', exact(0.075)],
    ['59-74%', { low: 0.59, high: 0.74 }],
    ['74-59%', 'reversed'],
    ['105', undefined],
    ['%', undefined],
    ['-5%', undefined],
    ['59%-74%', undefined],
    ['5 percent', undefined],
  ])('%s', (text, expected) => {
    expect(parsePercent(text)).toEqual(expected);
  });

  test.each([
    [0.104, '10.4%'],
    [0.1, '10%'],
    [0.1004, '10%'],
    [1.05, '105%'],
    [0.07, '7%'],
    [0.29, '29%'],
    [0.9995, '100%'],
    [0, '0%'],
    [-0.05, '-5%'],
  ])('%d', (fraction, expected) => {
    expect(formatPercent(fraction)).toBe(expected);
  });

  test('a range', () => {
    expect(formatPercentRange({ low: 0.59, high: 0.74 })).toBe('59-74%');
    expect(formatPercentRange(exact(0.975))).toBe('97.5%');
  });

  test('tenths of a percent survive printing and reading', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (tenths) => {
        expect(parsePercent(formatPercent(tenths / 1000))).toEqual(exact(tenths / 1000));
      }),
    );
  });
});

describe('heart rate and cadence', () => {
  test.each([
    [parseHeartRate, formatHeartRate, 'bpm'],
    [parseCadence, formatCadence, 'spm'],
  ] as const)('%o', (parse, format, unit) => {
    expect(parse(`164 ${unit}`)).toEqual(exact(164));
    expect(parse(`164${unit.toUpperCase()}`)).toEqual(exact(164));
    expect(parse(`145-155 ${unit}`)).toEqual({ low: 145, high: 155 });
    expect(parse(`155-145 ${unit}`)).toBe('reversed');
    expect(parse(`150.5 ${unit}`)).toBeUndefined();
    expect(parse('164')).toBeUndefined();
    expect(parse('164 rpm')).toBeUndefined();
    expect(format(exact(163.7))).toBe(`164 ${unit}`);
    expect(format({ low: 145, high: 155 })).toBe(`145-155 ${unit}`);
  });

  test('one is not the other', () => {
    expect(parseHeartRate('170 spm')).toBeUndefined();
    expect(parseCadence('150 bpm')).toBeUndefined();
  });
});

describe('mass', () => {
  test.each([
    ['10 kg', { range: exact(10), unit: 'kg' }],
    ['2.5kg', { range: exact(2.5), unit: 'kg' }],
    ['8-10 kg', { range: { low: 8, high: 10 }, unit: 'kg' }],
    ['45 lb', { range: exact(20.411_656_65), unit: 'lb' }],
    ['45 LB', { range: exact(20.411_656_65), unit: 'lb' }],
    ['10-8 kg', 'reversed'],
    ['10', undefined],
    ['10 g', undefined],
    ['45 lbs', undefined],
  ])('%s', (text, expected) => {
    expect(parseMass(text)).toEqual(expected);
  });

  test('printing', () => {
    expect(formatMass(exact(10), 'kg')).toBe('10 kg');
    expect(formatMass(exact(20.411_656_65), 'lb')).toBe('45 lb');
    expect(formatMass({ low: 2.5, high: 5 }, 'kg')).toBe('2.5-5 kg');
  });

  test('tenths survive printing and reading in both units', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), fc.constantFrom('kg', 'lb'), (tenths, unit) => {
        const text = `${tenths / 10} ${unit}`;
        const read = parseMass(text);
        expect(typeof read === 'object' && formatMass(read.range, read.unit)).toBe(text);
      }),
    );
  });
});

describe('plain numbers', () => {
  test.each([
    ['3', exact(3)],
    ['1.5', exact(1.5)],
    ['8-12', { low: 8, high: 12 }],
    ['12-8', 'reversed'],
    ['3 x', undefined],
    ['3%', undefined],
    ['-3', undefined],
    ['1e3', undefined],
    ['', undefined],
  ])('%j', (text, expected) => {
    expect(parseCount(text)).toEqual(expected);
  });

  test('printing', () => {
    expect(formatCount(exact(3))).toBe('3');
    expect(formatCount({ low: 8, high: 12 })).toBe('8-12');
    expect(formatCount(exact(1.25))).toBe('1.3');
  });
});
