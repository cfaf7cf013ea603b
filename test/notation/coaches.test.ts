/**
 * Plans as coaches of many kinds write them who do not know the language, written without knowing it. The snapshot tells of
 * each line how it is read, or what is said of it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { formatted } from '@runplan/language/internal';
import { expect, test } from 'vitest';
import { checker, uri } from '../example-files.ts';

const FOLDER = new URL('coaches/', import.meta.url);
const CHECKER = checker();
const MISTAKES: ReadonlySet<string> = new Set([
  'syntax',
  'unknown-name',
  'duplicate-name',
  // `3 m run` is read as metres, and asked back.
  'implausible-amount',
]);

const NAMES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.runplan'))
  .sort();

test.each(NAMES)('%s', async (name) => {
  const text = readFileSync(new URL(name, FOLDER), 'utf8');
  const { findings } = await CHECKER.check(uri(name), text);
  const said = new Map(
    findings
      .filter(({ rule }) => MISTAKES.has(rule))
      .map(({ start, message, repairs = [] }) => [
        start.line,
        [message, ...repairs.map(({ title }) => `[${title}]`)].join(' '),
      ]),
  );
  const usual = formatted(text).split('\n');
  const told = text.split('\n').flatMap((line, index) => {
    const written = line.trim();
    const read = (usual[index] ?? '').trim();
    const mistake = said.get(index + 1);
    if (written === '') return [];
    if (mistake) return [written, `  !! ${mistake}`];
    return [read === written ? written : `${written}\n  => ${read}`];
  });
  const lines = text.split('\n').filter((line) => line.trim() !== '').length;
  const summary = `${lines - said.size} of ${lines} lines are read`;
  await expect([summary, '', ...told, ''].join('\n')).toMatchFileSnapshot(
    `coaches/${name.replace('.runplan', '.txt')}`,
  );
});
