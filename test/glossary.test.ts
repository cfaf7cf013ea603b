import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The words of the glossary, each with those that are not used for it. */
const TERMS = readFileSync(join(ROOT, 'docs/glossary.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| word |'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, word = '', , others = '']) => ({ word, others: others.split(', ').filter(Boolean) }));

/** What people read, and what it is made from. Plans are written by coaches, in their own words, which the tables of spellings name. */
const FILES = execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' })
  .split('\n')
  .filter((path) => /\.(ts|md|json|svg|langium)$/.test(path))
  .filter(
    (path) =>
      !/(^|\/)(test|testing|fixtures)\/|\.test\.ts$|^package-lock\.json$|^docs\/glossary\.md$|^language\/grammar\/notation\/spellings\//.test(
        path,
      ),
  );

test('the glossary names the words of the language', () => {
  expect(TERMS.length).toBeGreaterThan(25);
  expect(new Set(TERMS.map(({ word }) => word)).size).toBe(TERMS.length);
});

test.each(TERMS.filter(({ others }) => others.length > 0))('$word is called nothing else', ({ others }) => {
  const forbidden = new RegExp(`\\b(${others.join('|')})s?\\b`, 'i');
  const found = FILES.flatMap((path) =>
    readFileSync(join(ROOT, path), 'utf8')
      .split('\n')
      .flatMap((line, index) => (forbidden.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
  );
  expect(found).toEqual([]);
});
