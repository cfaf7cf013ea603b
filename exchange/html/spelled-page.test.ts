import { checkDocument, Documents, formatted, type RunplanDocument } from '@runplan/language/internal';
import { expect, test } from 'vitest';
import { planPage } from './page-data.ts';
import type { PlanPage } from './plan-page.ts';

/** A plan as a coach writes it. The formatter changes what stands on its lines, and leaves their number. */
const SPELLED = `// Spring
athlete “Amy”
  weekly mileage 30 km
  longest run 12 km
  PB 10k 45:10
block «Kern»
  plank 3x40"
plan “Spring” for “Amy”
  start 2027-01-18
  Week 1:
    Monday: off
    Tue 6x400m @ 5k w/ 200 jog // fast
    wed 10k easy
    Fri: 45 min Z2 + core «Kern»
    Sun 40k long
  wk 2 same as week 1
    Sun LR 18k, last 5k @ MP
`;

function pageOf(text: string): PlanPage {
  const documents = new Documents();
  documents.put('file:///plan.runplan', text);
  const document = documents.get('file:///plan.runplan') as RunplanDocument;
  const { findings } = checkDocument(document, documents.services, new Map());
  return planPage(document, findings, documents.services, undefined);
}

/** All ranges of a page with the way to them, and how a value on the way is shown. */
function ranges(value: unknown, way = ''): { readonly way: string; readonly range: Range }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, held]) =>
    key === 'range' ? [{ way, range: held as Range }] : ranges(held, `${way}.${key}`),
  );
}

interface Range {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

test('the page of a plan as coaches write it leads to the same lines as that of the usual form', () => {
  const usual = formatted(SPELLED);
  expect(usual).not.toBe(SPELLED);
  const [is, wanted] = [ranges(pageOf(SPELLED)), ranges(pageOf(usual))];
  const lines = (all: typeof is) =>
    all.map(({ way, range }) => `${way} ${range.start.line}-${range.end.line}`);
  expect(lines(is)).toEqual(lines(wanted));
  expect(is.length).toBeGreaterThan(20);
});

test('each place of the page lies in the text', () => {
  const lines = SPELLED.split('\n');
  // The line end of a week or plan belongs to it.
  const lengthOf = (line: number) => (lines[line]?.length ?? -2) + 1;
  const outside = ranges(pageOf(SPELLED)).filter(({ range: { start, end } }) => {
    const isOn = ({ line, character }: Range['start']) => character >= 0 && character <= lengthOf(line);
    const isForward = start.line < end.line || (start.line === end.line && start.character <= end.character);
    return !isOn(start) || !isOn(end) || !isForward;
  });
  expect(outside).toEqual([]);
});
