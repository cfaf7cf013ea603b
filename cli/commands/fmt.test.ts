import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CLEAN_PLAN } from '../testing/plans.ts';
import { withOtherCode } from '../testing/with-other-code.ts';
import { workspace } from '../testing/workspace.ts';

/** The same plan without its indentation, and with other blanks. */
const UGLY_PLAN = `\n${CLEAN_PLAN.replaceAll(/^ +/gm, '').replaceAll(' km', 'km')}\n`;

const read = (path: string, name: string) => readFileSync(join(path, name), 'utf8');

describe('runplan fmt', () => {
  test('formats what is not formatted', async () => {
    const { run, path } = workspace({
      'a.runplan': UGLY_PLAN,
      'b.runplan': CLEAN_PLAN,
      'c/d.runplan': UGLY_PLAN,
    });
    expect(await run(['fmt'])).toEqual({
      stdout: 'Formatted: a.runplan\nFormatted: c/d.runplan\nFormatted 2 files; 1 already was.\n',
      stderr: '',
      exitCode: 0,
    });
    for (const name of ['a.runplan', 'b.runplan', 'c/d.runplan']) expect(read(path, name)).toBe(CLEAN_PLAN);
    expect((await run(['fmt'])).stdout).toBe('All 3 files were formatted already.\n');
    expect((await run(['fmt', 'c'])).stdout).toBe('The file was formatted already.\n');
  });

  test('a formatted file is not written', async () => {
    const { run, path } = workspace({ 'a.runplan': CLEAN_PLAN });
    const { mtimeMs, ino } = statSync(join(path, 'a.runplan'));
    await run(['fmt']);
    expect(statSync(join(path, 'a.runplan'))).toMatchObject({ mtimeMs, ino });
  });

  test('keeps line ends, a byte order mark, the mode of the file, and a link to it', async () => {
    const crlf = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;
    const { run, path } = workspace({ 'plans/a.runplan': crlf(UGLY_PLAN) });
    chmodSync(join(path, 'plans/a.runplan'), 0o640);
    symlinkSync('plans/a.runplan', join(path, 'link.runplan'));
    expect((await run(['fmt', 'link.runplan'])).stdout).toBe('Formatted: link.runplan\nFormatted 1 file.\n');
    expect(read(path, 'link.runplan')).toBe(crlf(CLEAN_PLAN));
    expect(read(path, 'plans/a.runplan')).toBe(crlf(CLEAN_PLAN));
    if (process.platform !== 'win32')
      expect(statSync(join(path, 'plans/a.runplan')).mode & 0o777).toBe(0o640);
  });

  test('mistakes of syntax are no reason to fail', async () => {
    const { run, path } = workspace({
      'a.runplan': 'plan "P"\nweek 1\nmon easy  5 km % hilly\ntue easy 5km\n',
    });
    expect(await run(['fmt'])).toMatchObject({ stderr: '', exitCode: 0 });
    expect(read(path, 'a.runplan')).toBe(
      'plan "P"\n  week 1\n    mon easy  5 km % hilly\n    tue easy 5 km\n',
    );
  });

  test('many files', async () => {
    const names = Array.from({ length: 40 }, (_, index) => `${index + 10}.runplan`);
    const { run, path } = workspace(Object.fromEntries(names.map((name) => [name, UGLY_PLAN])));
    expect((await run(['fmt'])).stdout).toBe(
      `${names.map((name) => `Formatted: ${name}\n`).join('')}Formatted 40 files.\n`,
    );
    for (const name of names) expect(read(path, name)).toBe(CLEAN_PLAN);
  });
});

