import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CLEAN_PLAN, EMPTY_FILE, ERROR_FILE, WARNING_PLAN } from '../testing/plans.ts';
import { type Workspace, workspace } from '../testing/workspace.ts';

/** With the error `long-run-spike` in place of the warning. */
const OTHER_PLAN = CLEAN_PLAN.replace('sun long 7.5 km', 'sun long 17.5 km');

const BASELINE = `{
  "version": 1,
  "findings": [
    {"file":"plans/a.runplan","rule":"stated-total","severity":"warning","fingerprint":"acc072089dde81e7"},
    {"file":"plans/e.runplan","rule":"import","severity":"error","fingerprint":"32227d333e357beb"}
  ]
}
`;

const FILES = { 'plans/a.runplan': WARNING_PLAN, 'plans/e.runplan': ERROR_FILE };
const KNOWN = { ...FILES, 'known.json': BASELINE };
const CHECK = ['check', '--baseline', 'known.json'];

const read = ({ path }: Workspace, name = 'known.json') => readFileSync(join(path, name), 'utf8');
const put = ({ path }: Workspace, name: string, text: string) => writeFileSync(join(path, name), text);

test('--write-baseline writes what is found, one finding a line', async () => {
  const place = workspace(FILES);
  expect(await place.run([...CHECK, '--write-baseline'])).toEqual({
    stdout: 'No new findings in 1 plan (2 files); 2 known.\n',
    stderr: 'Wrote the baseline known.json: 2 known findings.\n',
    exitCode: 0,
  });
  expect(read(place)).toBe(BASELINE);
  expect(readdirSync(place.path).sort()).toEqual(['known.json', 'plans']);
});

