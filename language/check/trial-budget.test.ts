import { expect, test } from 'vitest';
import { Documents } from '../workspace/documents.ts';
import { TrialBudget } from './trial-budget.ts';

/** How often a text of so many characters may be copied. */
function copiesOf(characters: number): number {
  const documents = new Documents();
  const document = documents.services.imagine('file:///p.runplan', `# ${'x'.repeat(characters - 2)}`);
  const budget = new TrialBudget();
  let copies = 0;
  while (budget.allows(document)) copies += 1;
  return copies;
}

test('short texts are copied more often than long ones, and each a few times', () => {
  expect([10_000, 40_000, 1_000_000].map(copiesOf)).toEqual([400, 100, 12]);
});
