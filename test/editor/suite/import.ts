import * as vscode from 'vscode';
import { check, checkSame, until } from './check.ts';
import { uriOf } from './documents.ts';
import { run } from './run-command.ts';
import { test } from './test.ts';

test.everywhere('Import opens the plan as a new file', async () => {
  // The dialog completes what is typed: no other file begins like this one.
  const uri = uriOf('sessions.txt');
  await vscode.workspace.fs.writeFile(
    uri,
    new TextEncoder().encode('Tue: 8k easy\nThu: whatever Ben does\n'),
  );
  // The path of the folder stands there already.
  await run('runplan.import', ['Folder path', 'sessions.txt']);
  const editor = await until('the plan is open', () => {
    const { activeTextEditor: active } = vscode.window;
    return active?.document.isUntitled && active.document.languageId === 'runplan' && active;
  });
  checkSame(
    editor.document.getText(),
    'runplan 1\n\nplan "sessions"\n\n  week 1\n    tue easy 8 km\n    thu run "whatever Ben does"\n',
  );
  check(editor.document.isDirty, 'The plan counts as saved.');
  await vscode.workspace.fs.delete(uri);
});
