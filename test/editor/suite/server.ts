import * as vscode from 'vscode';
import { check, until } from './check.ts';
import { findingsOf, open, replace } from './documents.ts';
import { messages } from './messages.ts';
import { outside } from './outside.ts';
import { test } from './test.ts';
import { untilStatus } from './until-status.ts';

/** Writes a mistake, which a server has to find, and corrects it. */
async function checkFindingsFollow(editor: vscode.TextEditor): Promise<void> {
  const rules = () => findingsOf(editor.document.uri).map(({ rule }) => rule);
  await replace(editor, 'level novice', 'level novize');
  await until('a mistake is found', () => rules().includes('unknown-name'), rules);
  await replace(editor, 'level novize', 'level novice');
  await until('nothing is found any more', () => rules().length === 0, rules);
}

/** Waits until exactly this is told. */
async function untilTold(...told: readonly string[]): Promise<void> {
  const wanted = JSON.stringify(told);
  await until(`${wanted} is told`, async () => JSON.stringify(await messages()) === wanted, messages);
}

/** Waits until the servers before are gone. */
async function untilOneServer(): Promise<void> {
  const count = () => outside('serverCount');
  await until('there is one server', async () => (await count()) === 1, count);
}

test.everywhere(
  'Restart Server starts it anew, and findings follow as before; Show Log shows what happened',
  async () => {
    const editor = await open('first-5k.runplan');
    await checkFindingsFollow(editor);
    const log = () =>
      vscode.workspace.textDocuments
        .filter(({ uri }) => uri.scheme === 'output')
        .map((document) => document.getText())
        .join('\n');
    const starts = () => log().split('[info] The language server is ready.').length - 1;
    const show = () => vscode.commands.executeCommand('runplan.showLog');
    const before = await until('the log says that the server is ready', () => show().then(starts), log);
    await vscode.commands.executeCommand('runplan.restartServer');
    await until('the log says it once more', () => starts() === before + 1, log);
    await outside('screenshot', 'log');
    await checkFindingsFollow(editor);
    await vscode.commands.executeCommand('workbench.action.closePanel');
  },
);

// Beside the files alone: in a web worker there is no process that could be ended from outside.
test('a server that is killed is started again, and the user is told', async () => {
  const editor = await open('first-5k.runplan');
  await checkFindingsFollow(editor);
  check(await outside('signalServer', 'SIGKILL'), 'There was no server to kill.');
  await untilTold('Runplan’s language server stopped, and was started again.');
  await checkFindingsFollow(editor);
});

test('a server that hangs can be started anew', async () => {
  const editor = await open('first-5k.runplan');
  await checkFindingsFollow(editor);
  await vscode.commands.executeCommand('runplan.openPreviewToSide');
  const weeks = () => outside('webviewTexts', 'tbody.week').catch((): readonly string[] => []);
  await until('the preview is there', async () => (await weeks()).length === 11, weeks);
  check(await outside('signalServer', 'SIGSTOP'), 'There was no server to stop.');
  // The preview asks the server that hangs.
  await replace(editor, 'slower than you think', 'slow as a snail');
  await vscode.commands.executeCommand('runplan.restartServer');
  await until('it follows', async () => (await weeks())[0]?.includes('slow as a snail'), weeks);
  await checkFindingsFollow(editor);
  await untilOneServer();
  await untilTold();
});

test('a server that hangs while it starts can be started anew', async () => {
  const editor = await open('first-5k.runplan');
  await checkFindingsFollow(editor);
  await outside('muteServer', true);
  try {
    void vscode.commands.executeCommand('runplan.restartServer');
    await untilStatus('Checking… Restart', 'Policy: not known Choose…');
  } finally {
    await outside('muteServer', false);
  }
  await vscode.commands.executeCommand('runplan.restartServer');
  await checkFindingsFollow(editor);
  await untilOneServer();
  await untilTold();
});

test('when a server is killed while it starts, a button starts it', async () => {
  const editor = await open('first-5k.runplan');
  await checkFindingsFollow(editor);
  await outside('muteServer', true);
  try {
    void vscode.commands.executeCommand('runplan.restartServer');
    await untilStatus('Checking… Restart', 'Policy: not known Choose…');
    await until(
      'something is told',
      async () => {
        // The one before may have been the last still.
        await outside('signalServer', 'SIGKILL');
        return (await messages()).length > 0;
      },
      messages,
    );
    await untilTold('Runplan’s language server did not start.');
    await untilStatus('Not checked: the language server is not running Restart', 'Policy: not known Choose…');
  } finally {
    await outside('muteServer', false);
  }
  await vscode.commands.executeCommand('notifications.showList');
  await outside('screenshot', 'did-not-start');
  await outside('workbenchClick', '.notifications-center .monaco-button:text-is("Restart Server")');
  await untilStatus('No findings Show', 'Policy: standard Choose…');
  await checkFindingsFollow(editor);
  await untilTold();
});
