import * as vscode from 'vscode';
import { checkSame, until } from './check.ts';
import { findingsOf, shown, uriOf } from './documents.ts';
import { outside } from './outside.ts';
import { withSetting } from './settings.ts';
import { test } from './test.ts';

test.everywhere('the task fills the problems of files that are not open', async () => {
  const name = 'z-never-opened.runplan';
  const uri = uriOf(name);
  await vscode.workspace.fs.copy(uriOf('what-goes-wrong.runplan'), uri);
  try {
    await until('the server knows the file', () => findingsOf(uri).length > 0);
    await withSetting('runplan.checkWorkspace', false, vscode.ConfigurationTarget.Workspace, () =>
      checkByTask(name),
    );
  } finally {
    await vscode.workspace.fs.delete(uri);
  }
});

/** Checks while the server itself says nothing about the file. */
async function checkByTask(name: string): Promise<void> {
  const uri = uriOf(name);
  await until(
    'the server says nothing about the file',
    () => findingsOf(uri).length === 0,
    () => findingsOf(uri),
  );
  const ended = new Promise<number | undefined>((resolve) => {
    const listener = vscode.tasks.onDidEndTaskProcess(({ exitCode }) => {
      listener.dispose();
      resolve(exitCode);
    });
  });
  await vscode.commands.executeCommand('runplan.checkWorkspace');
  checkSame(await ended, 1, 'The exit code of the task');
  // A problem matcher knows where a finding begins, not where it ends. Hints are counted, not printed.
  const rules = (findings: readonly { readonly rule: string }[]) => findings.map(({ rule }) => rule).sort();
  const found = shown(await outside('findings', name));
  const expected = rules(found.filter(({ severity }) => severity !== 'hint'));
  await until(
    'the problems of the task are those of the command line',
    () => JSON.stringify(rules(findingsOf(uri))) === JSON.stringify(expected),
    () => ({ shown: rules(findingsOf(uri)), expected }),
  );
}
