import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyEdits } from '@runplan/language/internal';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedLines } from './changed-lines.ts';
import { difference, editsBetween } from './difference.ts';

const LINE = fc.constantFrom('week 1\n', 'week 2\n', 'tue easy 5 km\n', 'sun long\r\n', '\n', '\t# tab\n');
const TEXT = fc
  .tuple(fc.array(LINE, { maxLength: 30 }), fc.constantFrom('', 'end', 'last'))
  .map(([lines, end]) => lines.join('') + end);

test('edits between two texts make one of the other', () => {
  fc.assert(
    fc.property(TEXT, TEXT, (before, after) => {
      expect(applyEdits(before, editsBetween(before, after))).toBe(after);
    }),
  );
});

test('`patch` makes one text of the other', () => {
  const folder = mkdtempSync(join(tmpdir(), 'runplan-test-'));
  try {
    fc.assert(
      fc.property(TEXT, TEXT, (before, after) => {
        const shown = difference('a', before, editsBetween(before, after));
        expect(shown === '').toBe(before === after);
        if (shown === '' || before === '' || after === '') return;
        writeFileSync(join(folder, 'a'), before);
        execFileSync('patch', ['--binary', '--quiet', '--posix', 'a'], {
          cwd: folder,
          input: shown,
          stdio: 'pipe',
        });
        expect(readFileSync(join(folder, 'a'), 'utf8')).toBe(after);
      }),
      { numRuns: 50 },
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('no more lines than need to be', () => {
  expect(changedLines([...'abcabba'], [...'cbabac'])).toEqual([
    { from: 0, to: 2, start: 0, end: 0 },
    { from: 3, to: 3, start: 1, end: 2 },
    { from: 5, to: 6, start: 4, end: 4 },
    { from: 7, to: 7, start: 5, end: 6 },
  ]);
});

test('texts that differ altogether are one change', () => {
  const lines = (word: string) => Array.from({ length: 5000 }, (_, n) => `${word} ${n}`);
  expect(changedLines(['same', ...lines('a')], ['same', ...lines('b')])).toEqual([
    { from: 1, to: 5001, start: 1, end: 5001 },
  ]);
});

test('a missing end of the last line is shown', () => {
  expect(difference('a', 'x', editsBetween('x', 'x\n'))).toBe(
    '--- a\n+++ a\n@@ -1,1 +1,1 @@\n-x\n\\ No newline at end of file\n+x\n',
  );
});
