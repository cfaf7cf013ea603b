import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, unlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { EMPTY_FILE, ERROR_FILE } from '../testing/plans.ts';
import { type Workspace, workspace } from '../testing/workspace.ts';

/** Names of the checked files: each file holds one error. */
async function checked(place: Workspace, args: readonly string[], directory = '') {
  const { stdout, stderr, exitCode } = await place.run(['check', '--format', 'json', ...args], {
    in: directory,
  });
  const files =
    stdout === '' ? [] : JSON.parse(stdout).findings.map((finding: { file: string }) => finding.file);
  return { files, stderr, exitCode };
}

const TREE = {
  'b.runplan': ERROR_FILE,
  'a.runplan': ERROR_FILE,
  'notes.txt': ERROR_FILE,
  'club/z.runplan': ERROR_FILE,
  'club/deep/er/y.runplan': ERROR_FILE,
  'club/node_modules/n.runplan': ERROR_FILE,
  'club/.git/g.runplan': ERROR_FILE,
  '.hidden.runplan': ERROR_FILE,
};

describe('what is checked', () => {
  test('the current directory, when nothing is named', async () => {
    const found = {
      files: ['a.runplan', 'b.runplan', 'club/deep/er/y.runplan', 'club/z.runplan'],
      stderr: '',
      exitCode: 1,
    };
    expect(await checked(workspace(TREE), [])).toEqual(found);
    expect(await checked(workspace(TREE), ['.'])).toEqual(found);
  });

  test.each([
    [['club'], ['club/deep/er/y.runplan', 'club/z.runplan']],
    [['club/'], ['club/deep/er/y.runplan', 'club/z.runplan']],
    [['./club'], ['./club/deep/er/y.runplan', './club/z.runplan']],
    [['club/node_modules'], ['club/node_modules/n.runplan']],
    [
      ['b.runplan', 'a.runplan'],
      ['a.runplan', 'b.runplan'],
    ],
    [
      ['.hidden.runplan', 'notes.txt'],
      ['.hidden.runplan', 'notes.txt'],
    ],
    [['*.runplan'], ['a.runplan', 'b.runplan']],
    [['**/*.runplan'], ['a.runplan', 'b.runplan', 'club/deep/er/y.runplan', 'club/z.runplan']],
    [['./club/**'], ['./club/deep/er/y.runplan', './club/z.runplan']],
    [['club/*'], ['club/deep/er/y.runplan', 'club/z.runplan']],
    [['cl[a-z]b/?.runplan'], ['club/z.runplan']],
    [['{a,club/z}.runplan'], ['a.runplan', 'club/z.runplan']],
  ])('%j', async (args, files) => {
    expect(await checked(workspace(TREE), args)).toEqual({ files, stderr: '', exitCode: 1 });
  });

  test('paths are shown as typed', async () => {
    const place = workspace(TREE);
    expect((await checked(place, ['../a.runplan', '..//club'], 'club')).files).toEqual(
      ['../a.runplan', '..//club/deep/er/y.runplan', '..//club/z.runplan'].sort(),
    );
    expect((await checked(place, [join(place.path, 'a.runplan')])).files).toEqual([
      join(place.path, 'a.runplan'),
    ]);
  });

  test('a file that is named twice is checked once', async () => {
    const args = ['a.runplan', './a.runplan', 'club/../a.runplan', '*.runplan', '.', 'club'];
    expect((await checked(workspace(TREE), args)).files).toEqual([
      'a.runplan',
      'b.runplan',
      'club/deep/er/y.runplan',
      'club/z.runplan',
    ]);
  });

  test('odd names', async () => {
    const names = [
      'with space.runplan',
      "quo'te.runplan",
      'dou"ble.runplan',
      '-dash.runplan',
      'line\nbreak.runplan',
      '[x].runplan',
      'ünï 跑.runplan',
      '100%.runplan',
      'a#b?c.runplan',
    ];
    const place = workspace(Object.fromEntries(names.map((name) => [name, ERROR_FILE])));
    expect((await checked(place, [])).files).toEqual(names.toSorted());
    expect((await checked(place, ['--', ...names])).files).toEqual(names.toSorted());
    expect((await place.run(['check', '--', 'line\nbreak.runplan'])).stdout).toMatch(
      /^line␊break\.runplan:1:8 /,
    );
  });
});

