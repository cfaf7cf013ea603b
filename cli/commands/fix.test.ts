import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCheckOptions } from '../checking/check-options.ts';
import { CLEAN_PLAN, ERROR_FILE, WARNING_PLAN } from '../testing/plans.ts';
import { workspace } from '../testing/workspace.ts';

/** What `--fix` makes of {@link WARNING_PLAN}. */
const REPAIRED_PLAN = CLEAN_PLAN.replace('week 1', 'week 1 total 20.5 km');

/** A plan with three safe repairs, and with what only the author can decide. */
const MANY = CLEAN_PLAN.replace('fri core 20 min', 'tue core 20 min # the second line')
  .replace('wed strength 30 min', 'wed strength 30 min\n      allow rest-days because "a leftover" # why?')
  .replace('week 1', 'week 1 total 30km # as agreed')
  .replace('recent volume 20 km', 'recent volume 15 km');

const read = (path: string, name: string) => readFileSync(join(path, name), 'utf8');

describe('--fix', () => {
  test('writes the file and reports what is left', async () => {
    const { run, path } = workspace({ 'a.runplan': WARNING_PLAN, 'b.runplan': CLEAN_PLAN });
    expect(await run(['check', '--fix'])).toEqual({
      stdout: 'Repaired 1 finding in a.runplan.\n\nNo findings in 2 plans (2 files); 1 repaired.\n',
      stderr: '',
      exitCode: 0,
    });
    expect(read(path, 'a.runplan')).toBe(REPAIRED_PLAN);
    expect(read(path, 'b.runplan')).toBe(CLEAN_PLAN);
    expect(readdirSync(path).sort()).toEqual(['a.runplan', 'b.runplan']);
    expect((await run(['check', '--fix'])).stdout).toBe('No findings in 2 plans (2 files); 0 repaired.\n');
  });

  test('without it nothing is written', async () => {
    const { run, path } = workspace({ 'a.runplan': MANY });
    const { stdout } = await run(['check']);
    expect(stdout.match(/Repair: .*/g)).toEqual([
      'Repair: Shorten the easy runs of week 1, so that it has 17.9 km.',
      'Repair: Correct the total to 20.5km. --fix does it.',
      'Repair: Delete this line. --fix does it.',
      'Repair: Join the two `tue` lines. --fix does it.',
    ]);
    expect(read(path, 'a.runplan')).toBe(MANY);
  });

  test('does all that is safe, keeps comments and spelling, and leaves the rest to the author', async () => {
    const { run, path } = workspace({ 'a.runplan': MANY });
    const { stdout, exitCode } = await run(['check', '--fix', '--format', 'json']);
    const { findings, summary } = JSON.parse(stdout);
    expect(findings.map(({ rule, fixable }: { rule: string; fixable: boolean }) => [rule, fixable])).toEqual([
      ['first-week-load', true],
    ]);
    expect(summary).toMatchObject({ repaired: 3, warnings: 1, errors: 0 });
    expect(exitCode).toBe(0);
    expect(read(path, 'a.runplan')).toBe(
      MANY.replace('total 30km', 'total 20.5km')
        .replace('tue easy 7 km', 'tue easy 7 km + core 20 min')
        .replace('allow rest-days because "a leftover" # why?', '# why?')
        .replace('tue core 20 min # the second line', '# the second line'),
    );
  });

  test('keeps line ends, a byte order mark, the mode of the file, and a link to it', async () => {
    const crlf = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;
    const { run, path } = workspace({ 'plans/a.runplan': crlf(WARNING_PLAN) });
    chmodSync(join(path, 'plans/a.runplan'), 0o640);
    symlinkSync('plans/a.runplan', join(path, 'link.runplan'));
    expect((await run(['check', '--fix', 'link.runplan'])).exitCode).toBe(0);
    expect(read(path, 'link.runplan')).toBe(crlf(REPAIRED_PLAN));
    expect(read(path, 'plans/a.runplan')).toBe(crlf(REPAIRED_PLAN));
    if (process.platform !== 'win32')
      expect(statSync(join(path, 'plans/a.runplan')).mode & 0o777).toBe(0o640);
  });

  test('errors that are left end with exit code 1', async () => {
    const { run } = workspace({ 'e.runplan': `${ERROR_FILE}${WARNING_PLAN}` });
    const { stdout, exitCode } = await run(['check', '--fix']);
    expect(stdout).toMatch(/^Repaired 1 finding in e\.runplan\.\n\ne\.runplan:1:8 error import\n/);
    expect(stdout).toMatch(/1 finding in 1 plan \(1 file\): 1 error; 1 repaired\.\n$/);
    expect(exitCode).toBe(1);
  });

  test('does not repair what is not UTF-8', async () => {
    const bytes = Buffer.concat([Buffer.from(WARNING_PLAN), Buffer.from('# caf\xe9\n', 'latin1')]);
    const { run, path } = workspace({ 'a.runplan': bytes });
    expect((await run(['check', '--fix'])).stdout).toMatch(/1 error, 1 warning; 0 repaired\.\n$/);
    expect(readFileSync(join(path, 'a.runplan'))).toEqual(bytes);
  });

  test('has nothing to do with standard input', async () => {
    const { run } = workspace();
    expect(await run(['check', '--fix', '-'], { stdin: WARNING_PLAN })).toEqual({
      stdout: '',
      stderr:
        '--fix writes files, so it cannot repair standard input. Save the text in a file first, or add --diff.\n',
      exitCode: 2,
    });
  });

  test.runIf(process.platform === 'linux')('what is no file is not written', async () => {
    const { run, path } = workspace();
    execFileSync('mkfifo', [join(path, 'pipe.runplan')]);
    expect(await run(['check', '--fix', 'pipe.runplan'])).toEqual({
      stdout: '',
      stderr:
        'Cannot read pipe.runplan: it is not a file. What a program writes can be checked as standard input: -.\n',
      exitCode: 2,
    });
  });

  test.runIf(process.platform !== 'win32' && process.getuid?.() !== 0)(
    'a file that may not be written',
    async () => {
      const { run, path } = workspace({ 'a.runplan': WARNING_PLAN, 'b.runplan': WARNING_PLAN });
      chmodSync(join(path, 'a.runplan'), 0o444);
      const { stdout, stderr, exitCode } = await run(['check', '--fix']);
      expect(stderr).toBe('Cannot write a.runplan: permission denied. It was left as it is.\n');
      expect(stdout).toContain('Repaired 1 finding in b.runplan.\n');
      expect(stdout).toMatch(/1 finding in 2 plans \(2 files\): 1 warning; 1 repaired\.\n$/);
      expect(exitCode).toBe(2);
      expect(read(path, 'a.runplan')).toBe(WARNING_PLAN);
    },
  );

  test('many files, in several threads', async () => {
    const names = Array.from({ length: 150 }, (_, index) => `${index}.runplan`);
    const { run, path } = workspace(Object.fromEntries(names.map((name) => [name, WARNING_PLAN])));
    const { stdout, exitCode } = await run(['check', '--fix']);
    expect(stdout.match(/^Repaired 1 finding in \d+\.runplan\.$/gm)).toHaveLength(150);
    expect(stdout).toMatch(/No findings in 150 plans \(150 files\); 150 repaired\.\n$/);
    expect(exitCode).toBe(0);
    for (const name of names) expect(read(path, name)).toBe(REPAIRED_PLAN);
  });
});

