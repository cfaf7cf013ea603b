import * as vscode from 'vscode';
import { check, until } from './check.ts';
import { findingsOf, openNew, placeOf, replace } from './documents.ts';
import { largeText } from './large-text.ts';
import { test } from './test.ts';

// The benchmark works with 2 MB; here less shows the same.
test('a file of 500 kB can be worked with', async () => {
  const editor = await openNew('large.runplan', await largeText(500_000));
  const { document } = editor;
  const rules = () => findingsOf(document.uri).map(({ rule }) => rule);
  await replace(editor, 'level novice', 'level novize');
  await until(
    'the mistake is found',
    () => rules().includes('unknown-name'),
    () => rules().length,
  );
  await vscode.commands.executeCommand('undo');
  await until(
    'it is gone',
    () => !rules().includes('unknown-name'),
    () => rules().length,
  );
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    placeOf(document, 'long 3.6 km'),
  );
  check(hovers.length > 0, 'There is no hover.');
  await vscode.workspace.fs.delete(document.uri);
});