describe('what cannot be checked', () => {
  test.each([
    [['gone.runplan'], 'Cannot read gone.runplan: it does not exist.'],
    [['cub'], 'Cannot read cub: it does not exist. Did you mean club?'],
    [['club/zz.runplan'], 'Cannot read club/zz.runplan: it does not exist.'],
    [['nowhere/at/all'], 'Cannot read nowhere/at/all: it does not exist.'],
    [['notes.txt/x'], 'Cannot read notes.txt/x: it does not exist.'],
    [['*.plan'], 'No .runplan file matches *.plan.'],
    [['nowhere/*.runplan'], 'No .runplan file matches nowhere/*.runplan.'],
    [['club/.git/none'], 'Cannot read club/.git/none: it does not exist.'],
    [['bare'], 'There is no .runplan file in bare. Name a file or a directory with plans.'],
    [[''], 'Cannot read "": it is no path.'],
  ])('%j', async (args, message) => {
    const place = workspace({ ...TREE, 'bare/readme.txt': '' });
    expect(await place.run(['check', ...args])).toEqual({ stdout: '', stderr: `${message}\n`, exitCode: 2 });
  });

  test('an empty current directory', async () => {
    const message = 'There is no .runplan file in this directory. Name a file or a directory with plans.\n';
    expect(await workspace().run(['check'])).toEqual({ stdout: '', stderr: message, exitCode: 2 });
  });

  test('the others are still checked', async () => {
    const place = workspace({ ...TREE, 'bare/readme.txt': '' });
    expect(await checked(place, ['gone', 'a.runplan', 'nix', 'b.runplan', 'club/*.plan', 'bare'])).toEqual({
      files: ['a.runplan', 'b.runplan'],
      stderr:
        'Cannot read gone: it does not exist.\nCannot read nix: it does not exist.\nNo .runplan file matches club/*.plan.\n',
      exitCode: 2,
    });
  });

  test('a directory without plans beside one with plans is fine', async () => {
    const place = workspace({ 'a.runplan': EMPTY_FILE, 'bare/readme.txt': '' });
    expect(await place.run(['check', 'bare', '.'])).toMatchObject({ stderr: '', exitCode: 0 });
  });

  test.runIf(process.getuid?.() !== 0 && process.platform !== 'win32')('without permission', async () => {
    const place = workspace({
      'a.runplan': ERROR_FILE,
      'no.runplan': ERROR_FILE,
      'closed/c.runplan': ERROR_FILE,
    });
    chmodSync(join(place.path, 'no.runplan'), 0);
    chmodSync(join(place.path, 'closed'), 0);
    onTestFinished(() => chmodSync(join(place.path, 'closed'), 0o700));
    expect(await checked(place, [])).toEqual({
      files: ['a.runplan'],
      stderr: 'Cannot read closed: permission denied.\nCannot read no.runplan: permission denied.\n',
      exitCode: 2,
    });
  });

  test.runIf(process.platform === 'linux')('things that are no files', async () => {
    const place = workspace({ 'a.runplan': ERROR_FILE });
    const server = createServer().listen(join(place.path, 'socket.runplan'));
    onTestFinished(() => void server.close());
    execFileSync('mkfifo', [join(place.path, 'pipe.runplan')]);
    mkdirSync(join(place.path, 'folder.runplan'));
    expect(await checked(place, [])).toEqual({ files: ['a.runplan'], stderr: '', exitCode: 1 });
    const named = await checked(place, ['a.runplan', 'socket.runplan', 'pipe.runplan', '/dev/zero']);
    expect(named.files).toEqual(['a.runplan']);
    const why = 'it is not a file. What a program writes can be checked as standard input: -';
    expect(named.stderr).toBe(
      ['socket.runplan', 'pipe.runplan', '/dev/zero']
        .map((name) => `Cannot read ${name}: ${why}.\n`)
        .join(''),
    );
    expect(named.exitCode).toBe(2);
  });
});

test.runIf(process.platform === 'linux')(
  'a pipe of the shell is read, a directory that is gone is said',
  async () => {
    const launcher = join(import.meta.dirname, '../bin/runplan.js');
    const bash = (script: string) =>
      spawnSync('bash', ['-c', script, process.execPath, launcher], { encoding: 'utf8' });
    expect(bash('"$0" "$1" check <(echo "# x")').stdout).toBe('No findings in 0 plans (1 file).\n');
    const gone = bash('cd "$(mktemp -d)" && rmdir "$PWD" && "$0" "$1" check');
    expect(gone.stderr).toBe('The current directory does not exist any more. Change to another one.\n');
    expect(gone.status).toBe(2);
  },
);

describe.runIf(process.platform !== 'win32')('links', () => {
  test('a loop ends', async () => {
    const place = workspace({ 'club/a.runplan': ERROR_FILE, 'club/in/b.runplan': ERROR_FILE });
    symlinkSync('..', join(place.path, 'club/in/up'));
    symlinkSync('.', join(place.path, 'club/same'));
    expect(await checked(place, [])).toEqual({
      files: ['club/a.runplan', 'club/in/b.runplan'],
      stderr: '',
      exitCode: 1,
    });
  });

  test('a broken link is reported', async () => {
    const place = workspace({ 'a.runplan': ERROR_FILE });
    symlinkSync('gone.runplan', join(place.path, 'broken.runplan'));
    symlinkSync('self.runplan', join(place.path, 'self.runplan'));
    symlinkSync('gone', join(place.path, 'other'));
    expect(await checked(place, [])).toEqual({
      files: ['a.runplan'],
      stderr:
        'Cannot read broken.runplan: it is a link to a file that does not exist.\n' +
        'Cannot read self.runplan: it is a link that leads back to itself.\n',
      exitCode: 2,
    });
    expect((await place.run(['check', 'broken.runplan'])).stderr).toBe(
      'Cannot read broken.runplan: it is a link to a file that does not exist.\n',
    );
  });

  test('a linked directory inside is searched, once', async () => {
    const place = workspace({ 'plans/club/a.runplan': ERROR_FILE });
    symlinkSync('plans/club', join(place.path, 'club'));
    expect((await checked(place, [])).files).toEqual(['plans/club/a.runplan']);
  });

  test('a link that leads out is not followed, unless it is named', async () => {
    const outside = workspace({ 'o.runplan': ERROR_FILE });
    const place = workspace({ 'a.runplan': ERROR_FILE });
    symlinkSync(outside.path, join(place.path, 'out'));
    symlinkSync(join(outside.path, 'o.runplan'), join(place.path, 'o.runplan'));
    expect(await checked(place, [])).toEqual({
      files: ['a.runplan'],
      stderr:
        'Not followed: o.runplan leads out of the directories that are checked. Name it to check it.\n' +
        'Not followed: out leads out of the directories that are checked. Name it to check it.\n',
      exitCode: 1,
    });
    expect(await checked(place, ['out', 'a.runplan'])).toEqual({
      files: ['a.runplan', 'out/o.runplan'],
      stderr: '',
      exitCode: 1,
    });
    unlinkSync(join(place.path, 'out'));
    expect((await checked(place, ['o.runplan'])).files).toEqual(['o.runplan']);
  });
});
