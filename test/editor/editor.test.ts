/** The suite in VS Code: each of its tests, once for each host, is a test here. */
import { beforeAll, describe, expect, test } from 'vitest';
import { isThere } from '../../scripts/install-test-programs.mjs';
import { isVscodeThere } from '../../scripts/install-vscode.mjs';
import { HOSTS } from './hosts.ts';
import { type Editor, type Run, runSuite } from './run.ts';
import './suite/index.ts';
import { tests } from './suite/test.ts';

/** More than the suite has. */
const TIME_LIMIT = 6 * 60_000;
const editor = (process.env.RUNPLAN_EDITOR ?? 'served') as Editor;
const installed = editor === 'desktop' || (isVscodeThere() && isThere('chromium'));

// In the pipeline nothing is skipped: the scripts that install what is needed have run before.
describe.skipIf(!installed && !process.env.CI).each(HOSTS)('in the %s host', (host) => {
  let run: Run;

  beforeAll(async () => {
    if (!installed) {
      throw new Error(
        'VS Code or Chromium is missing. Run: node scripts/install-test-programs.mjs && node scripts/install-vscode.mjs',
      );
    }
    run = await runSuite(host, editor);
  }, TIME_LIMIT);

  test.each(tests.filter(({ hosts }) => hosts.includes(host)).map(({ name }) => name))('%s', (name) => {
    const result = run.results.find((result) => result.name === name);
    if (!result) throw new Error(`The suite did not come to this test. ${run.problem ?? ''}`);
    if (result.error) throw new Error(result.error);
  });

  test('comes to its end', () => {
    expect(run.problem).toBeUndefined();
  });
});
