import { expect, test } from 'vitest';
import { createChecker } from '../internal.ts';

const checker = createChecker({ read: async () => ({ problem: 'missing' }) });
const composed = 'Zoé'.normalize('NFC');
const decomposed = 'ZOÉ'.normalize('NFD');

const unknownIn = async (text: string) =>
  (await checker.check('file:///p.runplan', text)).findings.filter(({ rule }) =>
    ['unknown-name', 'syntax', 'unused-definition', 'duplicate-name'].includes(rule),
  );

test.each([
  [
    'an athlete',
    `athlete "${composed}"\n  recent volume 30 km\nplan "P" for "${decomposed}"\n  week 1\n    mon easy 6 km\n`,
  ],
  ['a block', `block "${composed}"\n  plank 3 x 30 s\nplan "P"\n  week 1\n    mon core "${decomposed}"\n`],
  [
    'shoes',
    `athlete "A"\n  shoes "${decomposed}" 0 km\nplan "P" for "A"\n  week 1\n    mon easy 6 km in "${composed}"\n`,
  ],
  [
    'a pace',
    `athlete "A"\n  pace "${composed}" 5:00/km\nplan "P" for "A"\n  week 1\n    mon easy 6 km @ "${decomposed}"\n`,
  ],
  [
    'a policy',
    `policy "${composed}"\n  rest-days off\nplan "P"\n  policy "${decomposed}"\n  week 1\n    mon easy 6 km\n`,
  ],
])('%s is found by its name, however its accents are composed', async (_, text) => {
  expect(await unknownIn(text)).toEqual([]);
});

test('two names that look the same are one name', async () => {
  const text = `athlete "${composed}"\nathlete "${decomposed}"\n`;
  expect((await unknownIn(text)).map(({ rule }) => rule)).toContain('duplicate-name');
});
