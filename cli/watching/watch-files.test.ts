import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { CLEAN_PLAN, WARNING_PLAN } from '../testing/plans.ts';
import { workspace } from '../testing/workspace.ts';

const LAUNCHER = join(import.meta.dirname, '../bin/runplan.js');
const WAITING = 'Waiting for changes. Ctrl-C ends.\n';

/** The program while it watches; gives what it says, block by block. */
function watching(folder: string, args: readonly string[]) {
  // What is said on two streams arrives in any order: here both are one.
  const both = ['-c', 'exec "$0" "$@" 2>&1', process.execPath, LAUNCHER, 'check', '--watch', ...args];
  const program: ChildProcess = spawn('sh', both, { cwd: folder });
  onTestFinished(() => {
    program.kill('SIGKILL');
  });
  let said = '';
  let wake = () => {};
  program.stdout?.on('data', (chunk) => {
    said += chunk;
    wake();
  });
  return {
    program,
    /** Up to the next time that it waits. */
    async block(): Promise<string> {
      for (;;) {
        const end = said.indexOf(WAITING);
        if (end >= 0) {
          const block = said.slice(0, end);
          said = said.slice(end + WAITING.length);
          return block;
        }
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
}

test('all is reported again when something changes, until a signal ends it', async () => {
  const { path } = workspace({ 'plans/a.runplan': CLEAN_PLAN });
  mkdirSync(join(path, '.git'));
  const { program, block } = watching(path, ['plans', '--format', 'concise', '--format', 'json=found.json']);
  expect(await block()).toBe('No findings in 1 plan (1 file).\n');

  writeFileSync(join(path, 'plans/a.runplan'), WARNING_PLAN);
  const warning = await block();
  expect(warning).toMatch(
    /^Checked 1 of 1 file: plans\/a\.runplan\.\nplans\/a\.runplan:9:16 warning stated-total /,
  );
  expect(warning).toContain('\n1 finding in 1 plan (1 file): 1 warning.\n');

  mkdirSync(join(path, 'plans/b/c'), { recursive: true });
  writeFileSync(join(path, 'plans/b/c/new.runplan'), CLEAN_PLAN);
  expect(await block()).toMatch(
    /^Checked 1 of 2 files: plans\/b\/c\/new\.runplan\.\nplans\/a\.runplan:9:16 /,
  );

  writeFileSync(join(path, 'runplan.toml'), 'policy = "unheard"\n');
  expect(await block()).toMatch(
    /^Checked 2 of 2 files: .*\.\nrunplan\.toml:1:10: There is no built-in policy `unheard`\./,
  );

  rmSync(join(path, 'runplan.toml'));
  await block();
  rmSync(join(path, 'plans/a.runplan'));
  expect(await block()).toBe('Gone: plans/a.runplan.\nNo findings in 1 plan (1 file).\n');

  rmSync(join(path, 'plans/b'), { recursive: true });
  expect(await block()).toBe(
    'Gone: plans/b/c/new.runplan.\nThere is no .runplan file in plans. Name a file or a directory with plans.\n',
  );

  // Shells report a program that a signal ended as 128 and the number of the signal: 130 for Ctrl-C.
  program.kill('SIGINT');
  expect(await once(program, 'exit')).toEqual([null, 'SIGINT']);
});

test('a start with nothing to check is told as ever', async () => {
  const { run } = workspace({ 'plans/readme.md': '' });
  expect(await run(['check', '--watch', 'plans'])).toEqual({
    stdout: '',
    stderr: 'There is no .runplan file in plans. Name a file or a directory with plans.\n',
    exitCode: 2,
  });
});
