import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CLEAN_PLAN, ERROR_FILE, WARNING_PLAN } from '../testing/plans.ts';
import { type Workspace, workspace } from '../testing/workspace.ts';

const CLUB = 'policy "Club"\n  stated-total error because "we add up"\n';

/** What is found, each as `file line rule severity`, and what else is said. */
async function found(place: Workspace, args: readonly string[] = [], directory = '') {
  const { stdout, stderr, exitCode } = await place.run(['check', '--format', 'json', ...args], {
    in: directory,
  });
  const findings = stdout === '' ? [] : JSON.parse(stdout).findings;
  return {
    findings: findings.map(
      ({ file, start, rule, severity }: Record<string, string> & { start: { line: number } }) =>
        `${file}:${start.line} ${rule} ${severity}`,
    ),
    stderr,
    exitCode,
  };
}

const git = (place: Workspace, ...args: readonly string[]) =>
  execFileSync('git', ['-C', place.path, ...args], { stdio: 'pipe' });

const WARNING = 'w.runplan:9 stated-total warning';
const ERROR = 'w.runplan:9 stated-total error';

describe('a project file', () => {
  test.each([
    ['policy = "club.runplan#Club"\n', [ERROR]],
    ['policy = "club.runplan"\n', [ERROR]],
    ['policy = "standard"\n', [WARNING]],
    ['severity = "warning"\n', [WARNING]],
    ['severity = "error"\n', []],
    ['exclude = ["w.*"]\n', []],
    ['exclude = ["*.runplan", "!w.runplan"]\n', [WARNING]],
    ['', [WARNING]],
  ])('%j', async (text, findings) => {
    const place = workspace({
      'runplan.toml': text,
      'club.runplan': CLUB,
      'w.runplan': WARNING_PLAN,
      'c.runplan': CLEAN_PLAN,
    });
    const result = await found(place);
    expect(result.findings).toEqual(findings);
    expect(result.stderr).toBe('');
  });

  test('is looked for from each plan upwards; the nearest counts alone, up to the root of the repository', async () => {
    const place = workspace({
      'runplan.toml': 'severity = "error"\n',
      'repository/a/w.runplan': WARNING_PLAN,
      'repository/b/runplan.toml': 'policy = "../club.runplan#Club"\n',
      'repository/b/deep/w.runplan': WARNING_PLAN,
      'repository/club.runplan': CLUB,
      'w.runplan': WARNING_PLAN,
    });
    mkdirSync(join(place.path, 'repository/.git'));
    expect((await found(place)).findings).toEqual([
      'repository/a/w.runplan:9 stated-total warning',
      'repository/b/deep/w.runplan:9 stated-total error',
    ]);
    expect((await found(place, [], 'repository/b/deep')).findings).toEqual([ERROR]);
    expect((await found(place, ['w.runplan'], 'repository/a')).findings).toEqual([WARNING]);
  });

  test('counts for standard input by its name', async () => {
    const place = workspace({ 'a/runplan.toml': 'policy = "club.runplan"\n', 'a/club.runplan': CLUB });
    const { stdout } = await place.run(
      ['check', '--format', 'concise', '-', '--stdin-filename', 'a/x.runplan'],
      {
        stdin: WARNING_PLAN,
      },
    );
    expect(stdout).toMatch(/^a\/x\.runplan:9:16 error stated-total /);
  });

  test('with mistakes is told, with exit code 2, and what is understood counts', async () => {
    const place = workspace({
      'runplan.toml': 'polcy = "cautious"\npolicy = "club.runplan#Clob"\nseverity = "warning"\n',
      'club.runplan': CLUB,
      'w.runplan': WARNING_PLAN,
    });
    expect(await found(place)).toEqual({
      findings: [WARNING],
      stderr:
        'runplan.toml:1:1: There is no key `polcy`. Did you mean `policy`?\n' +
        'runplan.toml:2:10: There is no policy `Clob` in "club.runplan". Did you mean `Club`?\n',
      exitCode: 2,
    });
  });

  test.each([
    ['policy = "none.runplan#A"', 'There is no file "none.runplan". The path is relative to this file.'],
    [
      'policy = "club.runplan"',
      '"club.runplan" defines several policies: `A`, `B`. Name one: "club.runplan#A".',
    ],
    ['policy = "c.runplan#A"', 'There is no policy in "c.runplan".'],
    ['policy = "cautius"', 'There is no built-in policy `cautius`. Did you mean `cautious`?'],
    [
      'policy = "club"',
      'There is no built-in policy `club`. There are `standard`, `cautious`, `return-from-pain`; for one of yours write "FILE#NAME".',
    ],
  ])('%s is a policy that is not there', async (text, message) => {
    const place = workspace({
      'runplan.toml': text,
      'club.runplan': 'policy "A"\npolicy "B"\n',
      'c.runplan': CLEAN_PLAN,
    });
    const { stderr, exitCode } = await found(place, ['c.runplan']);
    expect(stderr).toBe(`runplan.toml:1:10: ${message}\n`);
    expect(exitCode).toBe(2);
  });
});

