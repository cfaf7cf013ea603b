import * as vscode from 'vscode';
import { checkSame, until } from './check.ts';
import { findingsOf, shown, uriOf } from './documents.ts';
import { outside } from './outside.ts';
import { test } from './test.ts';

test('the task fills the problems of files that are not open', async () => {
  const uri = uriOf('z-never-opened.runplan');
  await vscode.workspace.fs.copy(uriOf('what-goes-wrong.runplan'), uri);
  await until('the server knows the file', () => findingsOf(uri).length > 0);
  const settings = vscode.workspace.getConfiguration('runplan');
  await settings.update('checkWorkspace', false, vscode.ConfigurationTarget.Workspace);
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
  // A problem matcher knows where a finding begins, not where it ends.
  const rules = (findings: readonly { readonly rule: string }[]) => findings.map(({ rule }) => rule).sort();
  const expected = rules(shown(await outside('findings', 'z-never-opened.runplan')));
  await until(
    'the problems of the task are those of the command line',
    () => JSON.stringify(rules(findingsOf(uri))) === JSON.stringify(expected),
    () => ({ shown: rules(findingsOf(uri)), expected }),
  );
  await settings.update('checkWorkspace', undefined, vscode.ConfigurationTarget.Workspace);
  await vscode.workspace.fs.delete(uri);
});
