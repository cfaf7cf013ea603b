import * as vscode from 'vscode';
import { checkSame, until } from './check.ts';
import { findingsOf, open, replace, shown } from './documents.ts';
import { outside } from './outside.ts';
import { test } from './test.ts';

const WHAT_GOES_WRONG = 'what-goes-wrong.runplan';

for (const name of [WHAT_GOES_WRONG, 'club/autumn-10k.runplan', 'return-after-back-pain.runplan']) {
  test.everywhere(`${name} shows exactly what the command line finds`, async () => {
    const expected = shown(await outside('findings', name));
    const { document } = await open(name);
    await until(
      'the findings are those of the command line',
      () => JSON.stringify(findingsOf(document.uri)) === JSON.stringify(expected),
      () => ({ shown: findingsOf(document.uri), expected }),
    );
  });
}

test.everywhere('a mistake is found while it is typed, and gone when it is undone', async () => {
  const editor = await open('first-5k.runplan');
  const { document } = editor;
  const rules = () => findingsOf(document.uri).map(({ rule }) => rule);
  await until('the file has no findings', () => rules().length === 0, rules);
  await replace(editor, 'level novice', 'level novize');
  await until('the mistake is found', () => rules().includes('unknown-name'), rules);
  await vscode.commands.executeCommand('undo');
  await until('nothing is found any more', () => rules().length === 0, rules);
});

test('a file that is closed and opened again at once is followed', async () => {
  for (let times = 0; times < 5; times++) {
    await open(WHAT_GOES_WRONG);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  }
  const editor = await open(WHAT_GOES_WRONG);
  const rules = () => findingsOf(editor.document.uri).map(({ rule }) => rule);
  await until('the findings are there', () => rules().includes('stated-total'), rules);
  await replace(editor, 'level intermediate', 'level intermediat');
  await until('the mistake is found', () => rules().includes('unknown-name'), rules);
});

test.everywhere(
  'findings of files that are not open are shown, as far as the workspace is checked',
  async () => {
    const uri = (await open('first-5k.runplan')).document.uri;
    const other = vscode.Uri.joinPath(uri, '..', WHAT_GOES_WRONG);
    const expected = shown(await outside('findings', WHAT_GOES_WRONG));
    await until(
      'the findings of a closed file are there',
      () => JSON.stringify(findingsOf(other)) === JSON.stringify(expected),
      () => findingsOf(other),
    );
  },
);

test.everywhere('a finding names its rule, and the rule has a page', async () => {
  const { document } = await open(WHAT_GOES_WRONG);
  const finding = await until('there are findings', () =>
    vscode.languages
      .getDiagnostics(document.uri)
      .find(({ code }) => typeof code === 'object' && code.value === 'long-run-spike'),
  );
  checkSame(finding.source, 'runplan', 'The source');
  const page = (finding.code as { target: vscode.Uri }).target;
  const { getText } = await vscode.workspace.openTextDocument(page);
  checkSame(/^# long-run-spike/m.test(getText()), true, 'That the page is the one of the rule');
});
