import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CLEAN_PLAN, ERROR_FILE, WARNING_PLAN } from '../testing/plans.ts';
import { workspace } from '../testing/workspace.ts';

const REPAIR = (name: string) => `--- ${name}
+++ ${name}
@@ -6,7 +6,7 @@
 
 plan "Base" for "Sam"
   starts 2026-09-21
-  week 1 total 30 km
+  week 1 total 20.5 km
     mon core 20 min
     tue easy 7 km
     wed strength 30 min
`;

const UGLY = CLEAN_PLAN.replace('    tue easy 7 km', '  tue   easy 7km');

const LOOK = (name: string) => `--- ${name}
+++ ${name}
@@ -8,7 +8,7 @@
   starts 2026-09-21
   week 1
     mon core 20 min
-  tue   easy 7km
+    tue easy 7 km
     wed strength 30 min
     thu easy 6 km
     fri core 20 min
`;

const read = (path: string, name: string) => readFileSync(join(path, name), 'utf8');

describe('check --fix --diff', () => {
  test('shows what would change, and writes nothing', async () => {
    const { run, path } = workspace({
      'a.runplan': WARNING_PLAN,
      'b.runplan': CLEAN_PLAN,
      'e.runplan': ERROR_FILE,
    });
    expect(await run(['check', '--fix', '--diff'])).toEqual({
      stdout: REPAIR('a.runplan'),
      stderr: '1 finding in 1 of 3 files can be repaired. `runplan check --fix` repairs it.\n',
      exitCode: 1,
    });
    expect(read(path, 'a.runplan')).toBe(WARNING_PLAN);
  });

  test('nothing to repair', async () => {
    expect(await workspace({ 'e.runplan': ERROR_FILE }).run(['check', '--fix', '--diff'])).toEqual({
      stdout: '',
      stderr: 'There is nothing to repair in the file.\n',
      exitCode: 0,
    });
  });

  test('of standard input', async () => {
    expect(await workspace().run(['check', '--fix', '--diff', '-'], { stdin: WARNING_PLAN })).toEqual({
      stdout: REPAIR('<stdin>'),
      stderr: '1 finding in the file can be repaired. `runplan check --fix` repairs it.\n',
      exitCode: 1,
    });
  });

  test('what can not be read ends with 2', async () => {
    const { run } = workspace({ 'a.runplan': WARNING_PLAN });
    expect(await run(['check', '--fix', '--diff', 'a.runplan', 'no'])).toMatchObject({
      stdout: REPAIR('a.runplan'),
      exitCode: 2,
    });
  });

  test('many files, in several threads', async () => {
    const names = Array.from({ length: 130 }, (_, index) => `${1000 + index}.runplan`);
    const { run, path } = workspace(Object.fromEntries(names.map((name) => [name, WARNING_PLAN])));
    const { stdout, exitCode } = await run(['check', '--fix', '--diff']);
    expect(stdout).toBe(names.map(REPAIR).join(''));
    expect(exitCode).toBe(1);
    for (const name of names) expect(read(path, name)).toBe(WARNING_PLAN);
  });

  test.each([
    [['--diff'], '--diff shows what --fix would change: add --fix.'],
    [
      ['--fix', '--diff', '--format', 'json'],
      '--diff shows changes in place of findings: leave out --format.',
    ],
  ])('%j', async (args, message) => {
    expect(await workspace({ 'a.runplan': WARNING_PLAN }).run(['check', ...args])).toEqual({
      stdout: '',
      stderr: `${message}\n`,
      exitCode: 2,
    });
  });
});

describe('fmt --diff', () => {
  test('shows what would change, and writes nothing', async () => {
    const { run, path } = workspace({ 'a.runplan': UGLY, 'b.runplan': CLEAN_PLAN });
    expect(await run(['fmt', '--diff'])).toEqual({
      stdout: LOOK('a.runplan'),
      stderr: '1 of 2 files is not formatted. `runplan fmt` formats it.\n',
      exitCode: 1,
    });
    expect(read(path, 'a.runplan')).toBe(UGLY);
    expect(await run(['fmt', '--diff', 'b.runplan'])).toEqual({
      stdout: '',
      stderr: 'The file is formatted.\n',
      exitCode: 0,
    });
  });

  test('of standard input', async () => {
    expect(await workspace().run(['fmt', '--diff', '-'], { stdin: `\ufeff${UGLY}` })).toEqual({
      stdout: LOOK('<stdin>'),
      stderr: 'The file is not formatted. `runplan fmt` formats it.\n',
      exitCode: 1,
    });
  });

  test('keeps the line ends of Windows', async () => {
    const { stdout } = await workspace().run(['fmt', '--diff', '-'], {
      stdin: UGLY.replaceAll('\n', '\r\n'),
    });
    expect(stdout).toContain('-  tue   easy 7km\r\n+    tue easy 7 km\r\n');
  });
});
