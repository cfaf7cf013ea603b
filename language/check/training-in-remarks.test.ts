import { expect, test } from 'vitest';
import { applyRepairs, createChecker } from '../internal.ts';

const checker = createChecker({ read: async () => ({ problem: 'missing' }) });

const planWith = (day: string) =>
  `athlete "Amy"\nathlete "Bob Smith"\nplan "P" for "Amy", "Bob Smith"\n  week 1\n    ${day}\n`;

async function mistakeIn(day: string) {
  const { findings } = await checker.check('file:///p.runplan', planWith(day));
  return findings.find(({ rule }) => rule === 'syntax' || rule === 'unknown-name');
}

test.each([
  ['mon easy 8 km (Amy 10k)', 'mon easy 8 km', ['for "Amy" easy 10 km']],
  [
    'mon easy 8 km "Amy: 6 km, Bob Smith does 10 km"',
    'mon easy 8 km',
    ['for "Amy" easy 6 km', 'for "Bob Smith" easy 10 km'],
  ],
  ['mon bike 40 min "Amy 60 min" # both', 'mon bike 40 min  # both', ['for "Amy" bike 60 min']],
  ['mon rest "Amy 5k"', 'mon rest', ['for "Amy" run 5 km']],
  ['mon run: 6 x 800 m "Amy 4 x 800 m"', 'mon run: 6 x 800 m', ['for "Amy" 4 x 800 m']],
])('%s hides what an athlete does', async (written, day, lines) => {
  const mistake = await mistakeIn(written);
  expect(mistake?.message).toMatch(/ would be a remark for all, and nobody trains by it\. What "/);
  const [repair, ...others] = mistake?.repairs ?? [];
  expect(others).toEqual([]);
  const after = repair && applyRepairs(planWith(written), [repair]);
  expect(after?.replace(' #', '  #')).toBe(planWith([day, ...lines].join('\n      ')));
});

test.each([
  'mon easy 8 km (with Amy for 5k)',
  'mon easy 8 km "Amy leads"',
  'mon easy 8 km "Carol 10k"',
  'mon easy 8 km "Amylase 10 km"',
])('%s hides nothing', async (day) => {
  expect(await mistakeIn(day)).toBe(undefined);
});
