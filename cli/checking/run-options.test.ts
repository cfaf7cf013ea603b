import { expect, test } from 'vitest';
import { readCheckOptions } from './check-options.ts';

test.each<[string, string]>([
  ['--jobs 0', '--jobs takes a whole number from 1 to 64, not "0".'],
  ['--jobs 65', '--jobs takes a whole number from 1 to 64, not "65".'],
  ['--jobs two', '--jobs takes a whole number from 1 to 64, not "two".'],
  ['--jobs 1.5', '--jobs takes a whole number from 1 to 64, not "1.5".'],
  ['--jobs=-1', '--jobs takes a whole number from 1 to 64, not "-1".'],
  ['--jobs', '--jobs needs a value: --jobs N.'],
  ['--cache-dir kept', '--cache-dir says where --cache keeps what is found: add --cache.'],
  ['--cache --cache-dir=', '--cache-dir needs the name of a folder.'],
  ['--watch -', '--watch waits for changes of files: standard input is none. Leave out one of the two.'],
  [
    '--watch --fix',
    '--fix writes files, and one of them may be in your editor just now: leave out --watch, or --fix.',
  ],
  ['--watch --fix --diff', '--diff shows once what could be repaired: leave out --watch, or --diff.'],
  ['--watch --changed', '--changed asks git once: leave out --watch, or --changed.'],
  [
    '--watch --baseline b.json --write-baseline',
    '--write-baseline writes once what is known: leave out --watch, or --write-baseline.',
  ],
  [
    '--watch --strict',
    '--strict is about the exit code, and there is none before the end: leave out --watch, or --strict.',
  ],
  [
    '--watch --format sarif',
    '--watch reports again and again, and sarif is one report: write --format sarif=FILE, which is written anew each time.',
  ],
  [
    '--watch --statistics --format json',
    '--watch reports again and again, and json is one report: write --format json=FILE, which is written anew each time.',
  ],
])('%s is refused', (typed, message) => {
  expect(() => readCheckOptions(typed.split(' '))).toThrow(message);
});

test.each<[string, object]>([
  ['', { cache: undefined, jobs: undefined, watch: false }],
  ['--cache --jobs 64', { cache: true, jobs: 64 }],
  ['--cache --cache-dir kept --jobs 1', { cache: 'kept', jobs: 1 }],
  ['--watch --format sarif=plans.sarif --format concise', { watch: true }],
])('%s is understood', (typed, expected) => {
  expect(readCheckOptions(typed.split(' ').filter((word) => word !== ''))).toMatchObject(expected);
});
