import * as vscode from 'vscode';
import type { Host } from '../hosts.ts';
import { outside } from './outside.ts';
import { tests } from './test.ts';

/** The host that the suite is in, set when it is bundled. */
declare const HOST: Host;

/** More than a test waits for anything, see `check.ts`. */
const TIME_LIMIT = 10 * 60_000;
/** When so many tests fail one after the other, something is wrong at large; waiting for the rest would only take long. */
const MOST_FAILURES = 3;

/** Runs the tests of this host one after the other. VS Code calls this, also when the window has been loaded again. */
export async function run(): Promise<void> {
  let failures = 0;
  const reported = await outside('reported');
  for (const test of tests.filter(({ name, hosts }) => hosts.includes(HOST) && !reported.includes(name))) {
    const loads = await outside('begin', test.name);
    const began = Date.now();
    let error: string | undefined;
    try {
      await Promise.race([test.run(loads), tooLong()]);
    } catch (thrown) {
      error = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
    }
    await outside('report', { name: test.name, milliseconds: Date.now() - began, error });
    await closeEverything();
    failures = error === undefined ? 0 : failures + 1;
    if (failures === MOST_FAILURES)
      throw new Error(`${failures} tests failed in a row; the rest was not run.`);
  }
}

function tooLong(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`Not at its end after ${TIME_LIMIT / 60_000} min.`)), TIME_LIMIT);
  });
}

/** Leaves nothing behind for the next test: no editor, no change that is not saved, no message. */
async function closeEverything(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await vscode.commands.executeCommand('notifications.clearAll');
}
