import { formatted } from '@runplan/language/internal';
import { expect, test } from 'vitest';

/** What stands below a name is read as well, so that its line is no mistake. */
const ATHLETES = 'athlete "Maria Lopez"\n\nathlete "Tom Reed"\n\n';

test.each([
  ['plan Spring half for Maria Lopez', 'plan "Spring half" for "Maria Lopez"'],
  ['Plan: Spring half 2027 for Maria Lopez', 'plan "Spring half 2027" for "Maria Lopez"'],
  ['plan 10k build for "Maria Lopez"', 'plan "10k build" for "Maria Lopez"'],
  ['plan Race prep for Maria Lopez and Tom Reed', 'plan "Race prep" for "Maria Lopez", "Tom Reed"'],
  ['plan Spring', 'plan Spring'],
  ['plan "Spring" for Maria Lopez, Tom Reed', 'plan "Spring" for "Maria Lopez", "Tom Reed"'],
])('%s', (written, usual) => {
  const weeks = '\n  week 1\n    tue easy 5 km\n';
  expect(formatted(`${ATHLETES}${written}${weeks}`)).toBe(`${ATHLETES}${usual}${weeks}`);
});

test.each([
  ['athlete Anna Berg', 'athlete "Anna Berg"', '  back history'],
  ['Athlete: Anna Berg', 'athlete "Anna Berg"', '  back history'],
  ['block Core A', 'block "Core A"', '  plank 3 x 30 s'],
  ['workout long tempo', 'workout "long tempo"', '  6 km @ threshold'],
])('%s', (written, usual, below) => {
  expect(formatted(`${written}\n${below}\n`)).toBe(`${usual}\n${below}\n`);
});
