import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { ALLOWED_PLAN, CLEAN_PLAN, EMPTY_FILE, ERROR_FILE, WARNING_PLAN } from '../testing/plans.ts';
import { withOtherCode } from '../testing/with-other-code.ts';
import { workspace } from '../testing/workspace.ts';

const ERROR_OUTPUT = `e.runplan:1:8 error import
  There is no file "missing.runplan". The path is relative to this file.
  1 | import "missing.runplan"
    |        ^^^^^^^^^^^^^^^^^
  Read more: runplan explain import

`;

describe('exit codes and totals', () => {
  test('nothing found', async () => {
    const { run } = workspace({ 'a.runplan': CLEAN_PLAN, 'b.runplan': CLEAN_PLAN, 'c.runplan': EMPTY_FILE });
    expect(await run(['check'])).toEqual({
      stdout: 'No findings in 2 plans (3 files).\n',
      stderr: '',
      exitCode: 0,
    });
    expect((await run(['check', 'a.runplan'])).stdout).toBe('No findings in 1 plan (1 file).\n');
  });

  test('an error', async () => {
    const { run } = workspace({ 'e.runplan': ERROR_FILE });
    expect(await run(['check'])).toEqual({
      stdout: `${ERROR_OUTPUT}1 finding in 0 plans (1 file): 1 error.\n`,
      stderr: '',
      exitCode: 1,
    });
  });

  test('a warning alone is no reason to stop a pipeline', async () => {
    const { run } = workspace({ 'w.runplan': WARNING_PLAN });
    const { stdout, stderr, exitCode } = await run(['check']);
    expect(stdout).toMatch(
      /^w\.runplan:9:16 warning stated-total for Sam\n {2}Week 1 states a total of 30 km/,
    );
    expect(stdout).toContain(`
  9 |   week 1 total 30 km
    |                ^^^^^
  Repair: Correct the total to 20.5 km. --fix does it.
  To accept it: allow stated-total because "…" on a line below \`week 1\`.
  Read more: runplan explain stated-total

1 finding in 1 plan (1 file): 1 warning.
`);
    expect(stderr).toBe('');
    expect(exitCode).toBe(0);
  });

  test('--max-warnings', async () => {
    const { run } = workspace({ 'w.runplan': WARNING_PLAN, 'v.runplan': WARNING_PLAN });
    expect((await run(['check', '--max-warnings', '2'])).exitCode).toBe(0);
    expect(await run(['check', '--max-warnings=1'])).toMatchObject({
      stderr: 'Too many warnings: 2, and --max-warnings allows 1.\n',
      exitCode: 1,
    });
    expect((await run(['check', '--max-warnings', '0', '--quiet'])).exitCode).toBe(1);
  });

  test('--quiet shows errors only and counts everything', async () => {
    const { run } = workspace({ 'w.runplan': WARNING_PLAN, 'e.runplan': ERROR_FILE });
    for (const option of ['--quiet', '-q']) {
      expect(await run(['check', option])).toEqual({
        stdout: `${ERROR_OUTPUT}2 findings in 1 plan (2 files): 1 error, 1 warning. Only errors are shown.\n`,
        stderr: '',
        exitCode: 1,
      });
    }
    const { stdout } = await run(['check', '-q', '--format', 'json']);
    expect(JSON.parse(stdout).findings.map((finding: { rule: string }) => finding.rule)).toEqual(['import']);
    expect(JSON.parse(stdout).summary).toMatchObject({ errors: 1, warnings: 1 });
  });

  test('what an allow accepts is counted', async () => {
    const { run } = workspace({ 'a.runplan': ALLOWED_PLAN });
    expect((await run(['check'])).stdout).toBe('No findings in 1 plan (1 file); 1 accepted by `allow`.\n');
  });
});

test('a rule is explained once in a run', async () => {
  const { run } = workspace({ 'a.runplan': WARNING_PLAN, 'b.runplan': WARNING_PLAN });
  const { stdout } = await run(['check']);
  expect(stdout.match(/warning stated-total/g)).toHaveLength(2);
  expect(stdout.match(/To accept it/g)).toHaveLength(1);
  expect(stdout.match(/Read more/g)).toHaveLength(1);
});

describe('standard input', () => {
  test('is called <stdin>', async () => {
    const { run } = workspace();
    expect((await run(['check', '-'], { stdin: ERROR_FILE })).stdout).toMatch(/^<stdin>:1:8 error import\n/);
    expect((await run(['check', '-'], { stdin: CLEAN_PLAN })).stdout).toBe(
      'No findings in 1 plan (1 file).\n',
    );
    expect((await run(['check', '-'], { stdin: '' })).stdout).toBe('No findings in 0 plans (1 file).\n');
  });

  test('takes its name and the place of its imports from --stdin-filename', async () => {
    const { run } = workspace({ 'plans/there.runplan': EMPTY_FILE });
    const text = 'import "there.runplan"\nimport "gone.runplan"\n';
    const { stdout } = await run(['check', '-', '--stdin-filename', 'plans/new.runplan'], { stdin: text });
    expect(stdout).toMatch(/^plans\/new\.runplan:2:8 error import\n/);
    expect(stdout).toMatch(/1 finding in 0 plans \(1 file\): 1 error\.\n$/);
  });

  test('may be called anything', async () => {
    const { run } = workspace();
    const { stdout } = await run(['check', '-', '--stdin-filename', 'my plan.txt'], { stdin: ERROR_FILE });
    expect(stdout).toMatch(/^my plan\.txt:1:8 error import\n/);
  });

  test('stands for the file of its name', async () => {
    const { run } = workspace({ 'e.runplan': ERROR_FILE });
    const result = await run(['check', 'e.runplan', '-', '--stdin-filename', 'e.runplan'], {
      stdin: CLEAN_PLAN,
    });
    expect(result.stdout).toBe('No findings in 1 plan (1 file).\n');
  });

  test('is read once', async () => {
    const { run } = workspace();
    const { stdout } = await run(['check', '-', '-'], { stdin: CLEAN_PLAN });
    expect(stdout).toBe('No findings in 1 plan (1 file).\n');
  });
});

