import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { chmod, mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { CLEAN_PLAN, ERROR_FILE, WARNING_PLAN } from '../testing/plans.ts';
import { workspace } from '../testing/workspace.ts';

const isRoot = process.getuid?.() === 0;

/** The files of a folder, temporary ones as well. */
function namesIn(path: string): string[] {
  return readdirSync(path).sort();
}

describe('a report in a file', () => {
  test('is the one of standard output', async () => {
    const { run, path } = workspace({ 'w.runplan': WARNING_PLAN });
    for (const [index, args] of [
      ['--format', 'json=a'],
      ['--format=json', '--output-file', 'b'],
    ].entries()) {
      const { stdout } = await run(['check', 'w.runplan', '--format', 'json']);
      expect(await run(['check', 'w.runplan', ...args])).toEqual({ stdout: '', stderr: '', exitCode: 0 });
      expect(readFileSync(join(path, 'ab'.charAt(index)), 'utf8')).toBe(stdout);
    }
    expect(namesIn(path)).toEqual(['a', 'b', 'w.runplan']);
  });

  test('stands beside others', async () => {
    const { run, path } = workspace({ 'w.runplan': WARNING_PLAN });
    const { stdout, stderr } = await run([
      'check',
      '--format=sarif=out.sarif',
      '--format=junit=out.xml',
      '--format=pretty',
    ]);
    expect(stdout).toBe((await run(['check', 'w.runplan'])).stdout);
    expect(stderr).toBe('');
    expect(JSON.parse(readFileSync(join(path, 'out.sarif'), 'utf8')).runs[0].results).toHaveLength(1);
    expect(readFileSync(join(path, 'out.xml'), 'utf8')).toContain('<testsuite name="w.runplan"');
  });

  test('has no colours unless they are asked for', async () => {
    const { run, path } = workspace({ 'w.runplan': WARNING_PLAN });
    await run(['check', '--output-file', 'plain'], { env: { FORCE_COLOR: '1' } });
    expect(readFileSync(join(path, 'plain'), 'utf8')).toMatch(/^w\.runplan:9:16 warning/);
    await run(['check', '--output-file', 'coloured', '--color', 'always']);
    expect(readFileSync(join(path, 'coloured'), 'utf8')).toContain('\u001b[');
  });

  test('takes the place of an older one, keeps its rights, and follows links', async () => {
    const { run, path } = workspace({ 'w.runplan': WARNING_PLAN, 'real/old': 'old' });
    await chmod(join(path, 'real/old'), 0o640);
    await symlink('real/old', join(path, 'link'));
    await run(['check', 'w.runplan', '--format', 'concise=link']);
    expect(readFileSync(join(path, 'real/old'), 'utf8')).toMatch(/^w\.runplan:9:16 warning/);
    expect(statSync(join(path, 'real/old')).mode & 0o777).toBe(0o640);
    expect(namesIn(join(path, 'real'))).toEqual(['old']);
  });

  test('is written to a device as it is', async () => {
    const { run } = workspace({ 'w.runplan': WARNING_PLAN });
    const { stdout, exitCode } = await run(['check', '--format', 'json=/dev/null', '--format', 'concise']);
    expect(stdout).toMatch(/^w\.runplan:9:16 warning/);
    expect(exitCode).toBe(0);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  test('stays away when there is nothing to check', async () => {
    const { run, path } = workspace({ 'notes.txt': '' });
    expect((await run(['check', '--format', 'json=out.json'])).exitCode).toBe(2);
    expect(namesIn(path)).toEqual(['notes.txt']);
  });

  test('is not written before all is checked: who ends the run early keeps the older one', async () => {
    const { path } = workspace({ 'w.runplan': WARNING_PLAN, 'out.json': 'older' });
    const launcher = join(import.meta.dirname, '../bin/runplan.js');
    const child = spawn(
      process.execPath,
      [launcher, 'check', 'w.runplan', '-', '--format', 'json=out.json'],
      { cwd: path },
    );
    const begun = () => namesIn(path).some((name) => name.endsWith('.tmp'));
    while (!begun()) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGTERM');
    await once(child, 'close');
    expect(readFileSync(join(path, 'out.json'), 'utf8')).toBe('older');
    expect(namesIn(path)).toEqual(['out.json', 'w.runplan']);
  });
});

describe('what cannot be written is said before anything is checked', () => {
  test.each([
    [['json=missing/out.json'], 'Cannot write the report missing/out.json: its folder does not exist.'],
    [['json=folder'], 'Cannot write the report folder: it is a directory.'],
    [['json=w.runplan/out'], 'Cannot write the report w.runplan/out: its folder does not exist.'],
    [['json=w.runplan'], 'Cannot write the report w.runplan: it is a plan that is checked.'],
    [['json=./link'], 'Cannot write the report ./link: it is a plan that is checked.'],
    [['json=out', 'sarif=./out'], './out is given for two reports: each needs a file of its own.'],
    [['json=out', 'sarif=folder'], 'Cannot write the report folder: it is a directory.'],
    [[`json=${'x'.repeat(300)}`], `Cannot write the report ${'x'.repeat(300)}: the name is too long.`],
  ])('%j', async (formats, message) => {
    const { run, path } = workspace({ 'w.runplan': WARNING_PLAN });
    await mkdir(join(path, 'folder'));
    await symlink('w.runplan', join(path, 'link'));
    const options = formats.flatMap((format) => ['--format', format]);
    expect(await run(['check', 'w.runplan', ...options])).toEqual({
      stdout: '',
      stderr: `${message}\n`,
      exitCode: 2,
    });
    expect(namesIn(path)).toEqual(['folder', 'link', 'w.runplan']);
    expect(readFileSync(join(path, 'w.runplan'), 'utf8')).toBe(WARNING_PLAN);
  });

  test('a plan that is checked by another name', async () => {
    const { run, path } = workspace({ 'w.runplan': WARNING_PLAN });
    await symlink('w.runplan', join(path, 'link.runplan'));
    const { stderr } = await run(['check', 'link.runplan', '--format', 'json=w.runplan']);
    expect(stderr).toBe('Cannot write the report w.runplan: it is a plan that is checked.\n');
  });

  test.skipIf(isRoot)('in a folder or a file that is read-only', async () => {
    const { run, path } = workspace({ 'w.runplan': WARNING_PLAN, 'folder/a': '', 'kept.json': 'kept' });
    await chmod(join(path, 'folder'), 0o500);
    await chmod(join(path, 'kept.json'), 0o400);
    expect((await run(['check', 'w.runplan', '--format', 'json=folder/b'])).stderr).toBe(
      'Cannot write the report folder/b: its folder is read-only.\n',
    );
    expect((await run(['check', 'w.runplan', '--format', 'json=kept.json'])).stderr).toBe(
      'Cannot write the report kept.json: permission denied.\n',
    );
  });
});

describe('what fails while it is written', () => {
  test.runIf(existsSync('/dev/full'))('a full disk', async () => {
    const { run } = workspace({ 'w.runplan': WARNING_PLAN });
    expect(await run(['check', '--format', 'json=/dev/full', '--format', 'concise'])).toMatchObject({
      stdout: expect.stringMatching(/^w\.runplan:9:16 warning/),
      stderr: 'Cannot write the report /dev/full: the disk is full.\n',
      exitCode: 2,
    });
  });

  test.skipIf(process.platform === 'win32')('a closed output, and a reader that goes away', async () => {
    const { path } = workspace({ 'w.runplan': WARNING_PLAN });
    const launcher = join(import.meta.dirname, '../bin/runplan.js');
    const shell = async (line: string) => {
      const command = line.replace('runplan', `"${process.execPath}" "${launcher}"`);
      return promisify(execFile)('sh', ['-c', `${command}; echo "exit $?"`], { cwd: path });
    };
    const closed = await shell('runplan check w.runplan --format json=out.json --format concise >&-');
    expect(JSON.parse(readFileSync(join(path, 'out.json'), 'utf8')).summary.warnings).toBe(1);
    expect(closed.stderr).not.toContain('    at ');
    const gone = await shell(
      '{ runplan check w.runplan --format concise --format jsonl=out.jsonl; echo "exit $?" >&2; } | true',
    );
    expect(gone.stderr).toBe('exit 0\n');
    expect(readFileSync(join(path, 'out.jsonl'), 'utf8')).toMatch(/"type":"summary".*\n$/);
  });
});

describe('on GitHub Actions', () => {
  const env = { GITHUB_ACTIONS: 'true' };

  test('annotations stand beside the lines for people', async () => {
    const { run } = workspace({ 'w.runplan': WARNING_PLAN });
    const usual = await run(['check']);
    const { stdout } = await run(['check'], { env });
    const lines = stdout.split('\n');
    const annotations = lines.filter((line) => line.startsWith('::'));
    expect(annotations).toEqual([
      expect.stringMatching(
        /^::warning file=w\.runplan,line=9,endLine=9,col=16,endColumn=21,title=stated-total for Sam::/,
      ),
    ]);
    expect(lines.filter((line) => !line.startsWith('::')).join('\n')).toBe(usual.stdout);
  });

  test('a format that is named stands alone', async () => {
    const { run } = workspace({ 'w.runplan': WARNING_PLAN });
    expect(await run(['check', '--format', 'pretty'], { env })).toEqual(
      await run(['check', '--format', 'pretty']),
    );
    expect((await run(['check', '--format', 'json'], { env })).stdout).not.toContain('::');
  });

  test('the two can be named', async () => {
    const { run } = workspace({ 'w.runplan': WARNING_PLAN });
    const named = await run(['check', '--format', 'pretty', '--format', 'github']);
    expect(named).toEqual(await run(['check'], { env }));
  });

  test('a report in a file leaves the annotations in the log', async () => {
    const { run } = workspace({ 'w.runplan': WARNING_PLAN });
    expect((await run(['check', '--output-file', 'out'], { env })).stdout).toMatch(
      /^::warning file=w\.runplan[^\n]*\n$/,
    );
  });

  test('another value of the variable means nothing', async () => {
    const { run } = workspace({ 'w.runplan': WARNING_PLAN });
    expect(await run(['check'], { env: { GITHUB_ACTIONS: 'false' } })).toEqual(await run(['check']));
  });

  test('on GitLab nothing is written that was not asked for', async () => {
    const { run, path } = workspace({ 'w.runplan': WARNING_PLAN });
    expect(await run(['check'], { env: { GITLAB_CI: 'true' } })).toEqual(await run(['check']));
    expect(namesIn(path)).toEqual(['w.runplan']);
  });
});

describe('paths for programs', () => {
  test('begin at the repository, from wherever it is called', async () => {
    const { run } = workspace({ '.git/HEAD': '', 'club/plans/w.runplan': WARNING_PLAN });
    for (const [folder, args] of [
      ['', ['club']],
      ['club/plans', []],
      ['club', ['../club/plans/w.runplan']],
    ] as const) {
      const { stdout } = await run(['check', ...args, '--format', 'gitlab'], { in: folder });
      expect(JSON.parse(stdout)[0].location.path).toBe('club/plans/w.runplan');
    }
    const fingerprints = await Promise.all(
      ['', 'club/plans'].map(
        async (folder) =>
          JSON.parse((await run(['check', '--format', 'gitlab'], { in: folder })).stdout)[0].fingerprint,
      ),
    );
    expect(fingerprints[0]).toBe(fingerprints[1]);
  });

  test('without a repository they begin at the current directory', async () => {
    const { run, path } = workspace({ 'club/w.runplan': WARNING_PLAN });
    const { stdout } = await run(['check', join(path, 'club'), '--format', 'sarif'], { in: 'club' });
    expect(JSON.parse(stdout).runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(
      'w.runplan',
    );
    expect(stdout).not.toContain(path);
  });
});

test('many files in threads give every report as few do', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 130 }, (_, index) => [
      `p/${String(index).padStart(3, '0')}.runplan`,
      index % 3 === 0 ? WARNING_PLAN : CLEAN_PLAN,
    ]),
  );
  const { run } = workspace({ ...files, 'e.runplan': ERROR_FILE });
  for (const format of ['sarif', 'gitlab', 'junit', 'jsonl']) {
    const together = (await run(['check', 'p', '--format', format])).stdout;
    const one = (await run(['check', 'p/000.runplan', '--format', format])).stdout;
    const finding = /"fingerprint":"\w+"|"partialFingerprints":\{[^}]*\}|<failure.*<\/failure>/.exec(
      one,
    )?.[0] as string;
    expect(together).toContain(finding);
  }
});
