import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { ALLOWED_PLAN, CLEAN_PLAN, WARNING_PLAN } from '../testing/plans.ts';
import { workspace } from '../testing/workspace.ts';

const RUNPLAN = join(import.meta.dirname, '../bin/runplan.js');
const KINDS = [CLEAN_PLAN, WARNING_PLAN, ALLOWED_PLAN, 'import "../library.runplan"\nplan "P"\n', '%'];

/** Many plans with different findings, as the threads get them. */
function manyFiles(count: number): Record<string, string> {
  const names = Array.from(
    { length: count },
    (_, index) => `plans/${String(index).padStart(3, '0')}.runplan`,
  );
  return Object.fromEntries(names.map((name, index) => [name, KINDS[index % KINDS.length] as string]));
}

test('many files give what they give one by one, in the order of their names', async () => {
  const files = manyFiles(150);
  const { run } = workspace({ ...files, 'library.runplan': 'block "A"\n  plank 3 x 40 s\n' });
  const together = JSON.parse((await run(['check', 'plans', '--jobs', '2', '--format', 'json'])).stdout);
  const halves = await Promise.all(
    ['plans/0[0-4]*.runplan', 'plans/0[5-9]*.runplan', 'plans/1*.runplan'].map((glob) =>
      run(['check', glob, '--format', 'json']),
    ),
  );
  const parts = halves.map(({ stdout }) => JSON.parse(stdout));
  expect(together.findings).toEqual(parts.flatMap((part) => part.findings));
  expect(together.summary).toEqual({
    files: 150,
    plans: 120,
    errors: 30,
    warnings: 30,
    infos: 0,
    hints: 30,
    allowed: 30,
  });
});

test.runIf(process.platform === 'linux')(
  'where the system has no room for threads, what helps is said',
  () => {
    const { path } = workspace(manyFiles(150));
    const check = (...args: string[]) =>
      spawnSync(
        'bash',
        ['-c', 'ulimit -n 30; exec "$0" "$@"', process.execPath, RUNPLAN, 'check', 'plans', ...args],
        { cwd: path, encoding: 'utf8' },
      );
    const { stderr, status } = check('--jobs', '2');
    expect(stderr).toBe(
      'The system starts no further thread: too many files are open. Check without: --jobs 1.\n',
    );
    expect(status).toBe(2);
    expect(check('--jobs', '1', '--format', 'json')).toMatchObject({ stderr: '', status: 1 });
  },
);

test('a thread that dies ends the run with exit code 2', async () => {
  const { runAlone, path } = workspace({
    ...manyFiles(150),
    'die.mjs':
      'import { isMainThread } from "node:worker_threads";\nif (!isMainThread) setTimeout(() => process.exit(7), 50);\n',
  });
  const { exitCode, stderr } = await runAlone(['check', 'plans', '--jobs', '2'], {
    env: { NODE_OPTIONS: `--import ${pathToFileURL(join(path, 'die.mjs')).href}` },
  });
  expect(exitCode).toBe(2);
  expect(stderr).toContain('Please report it.');
});