describe('a policy with mistakes is told, with exit code 2', () => {
  const place = () =>
    workspace({
      'w.runplan': WARNING_PLAN,
      'typo.runplan': `policy "Club" extends cautious
  core-sesion minimum 3
  mileage-increase limt 5%
  rest-days errror
  stated-total error
policy "Other" extends "Clob"
`,
      'self.runplan': 'policy "A" extends "A"\n  stated-total error\n',
      'base.runplan': 'import "typo.runplan"\npolicy "Mine" extends "Club"\n',
      'good.runplan': 'policy "Good"\n  stated-total error\nplan "P"\n  week 1\n    tue esy 5 km\n',
    });
  const CLUB_MISTAKES = [
    'typo.runplan:2:3: There is no rule `core-sesion`. Did you mean `core-session`?',
    'typo.runplan:3:20: `mileage-increase` has no parameter `limt`. It has `limit`, `warning-limit`, `over-four-weeks`.',
    expect.stringMatching(/^typo\.runplan:4:13: .*`errror`/),
  ];

  test.each([
    ['typo.runplan#Club', CLUB_MISTAKES],
    ['base.runplan', CLUB_MISTAKES],
    [
      'self.runplan#A',
      ['self.runplan:1:20: The policy "A" extends itself. Extend another one, such as `standard`.'],
    ],
    ['good.runplan', []],
    ['cautious', []],
  ])('%s', async (policy, mistakes) => {
    const by = async (...args: readonly string[]) => {
      const one = place();
      if (args.length === 0) writeFileSync(join(one.path, 'runplan.toml'), `policy = "${policy}"\n`);
      const { findings, stderr, exitCode } = await found(one, [...args, 'w.runplan']);
      expect(findings).toEqual([policy === 'cautious' ? WARNING : ERROR]);
      expect(stderr.split('\n').slice(0, -1)).toEqual(mistakes);
      expect(exitCode).toBe(mistakes.length > 0 ? 2 : policy === 'cautious' ? 0 : 1);
    };
    await by('--policy', policy);
    await by();
  });
});