describe('--check', () => {
  test('writes nothing, lists what is not formatted, and ends with 1', async () => {
    const { run, path } = workspace({ 'a.runplan': UGLY_PLAN, 'b.runplan': CLEAN_PLAN });
    expect(await run(['fmt', '--check'])).toEqual({
      stdout: 'Not formatted: a.runplan\n1 of 2 files is not formatted. `runplan fmt` formats it.\n',
      stderr: '',
      exitCode: 1,
    });
    expect(read(path, 'a.runplan')).toBe(UGLY_PLAN);
    expect((await run(['fmt', '--check', 'a.runplan'])).stdout).toMatch(
      /\nThe file is not formatted\. `runplan fmt` formats it\.\n$/,
    );
  });

  test('of several', async () => {
    const { run } = workspace({
      'a.runplan': UGLY_PLAN,
      'b.runplan': `${CLEAN_PLAN}\n`,
      'c.runplan': CLEAN_PLAN,
    });
    expect((await run(['fmt', '--check'])).stdout).toMatch(
      /\n2 of 3 files are not formatted\. `runplan fmt` formats them\.\n$/,
    );
  });

  test('ends with 0 when all are formatted', async () => {
    const { run } = workspace({ 'a.runplan': CLEAN_PLAN, 'b.runplan': '' });
    expect(await run(['fmt', '--check'])).toEqual({
      stdout: 'All 2 files are formatted.\n',
      stderr: '',
      exitCode: 0,
    });
    expect((await run(['fmt', '--check', 'b.runplan'])).stdout).toBe('The file is formatted.\n');
  });
});

describe('standard input', () => {
  test('is formatted to standard output', async () => {
    const { run } = workspace();
    for (const stdin of [UGLY_PLAN, CLEAN_PLAN]) {
      expect(await run(['fmt', '-'], { stdin })).toEqual({ stdout: CLEAN_PLAN, stderr: '', exitCode: 0 });
    }
    const marked = `\ufeff${UGLY_PLAN}`.replaceAll('\n', '\r\n');
    expect((await run(['fmt', '-'], { stdin: marked })).stdout).toBe(
      `\ufeff${CLEAN_PLAN}`.replaceAll('\n', '\r\n'),
    );
    expect(await run(['fmt', '-'], { stdin: '' })).toEqual({ stdout: '', stderr: '', exitCode: 0 });
  });

  test('does not write the file of its name', async () => {
    const { run, path } = workspace({ 'a.runplan': UGLY_PLAN });
    const { stdout } = await run(['fmt', '-', '--stdin-filename', 'a.runplan'], { stdin: UGLY_PLAN });
    expect(stdout).toBe(CLEAN_PLAN);
    expect(read(path, 'a.runplan')).toBe(UGLY_PLAN);
  });

  test('with --check', async () => {
    const { run } = workspace();
    expect(await run(['fmt', '--check', '-'], { stdin: UGLY_PLAN })).toEqual({
      stdout: 'Not formatted: <stdin>\nThe file is not formatted. `runplan fmt` formats it.\n',
      stderr: '',
      exitCode: 1,
    });
    const { stdout } = await run(['fmt', '--check', '-', '--stdin-filename', 'x'], { stdin: UGLY_PLAN });
    expect(stdout).toMatch(/^Not formatted: x\n/);
    expect((await run(['fmt', '--check', '-'], { stdin: CLEAN_PLAN })).exitCode).toBe(0);
  });
});

