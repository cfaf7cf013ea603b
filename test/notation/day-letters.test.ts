/** Days that are told by letters alone: each by its place among the lines of its week. */
import { formatted } from '@runplan/language/internal';
import { expect, test } from 'vitest';

const plan = (lines: readonly string[]) =>
  `plan "P"\n\n  week 1\n${lines.map((line) => `    ${line}\n`).join('')}`;

test('letters of all days', () => {
  const written = [
    'M 10k easy',
    'T 15k easy',
    'W 8k easy',
    'Th 16k easy',
    'F off',
    'S 12k easy',
    'S 25k long',
  ];
  const usual = [
    'mon easy 10 km',
    'tue easy 15 km',
    'wed easy 8 km',
    'thu easy 16 km',
    'fri rest',
    'sat easy 12 km',
    'sun long 25 km',
  ];
  expect(formatted(plan(written))).toBe(plan(usual));
});

test('days between them may be left out', () => {
  expect(formatted(plan(['M 8k easy', 'W 5k easy', 'F 6k easy']))).toBe(
    plan(['mon easy 8 km', 'wed easy 5 km', 'fri easy 6 km']),
  );
});

test('with colons and without', () => {
  expect(formatted(plan(['T: 8k easy', 'W 5k easy', 'T: 6k easy', 'F 4k easy']))).toBe(
    plan(['tue easy 8 km', 'wed easy 5 km', 'thu easy 6 km', 'fri easy 4 km']),
  );
});

test.each([
  // Either Saturday or Sunday.
  [['W 5k easy', 'S 6k easy'], 'S 6k easy'],
  // Steps of the day above.
  [['mon run:', '  W 5 min', '  R 1 min'], 'W 5 min'],
])('%j: %s is no day', (written, line) => {
  expect(formatted(plan(written))).toContain(line);
});
