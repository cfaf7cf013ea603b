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

test('workouts in a folder become one plan', async () => {
  const plan = `athlete "Sam"

plan "P" for "Sam"

  week 1
    tue easy 8 km @ 5:30/km
    thu intervals: warm up 2 km, 5 x (800 m @ 4:10/km, jog 400 m), cool down 2 km

  week 2
    sun long 16 km
`;
  const { run } = workspace({ 'p.runplan': plan });
  expect((await run(['export', 'p.runplan', '--to', 'text', '-o', 'out'])).exitCode).toBe(0);
  expect(await run(['import', 'out/'])).toEqual({
    stdout: `runplan 1

plan "Imported plan"

  week 1
    tue easy 8 km @ 5:30/km
    thu intervals: warm up 2 km, 5 x (800 m @ 4:10/km, jog 400 m), cool down 2 km

  week 2
    sun long 16 km "≈5:55-6:38/km"
`,
    stderr:
      'Read out/ as text: 3 of 3 entries understood.\nNext: put it into a file that ends in .runplan, and check that: runplan check FILE\n',
    exitCode: 0,
  });
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
    [
      ['import', 'a.txt', 'a.csv', '-o', 'out.runplan'],
      '2 files: a.txt was read as plain. Several files become a plan where each of them is a workout (fit, text and zwo): import this one alone.',
    ],
    [['import', 'missing.txt', '-o', 'out.runplan'], 'Cannot read missing.txt: it does not exist.'],
    [
      ['import', 'empty', '-o', 'out.runplan'],
      'empty is a folder without workouts (.fit, .txt, .text, .zwo): name a file.',
    ],
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
      'large.txt: The file is larger than 1 MB and was not read. Split it: one file a plan is a good size.',
    ],
    [
      ['import', 'wide.txt', '-o', 'out.runplan'],
      'wide.txt: The file is saved as UTF-16 and was not read. Save it as UTF-8.',
    ],
    [
      ['import', 'latin.txt', '-o', 'out.runplan'],
      'latin.txt: This is not UTF-8: a character in line 1 is lost. Save the file as UTF-8.',
    ],
    [
      ['import', 'nul.txt', '-o', 'out.runplan'],
      'nul.txt: This is not a text file: it contains a NUL byte. It was not read.',
    ],
    [
      ['import', 'half.fit', '-o', 'out.runplan'],
      'half.fit: This is no whole FIT file: it breaks off. Copy or export it again.',
    ],
    [
      ['import', 'sheet.xlsx', '-o', 'out.runplan'],
      'sheet.xlsx: This is no whole spreadsheet: the archive is damaged. Copy or save it again.',
    ],
  ])('%j', async (args, sentence) => {
    const { path, run } = workspace({
      'a.txt': 'Nothing of a plan.\n',
      'b.txt': '',
      'a.runplan': '',
      'wide.txt': Buffer.from('\ufeffTue easy 5k', 'utf16le'),
      'latin.txt': Buffer.from('Tue: gem\xfctlich', 'latin1'),
      'sheet.xlsx': Buffer.from('PK\x03\x04\x00\x00'),
      'nul.txt': Buffer.from('Tue\x00'),
      'half.fit': Buffer.from('\x0e\x10\x00\x00\x99\x00\x00\x00.FIT\x00\x00', 'latin1'),
      'a.csv': 'day,session\nTue,easy 5k\n',
      'empty/readme.md': '',
    });
    if (args.includes('large.txt')) writeFileSync(join(path, 'large.txt'), 'Tue: easy 5k\n'.repeat(100_000));
    expect(await run(args)).toEqual(refused(sentence));
    expect(existsSync(join(path, 'out.runplan'))).toBe(false);
  });
});