describe('colour', () => {
  const red = '\u001b[31m';

  test.each([
    [[], {}, false],
    [[], { FORCE_COLOR: '1' }, true],
    [[], { FORCE_COLOR: '0' }, false],
    [[], { FORCE_COLOR: 'false' }, false],
    [[], { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
    [['--color', 'always'], {}, true],
    [['--color=always'], { NO_COLOR: '1' }, true],
    [['--color', 'never'], { FORCE_COLOR: '1' }, false],
    [['--format', 'json', '--color', 'always'], {}, false],
  ])('not on a terminal, with %j and %j: %s', async (options, env, expected) => {
    const { run } = workspace({ 'e.runplan': ERROR_FILE });
    const { stdout } = await run(['check', ...options], { env });
    expect(stdout.includes(red)).toBe(expected);
  });

  test('changes nothing but the colour', async () => {
    const { run } = workspace({ 'e.runplan': ERROR_FILE });
    const { stdout } = await run(['check', '--color', 'always']);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours are control characters
    expect(stdout.replaceAll(/\u001b\[\d+m/g, '')).toBe((await run(['check'])).stdout);
  });
});

describe('large output', () => {
  const many = Array.from({ length: 20_000 }, (_, i) => `import "gone-${i}.runplan"\n`).join('');

  test('arrives complete', async () => {
    const { run } = workspace({ 'many.runplan': many });
    const { stdout } = await run(['check']);
    expect(stdout).toContain('many.runplan:20000:8 error import\n');
    expect(stdout).toMatch(/\n20000 findings in 0 plans \(1 file\): 20000 errors\.\n$/);
  });

  test.runIf(process.platform !== 'win32')('a reader that goes away is no crash', async () => {
    const { path } = workspace({ 'many.runplan': many });
    const launcher = join(import.meta.dirname, '../bin/runplan.js');
    const { stdout, stderr } = await promisify(execFile)(
      'bash',
      ['-c', '"$0" "$1" check | head -n 1; echo $PIPESTATUS', process.execPath, launcher],
      { cwd: path },
    );
    expect(stdout).toBe('many.runplan:1:8 error import\n1\n');
    expect(stderr).toBe('');
  });

  test.runIf(process.platform === 'linux')('a full disk is reported', async () => {
    const { path } = workspace({ 'e.runplan': ERROR_FILE });
    const launcher = join(import.meta.dirname, '../bin/runplan.js');
    const { stdout, stderr } = await promisify(execFile)(
      'bash',
      ['-c', '"$0" "$1" check > /dev/full; echo "$?"', process.execPath, launcher],
      { cwd: path },
    );
    expect(stdout).toBe('2\n');
    expect(stderr).toBe('Cannot write the report: the disk is full.\n');
  });
});

describe('mistakes of Runplan itself', () => {
  /** Lets the program run with another checker. */
  const withChecker = (check: string) => {
    const begin = /check\(uri\d*,text\d*,settings\d*=\{\}\)\{/;
    return withOtherCode(begin, `async check(uri,text,settings={}){${check}`);
  };

  test('a rule that crashes: exit code 2, and the other findings', async () => {
    const { runAlone } = workspace({ 'a.runplan': 'plan' });
    const node = withChecker(`
      const place = { uri, start: { line: 1, column: 1 }, end: { line: 1, column: 5 }, athletes: [] };
      const findings = [
        { rule: 'internal', severity: 'error', message: 'The rule x failed.', ...place },
        { rule: 'rest-days', severity: 'info', message: 'No rest day.', ...place },
      ];
      return { findings, plans: 1, allowed: [], needed: [] };`);
    expect(await runAlone(['check'], { node })).toEqual({
      stdout: `a.runplan:1:1 error internal
  The rule x failed.
  1 | plan
    | ^^^^

a.runplan:1:1 info rest-days
  No rest day.

2 findings in 1 plan (1 file): 1 error, 1 info.
`,
      stderr: '',
      exitCode: 2,
    });
  });

  test('a check that crashes: exit code 2, and the other files', async () => {
    const { runAlone } = workspace({ 'a.runplan': 'crash', 'b.runplan': '' });
    const node = withChecker(`
      if (text === 'crash') throw new Error('out of luck');
      return { findings: [], plans: 1, allowed: [], needed: [] };`);
    const { stdout, stderr, exitCode } = await runAlone(['check'], { node });
    expect(stdout).toBe('No findings in 1 plan (1 file).\n');
    expect(stderr).toMatch(
      /^The check of a\.runplan stopped because of a mistake in Runplan\. Please report it\.\nError: out of luck\n/,
    );
    expect(exitCode).toBe(2);
  });
});
