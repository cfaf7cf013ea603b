import { expect, test } from 'vitest';
import { FileNames } from './file-names.ts';

function nameOf(path: string, ...parts: readonly string[]): string {
  return new FileNames(path, 'ics').next(parts);
}

test.each([
  ['/plans/first-5k.runplan', [], 'first-5k.ics'],
  ['/plans/My plan (v1.2).runplan', [], 'My plan (v1.2).ics'],
  ['Untitled-1', [], 'Untitled-1.ics'],
  ['/plans/first-5k.RUNPLAN', ['First 5 km', 'Kim', 'week 03'], 'first-5k-first-5-km-kim-week-03.ics'],
  ['/plans/läufe.runplan', ['Übung – Łódź', '走る'], 'läufe-übung-łódź-走る.ics'],
  ['/plans/x.runplan', ['../../etc/passwd', 'a\\b:c*?"<>|d', '\u0000\u202e'], 'x-etc-passwd-a-b-c-d.ics'],
  ['/plans/a:b|c\u202e.runplan', [], 'a-b-c-.ics'],
  ['/plans/.runplan', [], 'plan.ics'],
  ['/plans/...runplan', [], 'plan.ics'],
  ['/plans/.hidden. .runplan', [], 'hidden.ics'],
  ['/plans/CON.runplan', [], 'CON_.ics'],
  ['/plans/lpt1.x.runplan', [], 'lpt1_.x.ics'],
  ['/plans/console.runplan', [], 'console.ics'],
  ['', [], 'plan.ics'],
])('%j and %j give %s', (path, parts, name) => {
  expect(nameOf(path, ...parts)).toBe(name);
});

test('names are short enough for file systems, and whole characters', () => {
  const long = nameOf(`/plans/${'🏃'.repeat(300)}.runplan`, 'x'.repeat(100_000));
  expect(long).toBe(`${'🏃'.repeat(50)}.ics`);
  expect(nameOf('/plans/x.runplan', 'y'.repeat(100_000))).toBe(`x-${'y'.repeat(40)}.ics`);
});

test('files of one export have names of their own, also where cases are not told apart', () => {
  const names = new FileNames('/plans/x.runplan', 'fit');
  expect(['Kim', 'KIM', 'kim', 'kim 2'].map((name) => names.next([name]))).toEqual([
    'x-kim.fit',
    'x-kim-2.fit',
    'x-kim-3.fit',
    'x-kim-2-2.fit',
  ]);
  const others = new FileNames('/plans/X.runplan', 'fit');
  expect([others.next([]), others.next([])]).toEqual(['X.fit', 'X-2.fit']);
});
