/** Dates that are written beside the days of a week. */
import { formatted } from '@runplan/language/internal';
import { expect, test } from 'vitest';
import { checker, uri } from '../example-files.ts';

const CHECKER = checker();

const plan = (day: string, head = '  starts 2026-08-17\n') => `plan "Base"\n${head}  week 1\n    ${day}\n`;

async function mistakes(text: string) {
  const { findings } = await CHECKER.check(uri('dates.runplan'), text);
  return findings.filter(({ rule }) => rule === 'syntax').map(({ message }) => message);
}

test.each([
  ['Mon 8/17 - 5 miles easy', 'mon easy 5 mi'],
  ['Mon 17/8: 40 min easy', 'mon easy 40 min'],
  ['Tue 18.8.: easy 5 km', 'tue easy 5 km'],
  ['Wed (8/19) easy 5 km', 'wed easy 5 km'],
  ['20 Aug Thu: easy 5 km', 'thu easy 5 km'],
  ['Fri, August 21 - rest', 'fri rest'],
  ['8/22 Sat - long 10 km', 'sat long 10 km'],
  ['Sun 2026-08-23 long 10 km', 'sun long 10 km'],
])('%s is that day of the plan', async (written, usual) => {
  expect(await mistakes(plan(written))).toEqual([]);
  expect(formatted(plan(written))).toContain(`    ${usual}\n`);
});

test('weeks that start on a Sunday', async () => {
  const head = '  starts 2026-08-16\n  weeks start on sun\n';
  expect(await mistakes(plan('Sun 8/16 - easy 5 km\n    Sat 8/22 - long 10 km', head))).toEqual([]);
});

test.each(['S: easy 5 km', 'Sun: easy 5 km'])(
  'letters of weeks that start on a Sunday: %s',
  async (first) => {
    const days = [first, 'M: rest', 'T: easy 6 km', 'W: rest', 'T: easy 7 km', 'F: rest', 'S: long 9 km'];
    const text = plan(days.join('\n    '), '  weeks start on sun\n');
    expect(await mistakes(text)).toEqual([]);
    const usual = ['sun easy 5 km', 'mon rest', 'tue easy 6 km', 'wed rest', 'thu easy 7 km', 'fri rest'];
    expect(formatted(text)).toContain([...usual, 'sat long 9 km', ''].join('\n    ').trimEnd());
  },
);

test('a letter far below its day is not that day', async () => {
  const text = plan('Sun: easy 5 km\n    M: rest\n    S: long 9 km', '');
  expect(formatted(text)).toContain('    S: long 9 km\n');
});

test('a date of another day is told, and kept', async () => {
  expect(await mistakes(plan('Mon 8/18 - easy 5 km'))).toEqual([
    '`8/18` is not the Monday of week 1, which is 2026-08-17 by the line `starts`. Leave the date out, make it a ' +
      'comment, or correct `starts`. Week 1 is left out of the checks until this is corrected.',
  ]);
  expect(formatted(plan('Mon 8/18 - easy 5 km'))).toContain('Mon 8/18 - easy 5 km');
});

test('without the first day of the plan no date is read', async () => {
  expect(await mistakes(plan('Mon 9/10 - easy 5 km', ''))).toEqual([
    '`9/10` beside a day is not read: on which dates the days of a plan fall, follows from its first day. Write a line ' +
      'such as `starts 2026-09-21` below `plan`, or make the date a comment. Week 1 is left out of the checks until this ' +
      'is corrected.',
  ]);
});

test('what is no date stays training', async () => {
  const text = plan('tue 200/400/600 m\n    wed 1/2/3/2/1 min\n    thu run 40 min 4/1');
  expect(formatted(text)).toContain('run: 200 m, 400 m, 600 m');
});
