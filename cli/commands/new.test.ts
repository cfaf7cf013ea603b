import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { workspace } from '../testing/workspace.ts';

const RUNPLAN = join(import.meta.dirname, '../bin/runplan.js');
const TODAY = ['--today', '2026-11-23'];
const SAM = [
  '--name',
  'Sam',
  '--level',
  'novice',
  '--back',
  'history',
  '--volume',
  '25km',
  '--longest',
  '10km',
];
const HALF = [...SAM, '--race', 'half-marathon', '--on', '2027-04-25', ...TODAY];

const read = (path: string, name: string) => readFileSync(join(path, name), 'utf8');

describe('runplan new', () => {
  test('writes a plan that is formatted and checks clean', async () => {
    const { run, path } = workspace();
    const result = await run(['new', ...HALF, '--title', 'City Half', 'sam.runplan']);
    expect(result).toEqual({
      stdout: `Wrote sam.runplan: 14 weeks.
The plan begins on 2027-01-18. Until then: keep running as now, no more.
Next: read it, change what you know better, and check it: runplan check sam.runplan
`,
      stderr: '',
      exitCode: 0,
    });
    expect(read(path, 'sam.runplan')).toContain('race half-marathon on 2027-04-25 "City Half"');
    expect(await run(['check', '--max-warnings', '0', 'sam.runplan'])).toMatchObject({ exitCode: 0 });
    expect((await run(['check', '--format', 'json', 'sam.runplan'])).stdout).not.toContain('"rule"');
    expect(await run(['fmt', '--check', 'sam.runplan'])).toMatchObject({ exitCode: 0 });
  });

  test('without a file, or with -, the plan goes to standard output and all else does not', async () => {
    const { run, path } = workspace();
    const result = await run(['new', ...HALF]);
    expect(result.exitCode).toBe(0);
    expect(result.stdout).toMatch(/^# A plan for Sam: 14 weeks, half marathon on 2027-04-25\./);
    expect(result.stderr).toMatch(/^The plan begins on .*\nNext: put it into a file .*runplan check FILE\n$/);
    expect(await run(['new', ...HALF, '-'])).toEqual(result);
    expect(readdirSync(path)).toEqual([]);
    expect(await run(['check', '-'], { stdin: result.stdout })).toMatchObject({ exitCode: 0 });
  });

  test('never overwrites a file, unless told to', async () => {
    const { run, path } = workspace({ 'sam.runplan': '# mine\n' });
    expect(await run(['new', ...HALF, 'sam.runplan'])).toEqual({
      stdout: '',
      stderr:
        'sam.runplan is there already and was left as it is. Choose another name, or overwrite it with --force.\n',
      exitCode: 2,
    });
    expect(read(path, 'sam.runplan')).toBe('# mine\n');
    expect(await run(['new', ...HALF, '--force', 'sam.runplan'])).toMatchObject({ exitCode: 0 });
    expect(read(path, 'sam.runplan')).toContain('athlete "Sam"');
    expect(readdirSync(path)).toEqual(['sam.runplan']);
  });

  test.runIf(process.platform === 'linux')(
    'where it does not fit on the disk, nothing is left of it',
    async () => {
      const { path } = workspace();
      const command = `ulimit -f 0; exec "$0" "$@" 2>&1`;
      const { stdout, status } = spawnSync(
        'bash',
        ['-c', command, process.execPath, RUNPLAN, 'new', ...HALF, 'sam.runplan'],
        { cwd: path, encoding: 'utf8' },
      );
      expect(stdout).toBe('Cannot write sam.runplan: it is larger than the system allows.\n');
      expect(status).toBe(2);
      expect(readdirSync(path)).toEqual([]);
    },
  );

  test('a file that cannot be written', async () => {
    const { run, path } = workspace();
    mkdirSync(join(path, 'dir.runplan'));
    expect((await run(['new', ...HALF, 'no/sam.runplan'])).stderr).toBe(
      'Cannot write no/sam.runplan: its folder does not exist.\n',
    );
    expect((await run(['new', ...HALF, '-f', 'dir.runplan'])).stderr).toBe(
      'Cannot write dir.runplan: it is a directory.\n',
    );
  });

  test('an athlete without clearance: written, and said', async () => {
    const { run } = workspace();
    const args = [
      'new',
      '--name',
      'Alex',
      '--level',
      'intermediate',
      '--back',
      'pain',
      '--volume',
      '6',
      '--race',
      'none',
    ];
    const open = await run([...args, ...TODAY, 'alex.runplan']);
    expect(open).toMatchObject({ stderr: '', exitCode: 0 });
    expect(open.stdout).toContain('Nobody is named who has cleared the athlete for running.');
    expect((await run(['check', 'alex.runplan'])).stdout).toContain('error clearance');
    const cleared = [
      ...args,
      ...TODAY,
      '--cleared-by',
      'Ruth, PT',
      '--cleared-on',
      '2026-11-02',
      'b.runplan',
    ];
    expect((await run(['new', ...cleared.slice(1)])).stdout).not.toContain('Nobody');
    expect(await run(['check', '--max-warnings', '0', 'b.runplan'])).toMatchObject({ exitCode: 0 });
  });

  test('races, dates, days and best times as coaches write them', async () => {
    const { run, path } = workspace();
    const args = ['--name', 'Jo', '--level', 'intermediate', '--back', 'healthy', '--volume', '35', ...TODAY];
    const more = ['--race', 'HM', '--on', '9.5.2027', '--days', 'Tue Thu Fri Sunday', '--best', '10k 45:00'];
    expect(await run(['new', ...args, ...more, '--born', '1984', 'jo.runplan'])).toMatchObject({
      stderr: '',
      exitCode: 0,
    });
    const text = read(path, 'jo.runplan');
    for (const line of ['race half-marathon on 2027-05-09', 'best 10k in 45:00', 'born 1984', 'fri easy'])
      expect(text).toContain(line);
    expect(await run(['check', '--max-warnings', '0', 'jo.runplan'])).toMatchObject({ exitCode: 0 });
    expect(await run(['new', ...args, '--race', 'HM', '--on', '3/4/2027'])).toEqual({
      stdout: '',
      stderr: '--on: "3/4/2027" may be 2027-04-03 or 2027-03-04. Write the one that is meant.\n',
      exitCode: 2,
    });
  });

  test('miles', async () => {
    const { run } = workspace();
    const args = ['--name', 'Jo', '--level', 'advanced', '--back', 'healthy', '--race', 'none', ...TODAY];
    const { stdout } = await run(['new', ...args, '--volume', '30mi']);
    expect(stdout).toContain('units mi');
    expect((await run(['new', ...args, '--units', 'mi', '--volume', '30'])).stdout).toBe(stdout);
  });
});

test.each([
  [
    [],
    'Answers are missing: --name, --back, --level, --volume, --race. `runplan new --help` shows them all.',
  ],
  [[...SAM, '--race', '10k'], 'An answer is missing: --on. `runplan new --help` shows them all.'],
  [['--level', 'expert'], '--level: "expert" is not one of novice, intermediate and advanced.'],
  [['--on', '25.4.'], '--on: "25.4." is no date. Year, month and day are written like 2027-04-25.'],
  [['--volume', '25 m/week'], '--volume: "25 m/week" is not a distance such as 25 km or 15 mi.'],
  [['--name', ''], '--name is empty.'],
  [
    ['--race', 'none', '--on', '2027-04-25'],
    '--on and --title are about a race: name its distance with --race, or leave them out.',
  ],
  [
    ['--cleared-on', '2026-11-02'],
    '--cleared-on says when: add --cleared-by to say who has agreed to the running.',
  ],
  [
    [...SAM, '--race', 'marathon', '--on', '2027-06-27', ...TODAY],
    'A marathon asks a novice for a race more than twice as long as any run of two and a half hours. Choose a half-marathon first, or the level intermediate for someone who has been running for years.',
  ],
  [['--today', 'monday', '--name', 'Sam'], '--today takes a date such as 2027-04-25, not "monday".'],
  [['a.runplan', 'b.runplan'], 'runplan new writes one file: name one, or none.'],
  [['--force'], '--force overwrites a file: name one.'],
  [['autumn'], 'Plans are files that end in .runplan: runplan new autumn.runplan'],
])('new %j is refused with what to do', async (args, message) => {
  const { run, path } = workspace();
  expect(await run(['new', ...args])).toEqual({ stdout: '', stderr: `${message}\n`, exitCode: 2 });
  expect(readdirSync(path)).toEqual([]);
});
