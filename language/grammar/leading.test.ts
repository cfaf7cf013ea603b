import { describe, expect, test } from 'vitest';
import { leadingDate, leadingDays } from './leading.ts';

describe('the days that a text begins with', () => {
  test.each([
    ['Tue: easy 5k', ['tue'], ': easy 5k'],
    ['Tuesday easy 5k', ['tue'], ' easy 5k'],
    ['mon/wed & Fri 5k', ['mon', 'wed', 'fri'], ' 5k'],
    ['Mon–Wed easy', ['mon', 'tue', 'wed'], ' easy'],
    ['sat-mon rest', ['sat', 'sun', 'mon'], ' rest'],
    ['weekdays easy 5k', ['mon', 'tue', 'wed', 'thu', 'fri'], ' easy 5k'],
    ['W: easy 5k', ['wed'], ' easy 5k'],
  ])('%j', (text, days, rest) => {
    const found = leadingDays(text);
    expect(found?.days).toEqual(days);
    expect(text.slice(found?.end)).toBe(rest);
  });

  test.each(['easy 5k on Tue', 'day 3: easy 5k', '', 'Monaco 10k', 'T: easy 5k'])('none: %j', (text) => {
    expect(leadingDays(text)).toBeUndefined();
  });

  test('a letter is the day that the lines around it leave', () => {
    expect(leadingDays('T: easy 5k', 'mon', 'W: easy 6k')?.days).toEqual(['tue']);
    expect(leadingDays('T: easy 5k', 'wed')?.days).toEqual(['thu']);
    expect(leadingDays('M: easy 5k', 'sun')?.days).toEqual(['mon']);
  });
});

describe('the date that a text begins with', () => {
  test.each([
    ['2027-03-01 easy 5k', ['2027-03-01'], ' easy 5k'],
    ['2027-3-1: easy 5k', ['2027-03-01'], ': easy 5k'],
    ['6 March 2027: easy 5k', ['2027-03-06'], ': easy 5k'],
    ['Mar 6, 2027 easy', ['2027-03-06'], ' easy'],
    ['25/4/2027', ['2027-04-25'], ''],
    ['4/25/2027', ['2027-04-25'], ''],
    ['3/4/2027 easy', ['2027-04-03', '2027-03-04'], ' easy'],
  ])('%j', (text, readings, rest) => {
    const found = leadingDate(text);
    expect(found?.readings).toEqual(readings);
    expect(text.slice(found?.end)).toBe(rest);
  });

  test.each(['easy 5k', '6 March', '10 km', 'on 2027-03-01', ''])('none: %j', (text) => {
    expect(leadingDate(text)).toBeUndefined();
  });
});
