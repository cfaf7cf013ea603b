import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { workspace } from '../testing/workspace.ts';

const PLAN = `plan "Base"
  starts 2027-01-04

  week 1
    tue easy 10 km
    sun long 15 km
  week 2 like week 1
  week 3 like week 1 at 80%
`;

describe('runplan edit', () => {
  test('changes the plan of a file', async () => {
    const { run, path } = workspace({ 'a.runplan': `\ufeff${PLAN.replaceAll('\n', '\r\n')}` });
    expect(await run(['edit', 'a.runplan', 'insert-week', 'after', '1'])).toEqual({
      stdout: 'Changed the plan "Base" in a.runplan.\n',
      stderr: '',
      exitCode: 0,
    });
    expect(readFileSync(join(path, 'a.runplan'), 'utf8')).toBe(
      `\ufeff${PLAN.replace('week 3 like week 1', 'week 4 like week 1')
        .replace('week 2 like week 1', 'week 2 like week 1\n  week 3 like week 1')
        .replaceAll('\n', '\r\n')}`,
    );
  });

  test('--diff shows what would change, and writes nothing', async () => {
    const { run, path } = workspace({ 'a.runplan': PLAN });
    expect(await run(['edit', 'a.runplan', 'remove-week', '1', '--diff'])).toEqual({
      stdout: `--- a.runplan
+++ a.runplan
@@ -4,5 +4,6 @@
   week 1
     tue easy 10 km
     sun long 15 km
-  week 2 like week 1
-  week 3 like week 1 at 80%
+  week 2
+    tue easy 8 km
+    sun long 12 km
`,
      stderr: '',
      exitCode: 0,
    });
    expect(readFileSync(join(path, 'a.runplan'), 'utf8')).toBe(PLAN);
  });

  test('of several plans one is named', async () => {
    const { run, path } = workspace({ 'a.runplan': `${PLAN}\n${PLAN.replace('Base', 'Build')}` });
    expect((await run(['edit', 'a.runplan', 'mark', '2', 'sick'])).stderr).toBe(
      'a.runplan has 2 plans: choose one with --plan "Base" or --plan "Build".\n',
    );
    expect((await run(['edit', '--plan', 'bild', 'a.runplan', 'mark', '2', 'sick'])).stderr).toBe(
      'a.runplan has no plan "bild". Did you mean Build?\n',
    );
    expect(await run(['edit', '--plan', 'build', 'a.runplan', 'mark', '2', 'sick', 'the flu'])).toMatchObject(
      {
        stdout: 'Changed the plan "Build" in a.runplan.\n',
      },
    );
    expect(readFileSync(join(path, 'a.runplan'), 'utf8')).toBe(
      `${PLAN}\n${PLAN.replace('Base', 'Build').replace(
        'week 2 like week 1\n',
        'week 2\n    tue sick "the flu"\n    sun sick "the flu"\n',
      )}`,
    );
  });

  test.each([
    [
      ['a.runplan', 'remove-week', '7'],
      'The plan "Base" was left as it is: it has no week 7: its weeks are 1 to 3.',
    ],
    [['a.runplan', 'remove-wek', '7'], 'There is no action remove-wek. Did you mean remove-week?'],
    [
      ['a.runplan', 'swap-days', '1', 'tue'],
      'swap-days is used like this: runplan edit a.runplan swap-days WEEK DAY DAY',
    ],
    [['a.runplan'], 'What is to be done? `runplan edit --help` lists the actions.'],
    [[], 'Name a file, and what to do with its plan: runplan edit --help'],
    [['b.runplan', 'remove-week', '1'], 'Cannot read b.runplan: it does not exist.'],
    [['c.runplan', 'remove-week', '1'], 'c.runplan has no plan.'],
  ])('%j', async (args, message) => {
    const { run, path } = workspace({ 'a.runplan': PLAN, 'c.runplan': '' });
    expect(await run(['edit', ...args])).toEqual({ stdout: '', stderr: `${message}\n`, exitCode: 2 });
    expect(readFileSync(join(path, 'a.runplan'), 'utf8')).toBe(PLAN);
  });

  test('--help lists the actions', async () => {
    expect((await workspace().run(['edit', '--help'])).stdout).toContain(`Actions:
  insert-week before|after WEEK
      Insert a week, like the one before it
  remove-week WEEK
      Remove a week; weeks that copy it are written out first
`);
  });
});
