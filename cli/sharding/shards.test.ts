import { createRoots } from '@runplan/disk';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCheckOptions } from '../checking/check-options.ts';
import type { Discovery } from '../files/discover.ts';
import { shardOf } from './part.ts';
import { readShard } from './shard-option.ts';

/** What was found, in the order of names. */
function found(names: readonly string[]): Discovery {
  return {
    files: names.toSorted().map((name) => ({ name, path: `/club/${name}`, isStdin: false })),
    has: () => false,
    places: ['/club'],
    roots: createRoots(['/club']),
    projects: [],
    problems: [],
    notes: [],
  };
}

const partOf = (names: readonly string[], shard: string, args: readonly string[] = []) =>
  shardOf(found(names), readShard(shard), readCheckOptions(args));
const namesOf = (names: readonly string[], shard: string) =>
  partOf(names, shard).own.files.map(({ name }) => name);

describe('--shard', () => {
  test('takes every so many of the files by their names', () => {
    const names = ['e', 'b', 'd', 'a', 'c'];
    expect(namesOf(names, '1/2')).toEqual(['a', 'c', 'e']);
    expect(namesOf(names, '2/2')).toEqual(['b', 'd']);
    expect(namesOf(names, '1/1')).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('has each file in one shard, and as many files in each as can be, in whatever order they are found', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string(), { maxLength: 20 }),
        fc.integer({ min: 1, max: 30 }),
        (names, count) => {
          const shards = Array.from({ length: count }, (_, index) => namesOf(names, `${index + 1}/${count}`));
          expect(shards.flat().sort()).toEqual(names.toSorted());
          const sizes = shards.map(({ length }) => length);
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
          expect(namesOf(names.toReversed(), `1/${count}`)).toEqual(shards[0]);
        },
      ),
    );
  });

  test('says how many of the files it has', () => {
    expect(partOf(['a', 'b', 'c'], '2/2').note).toBe('Shard 2 of 2: 1 of 3 files.');
    expect(partOf(['a'], '1/1').note).toBe('Shard 1 of 1: 1 of 1 file.');
    expect(partOf(['a', 'b', 'c'], '4/7').note).toBe(
      'Shard 4 of 7 has nothing to check: there are 3 files in all.',
    );
    expect(partOf(['a'], '2/2').note).toBe('Shard 2 of 2 has nothing to check: there is 1 file in all.');
  });

  test('tells one run from others by its files and options', () => {
    const { shard } = partOf(['b', 'a'], '2/2', ['--strict', '-q', '--rule', 'rest-days=off', 'plans']);
    expect(shard).toMatchObject({
      shard: 2,
      shards: 2,
      files: 2,
      settings: { strict: true, quiet: true, rule: ['rest-days=off'] },
    });
    expect(partOf(['a', 'b'], '1/2').shard?.names).toBe(shard?.names);
    expect(partOf(['a', 'c'], '1/2').shard?.names).not.toBe(shard?.names);
    expect(
      partOf(['a'], '1/2', ['--fix', '--max-warnings', '3', '--baseline', 'known.json']).shard?.settings,
    ).toEqual({ fix: true, 'max-warnings': 3, baseline: 'known.json' });
  });

  test.each([
    [['--shard', 'foo'], '--shard takes which part of how many, such as 1/3, up to 9999 parts, not "foo".'],
    [['--shard', '1'], '--shard takes which part of how many, such as 1/3, up to 9999 parts, not "1".'],
    [['--shard', '0/3'], '--shard takes which part of how many, such as 1/3, up to 9999 parts, not "0/3".'],
    [['--shard', '1/0'], '--shard takes which part of how many, such as 1/3, up to 9999 parts, not "1/0".'],
    [['--shard', '-1/3'], '--shard takes which part of how many, such as 1/3, up to 9999 parts, not "-1/3".'],
    [
      ['--shard', '1/99999'],
      '--shard takes which part of how many, such as 1/3, up to 9999 parts, not "1/99999".',
    ],
    [['--shard', '4/3'], '--shard 4/3 asks for part 4, and there are 3 parts: count from 1 to 3.'],
    [['--shard', '2/1'], '--shard 2/1 asks for part 2, and there is 1 part: count from 1 to 1.'],
    [['--shard', '1/2', '-'], '--shard parts files: standard input is none. Leave out one of the two.'],
    [
      ['--shard', '1/2', '--baseline', 'known.json', '--write-baseline'],
      '--write-baseline writes down all findings, and --shard finds a part of them: write the baseline without --shard.',
    ],
  ])('%j is one sentence', (args, sentence) => {
    expect(() => readCheckOptions(args)).toThrow(sentence);
  });

  test('a single shard may write the baseline: it finds everything', () => {
    expect(
      readCheckOptions(['--shard', '1/1', '--baseline', 'known.json', '--write-baseline']),
    ).toMatchObject({
      writesBaseline: true,
    });
  });
});