describe('with a baseline', () => {
  test('what is known is counted, and no reason to fail', async () => {
    const { run } = workspace(KNOWN);
    expect(await run(CHECK)).toEqual({
      stdout: 'No new findings in 1 plan (2 files); 2 known.\n',
      stderr: '',
      exitCode: 0,
    });
  });

  test('also while lines are added and figures change', async () => {
    const place = workspace(KNOWN);
    put(place, 'plans/a.runplan', `# a remark\n\n${WARNING_PLAN.replace('total 30 km', 'total 31 km')}`);
    expect((await place.run(CHECK)).stdout).toBe('No new findings in 1 plan (2 files); 2 known.\n');
  });

  test('a new error is reported and fails', async () => {
    const place = workspace(KNOWN);
    put(place, 'plans/e.runplan', `${ERROR_FILE}import "gone.runplan"\n`);
    expect(await place.run([...CHECK, '--format', 'concise'])).toEqual({
      stdout:
        'plans/e.runplan:2:8 error import There is no file "gone.runplan". The path is relative to this file.\n' +
        '1 new finding in 1 plan (2 files): 1 error; 2 known.\n',
      stderr: '',
      exitCode: 1,
    });
  });

  test('a new warning fails, unless --max-warnings allows it', async () => {
    const place = workspace({ ...KNOWN, 'plans/b.runplan': WARNING_PLAN });
    const { stdout, stderr, exitCode } = await place.run([...CHECK, '--format', 'concise']);
    expect(stdout).toMatch(
      /^plans\/b\.runplan:9:16 warning stated-total .*\n1 new finding in 2 plans \(3 files\): 1 warning; 2 known\.\n$/,
    );
    expect(stderr).toBe('Too many warnings: 1, and a baseline allows no new ones.\n');
    expect(exitCode).toBe(1);
    expect(await place.run([...CHECK, '--max-warnings', '1'])).toMatchObject({ stderr: '', exitCode: 0 });
    expect(await place.run([...CHECK, '--max-warnings', '0'])).toMatchObject({
      stderr: 'Too many warnings: 1, and --max-warnings allows 0.\n',
      exitCode: 1,
    });
  });

  test('what has become worse is new', async () => {
    const { run } = workspace({ ...KNOWN, 'known.json': BASELINE.replace('"error"', '"warning"') });
    const { stdout, exitCode } = await run([...CHECK, '--format', 'concise']);
    expect(stdout).toMatch(/^plans\/e\.runplan:1:8 error import /);
    expect(stdout).toMatch(/\n1 new finding in 1 plan \(2 files\): 1 error; 1 known\.\n$/);
    expect(exitCode).toBe(1);
  });

  test('what has become milder is known', async () => {
    const { run } = workspace({ ...KNOWN, 'known.json': BASELINE.replace('"warning"', '"error"') });
    expect((await run(CHECK)).stdout).toBe('No new findings in 1 plan (2 files); 2 known.\n');
  });

  test('what is gone is told, of files that are gone as well', async () => {
    const place = workspace(KNOWN);
    put(place, 'plans/a.runplan', CLEAN_PLAN);
    rmSync(join(place.path, 'plans/e.runplan'));
    expect(await place.run(CHECK)).toEqual({
      stdout: 'No new findings in 1 plan (1 file); 0 known.\n',
      stderr:
        '2 findings of the baseline are gone: stated-total in plans/a.runplan, import in plans/e.runplan. ' +
        'To forget them, write known.json anew with --write-baseline.\n',
      exitCode: 0,
    });
    await place.run([...CHECK, '--write-baseline']);
    expect(read(place)).toBe('{\n  "version": 1,\n  "findings": []\n}\n');
  });

  test('of many that are gone some are named', async () => {
    const lines = Array.from(
      { length: 7 },
      (_, n) => `{"file":"f${n}","rule":"import","severity":"error","fingerprint":"000000000000000${n}"}`,
    );
    const { run } = workspace({
      'a.runplan': EMPTY_FILE,
      'known.json': `{"version":1,"findings":[${lines.join()}]}`,
    });
    expect((await run(CHECK)).stderr).toBe(
      '7 findings of the baseline are gone: import in f0, import in f1, import in f2, import in f3, import in f4 and 2 more. ' +
        'To forget them, write known.json anew with --write-baseline.\n',
    );
  });

  test('what was not checked is not gone, and stays known', async () => {
    const place = workspace(KNOWN);
    expect(await place.run([...CHECK, 'plans/a.runplan'])).toEqual({
      stdout: 'No new findings in 1 plan (1 file); 1 known.\n',
      stderr: '',
      exitCode: 0,
    });
    put(place, 'plans/a.runplan', CLEAN_PLAN);
    expect((await place.run([...CHECK, 'plans/a.runplan', '--write-baseline'])).stderr).toBe(
      'Wrote the baseline known.json: 1 known finding.\n',
    );
    expect(read(place)).toBe(BASELINE.replace(/ *\{"file":"plans\/a.*\n/, ''));
  });

  test('what `allow` accepts is gone', async () => {
    const place = workspace(KNOWN);
    const allowed = 'total 30 km\n    allow stated-total because "a walk is in it"';
    put(place, 'plans/a.runplan', WARNING_PLAN.replace('total 30 km', allowed));
    const { stdout, stderr } = await place.run(CHECK);
    expect(stdout).toBe('No new findings in 1 plan (2 files); 1 accepted by `allow`; 1 known.\n');
    expect(stderr).toMatch(/^1 finding of the baseline is gone: stated-total in plans\/a\.runplan\. /);
  });

  test('holds from every folder of a repository', async () => {
    const place = workspace({ ...KNOWN, '.git/HEAD': '' });
    expect((await place.run(['check', '--baseline', '../known.json'], { in: 'plans' })).stdout).toBe(
      'No new findings in 1 plan (2 files); 2 known.\n',
    );
    await place.run(['check', '--baseline', '../known.json', '--write-baseline'], { in: 'plans' });
    expect(read(place)).toBe(BASELINE);
  });

  test('of standard input', async () => {
    const { run } = workspace(KNOWN);
    const args = [...CHECK, '-', '--stdin-filename', 'plans/a.runplan'];
    expect((await run(args, { stdin: WARNING_PLAN })).stdout).toBe(
      'No new findings in 1 plan (1 file); 1 known.\n',
    );
    expect((await run(args, { stdin: OTHER_PLAN })).exitCode).toBe(1);
  });

  test('with --fix what is repaired is gone', async () => {
    const place = workspace(KNOWN);
    expect(await place.run([...CHECK, '--fix'])).toEqual({
      stdout:
        'Repaired 1 finding in plans/a.runplan.\n\nNo new findings in 1 plan (2 files); 1 known; 1 repaired.\n',
      stderr:
        '1 finding of the baseline is gone: stated-total in plans/a.runplan. ' +
        'To forget them, write known.json anew with --write-baseline.\n',
      exitCode: 0,
    });
  });

  test('the reports for programs have only what is new', async () => {
    const place = workspace({ ...KNOWN, 'plans/b.runplan': ERROR_FILE });
    const formats = [
      'json',
      'jsonl',
      'sarif',
      'junit',
      'github',
      'gitlab',
      'markdown',
      'checkstyle',
      'pretty',
    ];
    await place.run([...CHECK, ...formats.flatMap((format) => ['--format', `${format}=out.${format}`])]);
    for (const format of formats) {
      const text = read(place, `out.${format}`);
      expect(text).toContain('There is no file');
      expect(text).not.toContain('stated-total');
      expect(text.match(/missing\.runplan/g), format).toHaveLength(
        format === 'junit' || format === 'pretty' ? 2 : 1,
      );
    }
    expect(JSON.parse(read(place, 'out.json')).summary).toEqual({
      files: 3,
      plans: 1,
      errors: 1,
      warnings: 0,
      infos: 0,
      hints: 0,
      allowed: 0,
      known: 2,
    });
  });

  test('of many files, in several threads', async () => {
    const names = Array.from({ length: 150 }, (_, index) => `${index}.runplan`);
    const place = workspace(Object.fromEntries(names.map((name) => [name, WARNING_PLAN])));
    expect(await place.run([...CHECK, '--write-baseline'])).toEqual({
      stdout: 'No new findings in 150 plans (150 files); 150 known.\n',
      stderr: 'Wrote the baseline known.json: 150 known findings.\n',
      exitCode: 0,
    });
    put(place, '77.runplan', OTHER_PLAN);
    const { stdout, exitCode } = await place.run([...CHECK, '--format', 'concise', '--quiet']);
    expect(stdout).toMatch(
      /^77\.runplan:15:9 error long-run-spike .*\n2 new findings in .*; 149 known\. Only/,
    );
    expect(exitCode).toBe(1);
  });
});

describe('one message and exit code 2', () => {
  const ANEW = 'Mend it, or delete it and write it anew with --write-baseline.';
  test.each([
    ['empty', '', `is no baseline: it is not JSON. ${ANEW}`],
    ['with marks of a merge', `<<<<<<< HEAD\n${BASELINE}`, `is no baseline: it is not JSON. ${ANEW}`],
    ['not UTF-8', Buffer.from('{"caf\xe9":1}', 'latin1'), `is no baseline: it is not JSON. ${ANEW}`],
    ['of another kind', '{"name":"club"}', 'is no baseline: it is a file of another kind. Name another one.'],
    ['a list', '[1]', 'is no baseline: it is a file of another kind. Name another one.'],
    ['null', 'null', 'is no baseline: it is a file of another kind. Name another one.'],
    [
      'with a broken finding',
      BASELINE.replace('32227d', 'zzz'),
      `is no baseline: finding 2 in it is broken. ${ANEW}`,
    ],
  ])('for a file that is %s, which stays as it is', async (_, content, message) => {
    for (const more of [[], ['--write-baseline']]) {
      const place = workspace({ ...FILES, 'known.json': content });
      expect(await place.run([...CHECK, ...more])).toEqual({
        stdout: '',
        stderr: `known.json ${message}\n`,
        exitCode: 2,
      });
      expect(readFileSync(join(place.path, 'known.json'))).toEqual(Buffer.from(content));
    }
  });

  test.each([
    [['known.json'], 'There is no baseline known.json. To write it, add --write-baseline.'],
    [['no/known.json'], 'There is no baseline no/known.json: its folder does not exist.'],
    [['no/known.json', '--write-baseline'], 'There is no baseline no/known.json: its folder does not exist.'],
    [['plans'], 'Cannot read the baseline plans: it is a directory.'],
    [['plans', '--write-baseline'], 'Cannot read the baseline plans: it is a directory.'],
    [['plans/a.runplan'], 'plans/a.runplan is a plan that is checked, and no baseline.'],
    [['link', '--write-baseline'], 'link is a plan that is checked, and no baseline.'],
    [
      ['out.json', '--output-file', './out.json', '--write-baseline'],
      'out.json is given for the baseline and for a report: name two files.',
    ],
    [
      ['new.json'],
      'Cannot read the baseline new.json: it has version 2, and this Runplan reads version 1. Update Runplan.',
    ],
    [[''], '--baseline needs the name of a file.'],
  ])('for --baseline %j', async ([name = '', ...more], message) => {
    const place = workspace({ ...FILES, 'new.json': '{"version":2,"findings":[]}' });
    symlinkSync('plans/a.runplan', join(place.path, 'link'));
    expect(await place.run(['check', `--baseline=${name}`, ...more])).toEqual({
      stdout: '',
      stderr: `${message}\n`,
      exitCode: 2,
    });
  });

  test('for --write-baseline without a file', async () => {
    expect((await workspace(FILES).run(['check', '--write-baseline'])).stderr).toBe(
      '--write-baseline needs a file: --baseline FILE --write-baseline.\n',
    );
  });

  test.each([['--only=syntax'], ['--severity=error'], ['--rule=rest-days=off']])(
    'for a baseline beside %s, which leaves findings out',
    async (option) => {
      const [name] = option.split('=');
      expect(await workspace(FILES).run([...CHECK, option])).toEqual({
        stdout: '',
        stderr: `--baseline is about all findings, and ${name} leaves some out: those would seem to be gone. Leave out one of the two.\n`,
        exitCode: 2,
      });
    },
  );

  test.runIf(process.platform === 'linux')('for a pipe, which is not read', async () => {
    const { run, path } = workspace(FILES);
    execFileSync('mkfifo', [join(path, 'known.json')]);
    expect(await run(CHECK)).toEqual({
      stdout: '',
      stderr: 'Cannot read the baseline known.json: it is not a file.\n',
      exitCode: 2,
    });
  });

  test('when not everything could be checked: it is not written', async () => {
    const place = workspace(KNOWN);
    put(place, 'plans/a.runplan', OTHER_PLAN);
    expect(await place.run([...CHECK, '--write-baseline', 'plans', 'no'])).toMatchObject({
      stderr:
        'Cannot read no: it does not exist.\n' +
        'Cannot write the baseline known.json: not everything could be checked. It is left as it is.\n',
      exitCode: 2,
    });
    expect(read(place)).toBe(BASELINE);
  });
});

test('what a project leaves out is told, is not gone, and is not forgotten', async () => {
  const place = workspace({ ...KNOWN, 'runplan.toml': 'severity = "error"\n' });
  expect(await place.run(CHECK)).toEqual({
    stdout: 'No new findings in 1 plan (2 files); 1 known.\n',
    stderr: '',
    exitCode: 0,
  });
  expect(await place.run([...CHECK, '--write-baseline'])).toMatchObject({
    stderr: 'Wrote the baseline known.json: 2 known findings. runplan.toml leaves out what is below error.\n',
    exitCode: 0,
  });
  expect(read(place)).toBe(BASELINE);
});
