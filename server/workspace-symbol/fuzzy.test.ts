import { expect, test } from 'vitest';
import { fuzzyScore } from './fuzzy.ts';

const NAMES = ['Core A', 'Hard core', 'Encore', 'Cold route', 'Tempo', 'Core and Hips'];

function found(typed: string): string[] {
  return NAMES.map((name) => ({ name, score: fuzzyScore(typed, name) }))
    .filter((one): one is { name: string; score: number } => one.score !== undefined)
    .sort((one, other) => other.score - one.score)
    .map(({ name }) => name);
}

test.each([
  // At the beginning, at a word, inside, scattered; shorter names first.
  ['core', ['Core A', 'Core and Hips', 'Hard core', 'Encore', 'Cold route']],
  ['CORE', ['Core A', 'Core and Hips', 'Hard core', 'Encore', 'Cold route']],
  ['cah', ['Core and Hips']],
  ['core h', ['Core and Hips']],
  [' hips ', ['Core and Hips']],
  ['tmp', ['Tempo']],
  ['pmt', []],
  ['', ['Tempo', 'Core A', 'Encore', 'Hard core', 'Cold route', 'Core and Hips']],
])('%j finds the best first', (typed, expected) => {
  expect(found(typed)).toEqual(expected);
});
