import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CLEAN_PLAN, WARNING_PLAN } from '../testing/plans.ts';
import { type Workspace, workspace } from '../testing/workspace.ts';

/** A repository in which tests work. */
interface Repository extends Workspace {
  git(...args: string[]): string;
  put(name: string, text: string | Uint8Array): void;
  commit(): void;
  /** The names of the files that are checked, what is said, and the exit code. */
  checked(...args: string[]): Promise<{ files: string[]; stderr: string; exitCode: number | null }>;
}

function repository(files: Readonly<Record<string, string>>): Repository {
  const place = workspace(files);
  const { path, run } = place;
  const git = (...args: string[]) => {
    const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
    const who = ['-c', 'user.name=Sam', '-c', 'user.email=sam@example.org'];
    return execFileSync('git', [...who, ...args], { cwd: path, encoding: 'utf8', env, stdio: 'pipe' });
  };
  git('init', '--quiet', '--initial-branch=main');
  return {
    ...place,
    git,
    put(name, text) {
      mkdirSync(dirname(join(path, name)), { recursive: true });
      writeFileSync(join(path, name), text);
    },
    commit() {
      git('add', '--all');
      git('commit', '--quiet', '--message', 'Change plans');
    },
    async checked(...args) {
      const { stdout, stderr, exitCode } = await run(['check', '--format', 'junit', ...args]);
      const files = [...stdout.matchAll(/<testsuite name="([^"]*)"/g)].map(([, name]) => name as string);
      return { files, stderr, exitCode };
    },
  };
}

const NOTE = (found: number, all: number, since: string) =>
  `Checking ${found} of ${all} files: what was touched since ${since}, and what imports it.\n`;

/** Some plans of which `d` imports `c`, that `b`, and that `shared/x`. */
const FILES = {
  'a.runplan': CLEAN_PLAN,
  'b.runplan': 'import "shared/x.runplan"\n',
  'c.runplan': 'import "b.runplan"\n',
  'd.runplan': 'import "c.runplan"\n',
  'shared/x.runplan': '# nothing yet\n',
};