describe('what cannot be done ends with 2, and the rest is done', () => {
  test.each([
    ['not UTF-8', Buffer.from('# caf\xe9\n \n', 'latin1'), 'it is not UTF-8. Save it as UTF-8'],
    ['UTF-16', Buffer.from('\ufeffplan "P"\n', 'utf16le'), 'it is not UTF-8. Save it as UTF-8'],
    ['not text', Buffer.from([0, 1, 2, 32, 10, 10]), 'it is not a text file'],
    ['too large', Buffer.alloc(1_000_001, ' '), 'it is larger than 1 MB'],
  ])('a file that is %s', async (_, bytes, reason) => {
    const { run, path } = workspace({ 'a.runplan': bytes, 'b.runplan': UGLY_PLAN });
    expect(await run(['fmt'])).toEqual({
      stdout: 'Formatted: b.runplan\nFormatted 1 file.\n',
      stderr: `Cannot read a.runplan: ${reason}.\n`,
      exitCode: 2,
    });
    expect(readFileSync(join(path, 'a.runplan')).equals(bytes)).toBe(true);
    expect(read(path, 'b.runplan')).toBe(CLEAN_PLAN);
    expect(await run(['fmt', '-'], { stdin: bytes })).toEqual({
      stdout: '',
      stderr: `Cannot read <stdin>: ${reason}.\n`,
      exitCode: 2,
    });
  });

  test('a path that does not exist', async () => {
    const { run, path } = workspace({ 'plan.runplan': UGLY_PLAN });
    expect(await run(['fmt', 'plan.runplan', 'plam.runplan'])).toEqual({
      stdout: 'Formatted: plan.runplan\nFormatted 1 file.\n',
      stderr: 'Cannot read plam.runplan: it does not exist. Did you mean plan.runplan?\n',
      exitCode: 2,
    });
    expect(read(path, 'plan.runplan')).toBe(CLEAN_PLAN);
  });

  test('nothing to format', async () => {
    expect(await workspace().run(['fmt'])).toEqual({
      stdout: '',
      stderr: 'There is no .runplan file in this directory. Name a file or a directory with plans.\n',
      exitCode: 2,
    });
  });

  test.runIf(process.platform === 'linux')('what is no file is not written', async () => {
    const { run, path } = workspace({ 'a.runplan': UGLY_PLAN });
    execFileSync('mkfifo', [join(path, 'pipe.runplan')]);
    expect(await run(['fmt', 'pipe.runplan', 'a.runplan'])).toEqual({
      stdout: 'Formatted: a.runplan\nFormatted 1 file.\n',
      stderr:
        'Cannot read pipe.runplan: it is not a file. What a program writes can be checked as standard input: -.\n',
      exitCode: 2,
    });
  });

  test.each([
    [['fmt', '--chek'], 'There is no option --chek. Did you mean --check?'],
    [['fmt', '--check=yes'], '--check takes no value; write just --check.'],
    [
      ['fmt', '-', 'a.runplan'],
      '- is standard input, whose text goes to standard output: it takes no other path.',
    ],
    [
      ['fmt', '--stdin-filename', 'a.runplan'],
      '--stdin-filename is for standard input: add the path - to format it.',
    ],
  ])('%j', async (args, message) => {
    const { run } = workspace({ 'a.runplan': UGLY_PLAN });
    expect(await run(args, { stdin: UGLY_PLAN })).toEqual({
      stdout: '',
      stderr: `${message}\n`,
      exitCode: 2,
    });
  });

  test('a mistake of Runplan itself', async () => {
    const node = withOtherCode(
      /function formatted\(text\d*\)\{/,
      'function formatted(){throw new Error("out of luck");',
    );
    const { runAlone, path } = workspace({ 'a.runplan': UGLY_PLAN });
    const { stdout, stderr, exitCode } = await runAlone(['fmt'], { node });
    expect(stdout).toBe('');
    expect(stderr).toMatch(
      /^a\.runplan was not formatted because of a mistake in Runplan\. Please report it\.\nError: out of luck\n/,
    );
    expect(exitCode).toBe(2);
    expect(read(path, 'a.runplan')).toBe(UGLY_PLAN);
  });
});

test('help', async () => {
  const { run } = workspace();
  const help = await run(['fmt', '--help']);
  expect(help).toMatchObject({ stderr: '', exitCode: 0 });
  for (const option of ['--check', '--stdin-filename', '--help']) expect(help.stdout).toContain(option);
  expect(help.stdout.split('\n').every((line) => line.length <= 120)).toBe(true);
  expect(await run(['help', 'fmt'])).toEqual(help);
});
