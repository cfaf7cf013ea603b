/** The suite in VS Code: each of its tests, for each host that it is for, is a test here. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { isThere } from '../../scripts/install-test-programs.mjs';
import { isVscodeThere } from '../../scripts/install-vscode.mjs';
import { packExtension } from '../../scripts/package.ts';
import { HOSTS, type Host } from './hosts.ts';
import { type Editor, type Run, runSuite } from './run.ts';
import './suite/index.ts';
import { tests } from './suite/test.ts';

/** Only for what does not even start: the suite limits its tests, and `runSuite` an editor that hangs. */
const TIME_LIMIT = 60 * 60_000;
const editor = (process.env.RUNPLAN_EDITOR ?? 'served') as Editor;
const installed = editor === 'desktop' || (isVscodeThere() && isThere('chromium'));

function requireInstalled(): void {
  if (installed) return;
  throw new Error(
    'VS Code or Chromium is missing. Run: node scripts/install-test-programs.mjs && node scripts/install-vscode.mjs',
  );
}

const runs = new Map<Host, Run>();

// In the pipeline nothing is skipped: the scripts that install what is needed have run before.
const isSkipped = !installed && !process.env.CI;

beforeAll(async () => {
  if (isSkipped) return;
  requireInstalled();
  const folder = mkdtempSync(join(tmpdir(), 'runplan-package-'));
  try {
    // As a user has it. The VS Code for desktops would have to be downloaded before a package can be installed into it.
    const packed = editor === 'served' ? packExtension(folder) : undefined;
    // Two at once, because an editor waits more than it works.
    await Promise.all(HOSTS.map(async (host) => runs.set(host, await runSuite(host, editor, packed))));
  } finally {
    rmSync(folder, { recursive: true });
  }
}, TIME_LIMIT);

describe.skipIf(isSkipped).each(HOSTS)('the suite in the %s host', (host) => {
  const run = () => runs.get(host) as Run;

  test.each(tests.filter(({ hosts }) => hosts.includes(host)).map(({ name }) => name))('%s', (name) => {
    const result = run().results.find((result) => result.name === name);
    if (!result) throw new Error(`The suite did not come to this test. ${run().problem ?? ''}`);
    if (result.error) throw new Error(result.error);
  });

  test('comes to its end', () => {
    expect(run().problem).toBeUndefined();
  });
});
