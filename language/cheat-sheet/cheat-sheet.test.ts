import { describe, expect, test } from 'vitest';
import { createChecker, formatted } from '../internal.ts';
import { DOUBTS, type Place, SHEETS } from './rows.ts';

/** What stands around a line, so that it is right where it stands. */
const AROUND: Readonly<Record<Place, readonly [string, string]>> = {
  session: ['athlete "Sam"\n  1rm squat 100 kg\n\nplan "P" for "Sam"\n  week 1\n    wed ', '\n'],
  day: ['athlete "Amy"\n\nplan "P" for "Amy"\n  week 1\n    tue easy 8 km\n    ', '\n'],
  week: ['plan "P"\n  week 1\n    tue easy 8 km\n  ', '\n'],
  plan: ['plan "P"\n  ', '\n  week 1\n    tue easy 8 km\n'],
  athlete: ['athlete "Sam"\n  ', '\n'],
};

/** The mistakes that are made in reading, and what makes a line say something that can't be meant. */
const MISTAKES = ['syntax', 'unknown-name', 'said-twice', 'implausible-amount'];

const checker = createChecker({ read: async () => ({ problem: 'missing' }) });

function inPlace(place: Place, line: string): string {
  const [before, behind] = AROUND[place];
  // A day is described once: a row about Tuesday stands alone.
  return (/^tue/i.test(line) ? before.replace('    tue easy 8 km\n', '') : before) + line + behind;
}

async function mistakesIn(text: string) {
  const { findings } = await checker.check('file:///sheet.runplan', text);
  return findings.filter(({ rule }) => MISTAKES.includes(rule));
}

describe.each(SHEETS)('$title', ({ place, rows }) => {
  test.each(rows)('$written', async ({ written, usual }) => {
    const text = inPlace(place, written);
    const oneBlank = (plan: string) =>
      plan.replaceAll(/ +#/g, ' #').replace(/^ +(?=note|for|done|missed)/m, '    ');
    expect(oneBlank(formatted(text))).toBe(oneBlank(inPlace(place, usual)));
    expect((await mistakesIn(text)).map(({ message }) => message)).toEqual([]);
  });
});

test.each(DOUBTS)('$written is asked back', async ({ place, written, readings }) => {
  const text = inPlace(place, written);
  expect(formatted(text)).toBe(text);
  const [mistake, ...others] = await mistakesIn(text);
  expect(others).toEqual([]);
  expect(mistake?.repairs?.map(({ title }) => title)).toEqual(
    readings.map((reading) => `Write \`${reading}\``),
  );
});
