import * as vscode from 'vscode';
import { check, until } from './check.ts';
import { findingsOf, open, replace } from './documents.ts';
import { outside } from './outside.ts';
import { test } from './test.ts';

// In a web worker there is no process that could be ended from outside.
test.on('desktop', 'a server that is killed is started again, and the user is told', async () => {
  const editor = await open('first-5k.runplan');
  const { document } = editor;
  const rules = () => findingsOf(document.uri).map(({ rule }) => rule);
  await replace(editor, 'level novice', 'level novize');
  await until('a mistake is found', () => rules().includes('unknown-name'), rules);
  check(await outside('killServer'), 'There was no server to kill.');
  const messages = async () => {
    await vscode.commands.executeCommand('notifications.showList');
    return outside('workbenchTexts', '.notification-list-item-message');
  };
  await until(
    'a message says so',
    async () => (await messages()).some((text) => text.includes('started again')),
    messages,
  );
  await replace(editor, 'level novize', 'level novice');
  await until('the new server knows the corrected text', () => rules().length === 0, rules);
});
