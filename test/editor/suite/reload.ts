import * as vscode from 'vscode';
import { check, until } from './check.ts';
import { open, replace } from './documents.ts';
import { outside } from './outside.ts';
import { test } from './test.ts';

const weeks = () => outside('webviewTexts', 'tbody.week').catch((): readonly string[] => []);

test('the preview comes back when the window is loaded again', async (loads) => {
  if (loads === 0) {
    await open('first-5k.runplan');
    await vscode.commands.executeCommand('runplan.openPreviewToSide');
    await until('the preview is there', async () => (await weeks()).length === 11, weeks);
    // Everything ends with the window, also this command. The test begins again in the next one.
    vscode.commands.executeCommand('workbench.action.reloadWindow').then(undefined, () => {});
    await new Promise(() => {});
  }
  const labels = () => vscode.window.tabGroups.all.map(({ tabs }) => tabs.map(({ label }) => label).join());
  const wanted = ['first-5k.runplan', 'Preview first-5k.runplan'];
  await until('text and preview are open', () => labels().join() === wanted.join(), labels);
  await until('the preview shows the plan', async () => (await weeks()).length === 11, weeks);
  await vscode.commands.executeCommand('workbench.action.closeAuxiliaryBar');
  await outside('screenshot', 'loaded-again');
  const editor = vscode.window.visibleTextEditors.find(({ document }) => document.languageId === 'runplan');
  check(editor, 'The text is not shown.');
  await replace(editor, 'slower than you think', 'slow as a snail');
  await until('it follows edits', async () => (await weeks())[0]?.includes('slow as a snail'), weeks);
});
