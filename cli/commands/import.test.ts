import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { workspace } from '../testing/workspace.ts';

const TEXT = `Spring
Week 1
Tue: 8k easy
Thu: whatever Ben does
Bring water
`;
const PLAN = `runplan 1

plan "Spring"

  week 1
    tue easy 8 km
    thu run "whatever Ben does"
      note "Bring water"
`;
const SUMMARY = `Read spring.txt as plain: 1 of 3 entries understood. 1 session in quotes, with an unknown amount: write what it is. 1 entry kept as a note.
  line 4, session: whatever Ben does
  line 5, note: Bring water
`;
const refused = (sentence: string) => ({ stdout: '', stderr: `${sentence}\n`, exitCode: 2 });

test('to standard output, and what was understood to standard error', async () => {
  const { run } = workspace({ 'spring.txt': TEXT });
  expect(await run(['import', 'spring.txt'])).toEqual({
    stdout: PLAN,
    stderr: `${SUMMARY}Next: put it into a file that ends in .runplan, and check that: runplan check FILE\n`,
    exitCode: 0,
  });
});

test('into a file that checks', async () => {
  const { path, run } = workspace({ 'spring.txt': TEXT });
  expect(await run(['import', 'spring.txt', '-o', 'spring.runplan'])).toEqual({
    stdout: '',
    stderr: `${SUMMARY}Wrote spring.runplan. Next: read it, and check it: runplan check spring.runplan\n`,
    exitCode: 0,
  });
  expect(readFileSync(join(path, 'spring.runplan'), 'utf8')).toBe(PLAN);
  expect((await run(['check', 'spring.runplan', '--only', 'syntax'])).exitCode).toBe(0);
});

test('from standard input', async () => {
  const { run } = workspace();
  const { stdout, stderr } = await run(['import', '-'], { stdin: 'day,session\nTue,easy 5k\n' });
  expect(stdout).toBe('runplan 1\n\nplan "Imported plan"\n\n  week 1\n    tue easy 5 km\n');
  expect(stderr).toMatch(/^Read <stdin> as csv: 1 of 1 entry understood\.\n/);
  const named = await run(['import', '-', '--stdin-filename', 'my-10k.txt'], { stdin: 'Tue easy 5k\n' });
  expect(named.stdout).toContain('plan "my 10k"\n');
});

test('a file that is there stays as it is, unless it may be overwritten', async () => {
  const { path, run } = workspace({ 'spring.txt': TEXT, 'spring.runplan': 'mine' });
  expect(await run(['import', 'spring.txt', '-o', 'spring.runplan'])).toEqual(
    refused(
      'spring.runplan is there already and was left as it is. Choose another name, or overwrite it with --force.',
    ),
  );
  expect(readFileSync(join(path, 'spring.runplan'), 'utf8')).toBe('mine');
  expect((await run(['import', 'spring.txt', '-o', 'spring.runplan', '--force'])).exitCode).toBe(0);
  expect(readFileSync(join(path, 'spring.runplan'), 'utf8')).toBe(PLAN);
});

describe('what is refused writes nothing', () => {
  test.each([
    [['import'], 'Name a file: runplan import plan.txt'],
    [['import', 'a.txt', 'b.txt'], 'runplan import reads one file: name one.'],
    [['import', 'missing.txt', '-o', 'out.runplan'], 'Cannot read missing.txt: it does not exist.'],
    [['import', '.', '-o', 'out.runplan'], 'Cannot read .: it is a directory.'],
    [
      ['import', 'a.runplan', '-o', 'out.runplan'],
      'a.runplan is a plan already. To write it in the usual form: runplan fmt a.runplan',
    ],
    [
      ['import', 'a.txt', '-o', 'out.txt'],
      'Plans are files that end in .runplan: runplan import … -o out.txt.runplan',
    ],
    [['import', 'a.txt', '--from', 'cvs'], 'There is no format cvs that can be read. Did you mean csv?'],
    [['import', 'a.txt', '--force'], '--force overwrites a file: name one with -o.'],
    [
      ['import', 'a.txt', '-o', 'out.runplan'],
      'a.txt: No week and no day was found. Begin each line with its day, such as `Tue: 6 x 800 m @ 5k`, or with its date.',
    ],
    [
      ['import', 'large.txt', '-o', 'out.runplan'],
      'large.txt: The file is larger than 1 MB and was not checked. Split it: one file a plan is a good size.',
    ],
    [
      ['import', 'wide.txt', '-o', 'out.runplan'],
      'wide.txt: The file is saved as UTF-16 and was not checked. Save it as UTF-8.',
    ],
    [
      ['import', 'latin.txt', '-o', 'out.runplan'],
      'latin.txt: This is not UTF-8, so a character here got lost. Save the file as UTF-8.',
    ],
    [
      ['import', 'sheet.xlsx', '-o', 'out.runplan'],
      'sheet.xlsx: This is not a text file: it contains a NUL byte here. It was not checked.',
    ],
  ])('%j', async (args, sentence) => {
    const { path, run } = workspace({
      'a.txt': 'Nothing of a plan.\n',
      'b.txt': '',
      'a.runplan': '',
      'wide.txt': Buffer.from('\ufeffTue easy 5k', 'utf16le'),
      'latin.txt': Buffer.from('Tue: gem\xfctlich', 'latin1'),
      'sheet.xlsx': Buffer.from('PK\x03\x04\x00\x00'),
    });
    if (args.includes('large.txt')) writeFileSync(join(path, 'large.txt'), 'Tue: easy 5k\n'.repeat(100_000));
    expect(await run(args)).toEqual(refused(sentence));
    expect(existsSync(join(path, 'out.runplan'))).toBe(false);
  });
});
