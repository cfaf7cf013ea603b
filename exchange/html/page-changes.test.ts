import { checkDocument, Documents, type RunplanDocument } from '@runplan/language/internal';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageChanges, withChanges } from './page-changes.ts';
import { planPage } from './page-data.ts';
import type { PlanPage } from './plan-page.ts';

const documents = new Documents();

function pageOf(text: string): PlanPage {
  documents.put('file:///plans/test.runplan', text);
  const document = documents.get('file:///plans/test.runplan') as RunplanDocument;
  const { findings } = checkDocument(document, documents.services, new Map());
  return planPage(document, findings, documents.services);
}

const PLAN = `plan "Three"
  week 1
    tue easy 6 km
  week 2
    tue easy 6 km
  week 3
    tue easy 6 km
`;

test('a week that is edited is told, the others are only named', () => {
  const before = pageOf(PLAN);
  const after = pageOf(PLAN.replace('6 km\n  week 3', '6 km "softly"\n  week 3'));
  const changes = pageChanges(before, after);
  expect(changes.plans[0]?.versions[0]?.weeks).toEqual([
    { same: 'week-1' },
    after.plans[0]?.versions[0]?.weeks[1],
    { same: 'week-3' },
  ]);
  const changed = withChanges(before, changes);
  expect(changed).toEqual(after);
  expect(changed.plans[0]?.versions[0]?.weeks[0]).toBe(before.plans[0]?.versions[0]?.weeks[0]);
});

test('of weeks that only moved, the places are told', () => {
  const before = pageOf(PLAN);
  const after = pageOf(PLAN.replace('  week 2', '\n  week 2'));
  const changes = pageChanges(before, after);
  const [first, second] = changes.plans[0]?.versions[0]?.weeks ?? [];
  expect(first).toEqual({ same: 'week-1' });
  expect(second).toEqual({
    same: 'week-2',
    ranges: [
      { start: { line: 4, character: 2 }, end: { line: 5, character: 18 } },
      { start: { line: 5, character: 8 }, end: { line: 5, character: 17 } },
      ...(after.plans[0]?.versions[0]?.weeks[1]?.findings ?? []).map(({ range }) => range),
    ],
  });
  expect(withChanges(before, changes)).toEqual(after);
});

const athletes = `athlete "Kim"
  back history
athlete "Sam"
`;
/** Files with plans for one or two athletes, and weeks of which some are there twice or have mistakes. */
const files = fc
  .array(
    fc.record({
      names: fc.constantFrom('', ' for "Kim"', ' for "Kim", "Sam"'),
      weeks: fc.array(
        fc.record({
          number: fc.integer({ min: 1, max: 6 }),
          line: fc.constantFrom('tue easy 6 km', 'tue easy 60 km', 'tue esy 6 km', 'any core 10 min', ''),
        }),
        { maxLength: 6 },
      ),
    }),
    { maxLength: 3 },
  )
  .map((plans) =>
    plans
      .map(
        ({ names, weeks }, index) =>
          `plan "Plan ${index}"${names}\n${weeks.map(({ number, line }) => `  week ${number}\n    ${line}\n`).join('')}`,
      )
      .join(''),
  )
  .map((text) => athletes + text);

test('the changes between any two pages lead from one to the other', () => {
  fc.assert(
    fc.property(files, files, (one, other) => {
      const [before, after] = [pageOf(one), pageOf(other)];
      expect(withChanges(before, pageChanges(before, after))).toEqual(after);
    }),
    { numRuns: 150 },
  );
});