describe('--changed', () => {
  test('what was not committed, staged or not, and what git does not know yet', async () => {
    const place = repository({ 'a.runplan': '', 'b.runplan': '', 'c.runplan': '', '.gitignore': 'e.*\n' });
    place.commit();
    expect(await place.checked('--changed')).toEqual({
      files: [],
      stderr: 'No plan was touched since main: nothing to check.\n',
      exitCode: 0,
    });
    place.put('a.runplan', WARNING_PLAN);
    place.put('b.runplan', CLEAN_PLAN);
    place.git('add', 'b.runplan');
    place.put('d.runplan', '');
    place.put('e.runplan', '');
    expect(await place.checked('--changed')).toEqual({
      files: ['a.runplan', 'b.runplan', 'd.runplan'],
      // What git ignores is not looked for.
      stderr: NOTE(3, 4, 'main'),
      exitCode: 0,
    });
  });

  test('what imports it, through others and from elsewhere', async () => {
    const place = repository(FILES);
    place.commit();
    place.put('shared/x.runplan', '# something\n');
    expect((await place.checked('--changed', '.')).files).toEqual([
      'b.runplan',
      'c.runplan',
      'd.runplan',
      'shared/x.runplan',
    ]);
    expect((await place.checked('--changed', 'a.runplan', 'd.runplan')).files).toEqual(['d.runplan']);
    place.git('checkout', '--quiet', '.');
    place.put('d.runplan', '');
    expect((await place.checked('--changed')).files).toEqual(['d.runplan']);
  });

  test('what a project file that was touched is about', async () => {
    const place = repository(FILES);
    place.commit();
    place.put('runplan.toml', 'policy = "cautious"\n');
    expect((await place.checked('--changed')).stderr).toBe(
      'Checking 5 of 5 files: what was touched since main, and what imports it.\n',
    );
  });

  test('what imports a file that is gone, or has another name', async () => {
    const place = repository(FILES);
    place.commit();
    rmSync(join(place.path, 'c.runplan'));
    expect(await place.checked('--changed')).toEqual({
      files: ['d.runplan'],
      stderr: NOTE(1, 4, 'main'),
      exitCode: 1,
    });
    place.git('checkout', '--quiet', '.');
    renameSync(join(place.path, 'a.runplan'), join(place.path, 'z.runplan'));
    place.git('add', '--all');
    expect((await place.checked('--changed')).files).toEqual(['z.runplan']);
  });

  test('since the branch left the default branch, which went on', async () => {
    const place = repository({ 'a.runplan': '', 'b.runplan': '', 'c.runplan': '' });
    place.commit();
    place.git('switch', '--quiet', '--create', 'spring');
    place.put('a.runplan', CLEAN_PLAN);
    place.commit();
    place.git('switch', '--quiet', 'main');
    place.put('b.runplan', CLEAN_PLAN);
    place.commit();
    place.git('switch', '--quiet', 'spring');
    expect(await place.checked('--changed')).toEqual({
      files: ['a.runplan'],
      stderr: NOTE(1, 3, 'main'),
      exitCode: 0,
    });
    expect((await place.checked('--changed=main')).files).toEqual(['a.runplan']);
    expect((await place.checked('--changed=HEAD')).files).toEqual([]);
    expect((await place.checked('--changed=HEAD~1')).files).toEqual(['a.runplan']);
  });

  test('in a clone since what its origin has, from any folder', async () => {
    const origin = repository({ 'plans/a.runplan': '', 'plans/b.runplan': '' });
    origin.commit();
    const place = workspace();
    origin.git('clone', '--quiet', origin.path, join(place.path, 'club'));
    writeFileSync(join(place.path, 'club/plans/b.runplan'), '# more\n');
    expect(await place.run(['check', '--changed', '--format', 'concise'], { in: 'club/plans' })).toEqual({
      stdout: 'No findings in 0 plans (1 file).\n',
      stderr: NOTE(1, 2, 'the default branch'),
      exitCode: 0,
    });
    expect((await place.run(['check', '--changed', 'club'])).stderr).toBe(NOTE(1, 2, 'the default branch'));
  });

  test.runIf(process.platform === 'linux')('names of every kind', async () => {
    const names = ['"a" b.runplan', 'line\nend.runplan', '-x.runplan', 'größe.runplan', ':(top).runplan'];
    const place = repository(Object.fromEntries(names.map((name) => [name, ''])));
    writeFileSync(Buffer.from(`${place.path}/caf\xe9.txt`, 'latin1'), '');
    place.commit();
    for (const name of names) place.put(name, '# more\n');
    writeFileSync(Buffer.from(`${place.path}/caf\xe9.txt`, 'latin1'), 'more');
    expect((await place.checked('--changed')).files).toHaveLength(5);
  });

  test('no repository that configures a program runs it', async () => {
    const place = repository({ 'a.runplan': '' });
    place.commit();
    for (const name of ['core.fsmonitor', 'diff.external']) place.git('config', name, 'touch ran; false');
    place.put('a.runplan', '# more\n');
    expect((await place.checked('--changed')).files).toEqual(['a.runplan']);
    expect(() => execFileSync('ls', [join(place.path, 'ran')], { stdio: 'pipe' })).toThrow();
  });

  test('before the first commit everything is checked', async () => {
    const place = repository({ 'a.runplan': '', 'b.runplan': '' });
    expect(await place.checked('--changed')).toEqual({
      files: ['a.runplan', 'b.runplan'],
      stderr: 'Nothing was committed yet: everything is checked.\n',
      exitCode: 0,
    });
  });

  test('findings of a baseline that were not touched are not gone', async () => {
    const place = repository({ 'a.runplan': WARNING_PLAN, 'b.runplan': '' });
    await place.run(['check', '--baseline', 'known.json', '--write-baseline']);
    place.commit();
    place.put('b.runplan', '# more\n');
    expect(await place.checked('--changed', '--baseline', 'known.json')).toEqual({
      files: ['b.runplan'],
      stderr: NOTE(1, 2, 'main'),
      exitCode: 0,
    });
  });
});

