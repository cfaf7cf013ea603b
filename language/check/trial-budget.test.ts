import { expect, test } from 'vitest';
import { Documents } from '../workspace/documents.ts';
import { TrialBudget } from './trial-budget.ts';

const { services } = new Documents();
const textOf = (characters: number) =>
  services.imagine('file:///p.runplan', `# ${'x'.repeat(characters - 2)}`);

/** How often a text of so many characters may be copied. */
function copiesOf(characters: number): number {
  const document = textOf(characters);
  const budget = new TrialBudget(document);
  let copies = 0;
  while (budget.allows(document)) copies += 1;
  return copies;
}

test('short texts are copied more often than long ones, and each a few times', () => {
  expect([5000, 10_000, 40_000, 1_000_000].map(copiesOf)).toEqual([159, 79, 19, 5]);
});

test('a short text of many weeks counts as a long one', () => {
  const budget = new TrialBudget(textOf(5000));
  const document = textOf(5000);
  const copied = Array.from({ length: 100 }, () => budget.allows(document, 1000));
  expect(copied.filter(Boolean)).toHaveLength(5);
});

test('all excerpts of a text have one budget', () => {
  const budget = new TrialBudget(textOf(40_000));
  const copied = Array.from({ length: 100 }, () => budget.allows(textOf(10_000)));
  expect(copied.filter(Boolean)).toHaveLength(40);
  expect(budget.isSpent).toBe(true);
});

test('a budget of which half is left is not low yet', () => {
  const budget = new TrialBudget(textOf(40_000));
  const isLow = Array.from({ length: 6 }, () => budget.allows(textOf(40_000)) && budget.isLow);
  expect(isLow).toEqual([false, false, false, false, false, true]);
});
