import * as vscode from 'vscode';
import { check, until } from './check.ts';
import { open, replace } from './documents.ts';
import { outside } from './outside.ts';
import { test } from './test.ts';

const weeks = () => outside('webviewTexts', 'tbody.week').catch((): readonly string[] => []);
const tabs = () => vscode.window.tabGroups.all.map(({ tabs }) => tabs.map(({ label }) => label).join());
const TABS = ['first-5k.runplan', 'Preview first-5k.runplan'];

/** In a browser VS Code does not always keep what is open when its window is closed. Then the test tries again. */
const MOST_LOADS = 4;

test('the preview comes back when the window is loaded again', async (loads) => {
  if (loads === 0) await loadAgain();
  await outside('restored');
  const restored = await outside('workbenchTexts', '.tab .label-name');
  if (restored.length < TABS.length && loads < MOST_LOADS) await loadAgain();
  await until(
    'text and preview are there',
    async () => tabs().join() === TABS.join() && (await weeks()).length === 11,
    async () => [tabs(), restored],
  );
  await vscode.commands.executeCommand('workbench.action.closeAuxiliaryBar');
  await outside('screenshot', 'loaded-again');
  const editor = vscode.window.visibleTextEditors.find(({ document }) => document.languageId === 'runplan');
  check(editor, 'The text is not shown.');
  await replace(editor, 'slower than you think', 'slow as a snail');
  await until('it follows edits', async () => (await weeks())[0]?.includes('slow as a snail'), weeks);
});

/** Opens text and preview, and loads the window again. Everything ends with it; the test begins again in the next one. */
async function loadAgain(): Promise<never> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await open('first-5k.runplan');
  await vscode.commands.executeCommand('runplan.openPreviewToSide');
  await until('the preview is there', async () => (await weeks()).length === 11, weeks);
  vscode.commands.executeCommand('workbench.action.reloadWindow').then(undefined, () => {});
  return new Promise(() => {});
}