describe('options', () => {
  const files = {
    'runplan.toml': 'policy = "club.runplan#Club"\nseverity = "error"\n',
    'club.runplan': CLUB,
    'w.runplan': WARNING_PLAN,
    'e.runplan': ERROR_FILE,
  };
  const IMPORT = 'e.runplan:1 import error';

  test.each([
    [[], [IMPORT, ERROR]],
    [
      ['--policy', 'cautious', '--severity', 'warning'],
      [IMPORT, WARNING],
    ],
    [
      ['--policy', 'club.runplan#Club'],
      [IMPORT, ERROR],
    ],
    [['--rule', 'stated-total=off'], [IMPORT]],
    [
      ['--rule', 'stated-total=info', '--severity', 'info'],
      [IMPORT, 'w.runplan:9 stated-total info'],
    ],
    [['--only', 'rest-days'], [IMPORT]],
    [
      ['--only', 'stated-total', '--only', 'Rest-Days'],
      [IMPORT, ERROR],
    ],
    [['--exclude', 'e.*', '--exclude', 'nothing'], [ERROR]],
    [['--exclude', '*.runplan', 'e.runplan'], [IMPORT]],
  ])('%j', async (args, findings) => {
    const result = await found(workspace(files), args);
    expect(result.findings).toEqual(findings);
    expect(result.stderr).toBe('');
  });

  test('mean the same in several threads', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 130 }, (_, index) => [`p${String(index).padStart(3, '0')}.runplan`, WARNING_PLAN]),
    );
    const place = workspace({ ...many, 'runplan.toml': 'severity = "warning"\n', 'club.runplan': CLUB });
    const all = Object.keys(many);
    const severities = async (...args: readonly string[]) =>
      (await found(place, args)).findings.map((one: string) => one.replace(/:9 stated-total/, ''));
    expect(await severities()).toEqual(all.map((name) => `${name} warning`));
    expect(await severities('--policy', 'club.runplan')).toEqual(all.map((name) => `${name} error`));
    expect(await severities('--rule', 'stated-total=off')).toEqual([]);
    expect(await severities('--only', 'rest-days')).toEqual([]);
  });

  test('--strict lets warnings fail', async () => {
    const place = workspace({ 'w.runplan': WARNING_PLAN, 'c.runplan': CLEAN_PLAN });
    expect((await found(place)).exitCode).toBe(0);
    expect(await found(place, ['--strict'])).toEqual({
      findings: [WARNING],
      stderr: 'Too many warnings: 1, and --strict allows none.\n',
      exitCode: 1,
    });
    expect((await found(place, ['--strict', 'c.runplan'])).exitCode).toBe(0);
  });

  test('--fix repairs only what is reported', async () => {
    const place = workspace({ 'w.runplan': WARNING_PLAN });
    expect((await found(place, ['--fix', '--only', 'rest-days'])).findings).toEqual([]);
    expect((await found(place)).findings).toEqual([WARNING]);
    expect((await found(place, ['--fix', '--only', 'stated-total'])).findings).toEqual([]);
    expect((await found(place)).findings).toEqual([]);
  });

  test.each([
    [
      ['--rule', 'stated-total'],
      '--rule takes RULE=off, RULE=info, RULE=warning or RULE=error, not "stated-total".',
    ],
    [
      ['--rule', 'stated-total=hint'],
      '--rule takes RULE=off, RULE=info, RULE=warning or RULE=error, not "stated-total=hint".',
    ],
    [['--rule', 'milage-increase=off'], 'There is no rule milage-increase. Did you mean mileage-increase?'],
    [['--rule', 'constructor=off'], 'There is no rule constructor. `runplan explain` lists the rules.'],
    [['--rule', 'red-flag=off'], "`red-flag` is above every policy: it can't be switched off or changed."],
    [
      ['--rule', 'rest-days=off', '--rule', 'rest-days=error'],
      '--rule says both off and error about rest-days: give one of them.',
    ],
    [['--only', 'syntaks'], 'There is no rule syntaks. Did you mean syntax?'],
    [
      ['--only', 'rest-days', '--rule', 'rest-days=off'],
      '--only asks for rest-days, and --rule switches it off: give one of them.',
    ],
    [['--severity', 'warn'], '--severity can be error, warning, info or hint, not "warn".'],
    [
      ['--strict', '--max-warnings', '2'],
      '--strict allows no warning, and --max-warnings some: give one of them.',
    ],
    [
      ['--strict', '--severity', 'error'],
      '--strict counts warnings, and --severity error leaves none to count: give one of them.',
    ],
    [['--policy', 'cautius'], 'There is no built-in policy cautius. Did you mean cautious?'],
    [['--policy', 'none.runplan#A'], 'Cannot read none.runplan: it does not exist.'],
  ])('%j says', async (args, message) => {
    const { stdout, stderr, exitCode } = await workspace({ 'c.runplan': CLEAN_PLAN }).run(['check', ...args]);
    expect({ stdout, stderr, exitCode }).toEqual({ stdout: '', stderr: `${message}\n`, exitCode: 2 });
  });
});