describe('one message and exit code 2', () => {
  test.each([
    ['no-such', 'git knows no commit "no-such". `git branch --all` and `git tag` list names.'],
    ['--output=x', 'git knows no commit "--output=x". `git branch --all` and `git tag` list names.'],
    ['', 'git knows no commit "". `git branch --all` and `git tag` list names.'],
    ['HEAD:a.runplan', 'git knows no commit "HEAD:a.runplan". `git branch --all` and `git tag` list names.'],
  ])('for the ref %j', async (ref, message) => {
    const place = repository({ 'a.runplan': '' });
    place.commit();
    expect(await place.run(['check', `--changed=${ref}`])).toEqual({
      stdout: '',
      stderr: `${message}\n`,
      exitCode: 2,
    });
  });

  test('for a ref before the first commit', async () => {
    const { run } = repository({ 'a.runplan': '' });
    expect((await run(['check', '--changed=main'])).stderr).toBe(
      'git knows no commit "main": nothing was committed yet. Without it everything is checked: --changed.\n',
    );
  });

  test('for a ref without =', async () => {
    const place = repository({ 'a.runplan': '' });
    place.commit();
    expect(await place.run(['check', '--changed', 'main'])).toEqual({
      stdout: '',
      stderr:
        'Cannot read main: it does not exist.\n' +
        'What follows --changed is a path. A commit is named with =: --changed=REF.\n',
      exitCode: 2,
    });
  });

  test('without a repository', async () => {
    expect(await workspace({ 'a.runplan': '' }).run(['check', '--changed'])).toEqual({
      stdout: '',
      stderr: 'a.runplan lies in no git repository: leave out --changed to check it.\n',
      exitCode: 2,
    });
  });

  test('in a broken repository', async () => {
    const { run } = workspace({ 'a.runplan': '', '.git/HEAD': 'ref: refs/heads/main\n' });
    const { stdout, stderr, exitCode } = await run(['check', '--changed']);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^git can't say what changed in .*: fatal: not a git repository.*\.\n$/);
    expect(exitCode).toBe(2);
  });

  test('without git', async () => {
    const { run, path } = repository({ 'a.runplan': '' });
    expect((await run(['check', '--changed'], { env: { PATH: path } })).stderr).toBe(
      '--changed needs git: install it.\n',
    );
  });

  test('in a clone of the newest commits alone that knows no default branch', async () => {
    const origin = repository({ 'a.runplan': '' });
    origin.commit();
    origin.commit = () => {};
    origin.put('a.runplan', '# more\n');
    origin.git('-c', 'commit.gpgsign=false', 'commit', '--quiet', '--all', '--message', 'More');
    const { path, run } = workspace();
    origin.git('clone', '--quiet', '--depth=1', `file://${origin.path}`, join(path, 'club'));
    const git = (...args: string[]) => execFileSync('git', args, { cwd: join(path, 'club'), stdio: 'pipe' });
    git('checkout', '--quiet', '--detach');
    git('remote', 'remove', 'origin');
    git('branch', '--delete', '--force', 'main');
    expect((await run(['check', '--changed'], { in: 'club' })).stderr).toBe(
      'Here are only the newest commits, and no default branch. Fetch the whole history, or say since when: --changed=REF.\n',
    );
    expect((await run(['check', '--changed=HEAD'], { in: 'club' })).exitCode).toBe(0);
  });

  test('for standard input', async () => {
    expect((await workspace().run(['check', '--changed', '-'])).stderr).toBe(
      '--changed asks git about files: standard input is none. Leave out one of the two.\n',
    );
  });
});