describe('--fix --suggested', () => {
  /** A total that does not add up, a word that is misspelt, and a duration that can be read in two ways. */
  const text = WARNING_PLAN.replace('thu easy', 'thu eassy').replace('sun long 7.5 km', 'sun long 1:45');
  const LEFT =
    '1 finding has a repair that was not made: several may be meant, or nothing would be won. Choose by hand.\n';

  test('makes both kinds of repairs, says how many, and tells what it leaves', async () => {
    const { run, path } = workspace({ 'a.runplan': text });
    const { stdout, stderr, exitCode } = await run(['check', '--fix', '--suggested', '--format', 'pretty']);
    expect(stdout).toMatch(
      /^Repaired 1 finding in a\.runplan, as suggested\.\n\na\.runplan:15:14 error syntax\n/,
    );
    expect(stdout).toMatch(/\n1 finding in 1 plan \(1 file\): 1 error; 1 repaired, as suggested\.\n$/);
    expect(stderr).toBe(LEFT);
    expect(exitCode).toBe(1);
    expect(read(path, 'a.runplan')).toBe(text.replace('eassy', 'easy'));
    const again = await run(['check', '--fix', '--suggested', '--format', 'json']);
    expect(JSON.parse(again.stdout).summary).toMatchObject({ errors: 1, repaired: 0, suggested: 0 });
    expect(read(path, 'a.runplan')).toBe(text.replace('eassy', 'easy'));
  });

  test('with --diff shows what it would do', async () => {
    const shown = text.replace('sun long 1:45', 'sun long 7.5 km');
    const { run, path } = workspace({ 'a.runplan': shown, 'b.runplan': text });
    const { stdout, stderr, exitCode } = await run(['check', '--fix', '--suggested', '--diff']);
    expect(stdout.match(/^[-+] .*/gm)).toEqual([
      '-  week 1 total 30 km',
      '+  week 1 total 20.5 km',
      '-    thu eassy 6 km',
      '+    thu easy 6 km',
      '-    thu eassy 6 km',
      '+    thu easy 6 km',
    ]);
    expect(stderr).toBe(
      `3 findings in 2 of 2 files can be repaired, 2 of them as suggested. \`runplan check --fix --suggested\` repairs them.\n${LEFT}`,
    );
    expect(exitCode).toBe(1);
    expect(read(path, 'a.runplan')).toBe(shown);
  });

  test('goes with --fix', () => {
    expect(() => readCheckOptions(['--suggested'])).toThrow(
      '--suggested says which repairs --fix makes: add --fix.',
    );
  });
});