describe('in a repository', () => {
  test('what git ignores is left out, as git itself says', async () => {
    const paths = [
      'a.runplan',
      'out/b.runplan',
      'keep/out/c.runplan',
      'drafts/d.runplan',
      'drafts/good/e.runplan',
      'deep/private.runplan',
      'deep/er/private.runplan',
      'x-local.runplan',
      'Out/f.runplan',
    ];
    const place = workspace(Object.fromEntries(paths.map((path) => [path, ERROR_FILE])));
    git(place, 'init', '-q');
    writeFileSync(
      join(place.path, '.gitignore'),
      '\ufeff# made\r\n/out/\r\ndrafts/*\r\n!drafts/good\r\nprivate.*\r\n',
    );
    writeFileSync(join(place.path, 'deep/.gitignore'), '!private.runplan\n/er/\n');
    writeFileSync(join(place.path, '.git/info/exclude'), '*-local.runplan\n');
    const ofGit = String(git(place, 'ls-files', '--others', '--exclude-standard', '*.runplan'))
      .trim()
      .split('\n');
    const files = (await found(place)).findings.map((one: string) => one.split(':')[0]);
    expect(files).toEqual(ofGit.toSorted());
    expect(files).toEqual([
      'Out/f.runplan',
      'a.runplan',
      'deep/private.runplan',
      'drafts/good/e.runplan',
      'keep/out/c.runplan',
    ]);
    expect((await found(place, [], 'drafts')).findings).toHaveLength(1);
    // What is named is checked.
    expect((await found(place, ['out/b.runplan', 'drafts/d.runplan'])).findings).toHaveLength(2);
    expect((await found(place, ['out'])).findings).toEqual(['out/b.runplan:1 import error']);
  });

  test('where git ignores everything, that is said', async () => {
    const place = workspace({ 'a.runplan': CLEAN_PLAN, '.gitignore': '*.runplan\n' });
    git(place, 'init', '-q');
    expect(await found(place)).toEqual({
      findings: [],
      stderr:
        'There is no .runplan file to check in this directory. What is excluded, or ignored by git, was left out; ' +
        'a file that is named is checked all the same.\n',
      exitCode: 2,
    });
  });

  test('a further working tree has the same patterns that are not shared', async () => {
    const place = workspace({ 'main/a.runplan': CLEAN_PLAN });
    const main = join(place.path, 'main');
    const run = (...args: readonly string[]) =>
      execFileSync('git', ['-C', main, '-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
        stdio: 'pipe',
      });
    run('init', '-q');
    run('add', '.');
    run('commit', '-qm', 'Plan');
    run('worktree', 'add', '-q', '../tree');
    writeFileSync(join(main, '.git/info/exclude'), 'local.runplan\n');
    writeFileSync(join(place.path, 'tree/local.runplan'), ERROR_FILE);
    expect((await found(place, ['tree'])).findings).toEqual([]);
  });

  test('without one, a .gitignore says nothing', async () => {
    const place = workspace({ 'e.runplan': ERROR_FILE, '.gitignore': '*.runplan\n' });
    expect((await found(place)).findings).toEqual(['e.runplan:1 import error']);
  });

  test('imports reach all of it, whatever the current directory is', async () => {
    const place = workspace({
      'club/library.runplan': 'block "Shared"\n  plank 3 x 40 s\n',
      'teams/a/plan.runplan': `import "../../club/library.runplan"\n${CLEAN_PLAN}`,
      'elsewhere/x.runplan': CLEAN_PLAN,
    });
    git(place, 'init', '-q');
    expect((await found(place, ['plan.runplan'], 'teams/a')).findings).not.toContain(
      'plan.runplan:1 import error',
    );
    expect((await found(place, ['../teams'], 'elsewhere')).exitCode).toBe(0);
  });
});
