import * as vscode from 'vscode';
import { checkSame, until } from './check.ts';
import { open, openNew, uriOf } from './documents.ts';
import { outside } from './outside.ts';
import { test } from './test.ts';

const PLAN =
  'plan "Moving"\n  starts 2027-01-04\n\n  week 1\n    tue easy 3 km\n    sun long 5 km\n  week 2\n    sun long 6 km\n';

/** What the preview shows; nothing while it is not open. */
async function texts(selector: string): Promise<readonly string[]> {
  try {
    return await outside('webviewTexts', selector);
  } catch {
    return [];
  }
}

/** Waits until the preview shows a plan. */
async function shows(plan: string): Promise<void> {
  await until(
    `the preview shows ${plan}`,
    async () => (await texts('h1')).includes(plan),
    () => texts('body'),
  );
}

test('the preview follows the plan that is edited, until it is locked', async () => {
  await open('first-5k.runplan');
  await vscode.commands.executeCommand('runplan.openPreviewToSide');
  await shows('First 5 km');
  await open('two-athletes.runplan');
  await shows('Together to 10 km');
  await outside('webviewClick', 'button:has-text("Lock")');
  await until('it is locked', async () => (await texts('[aria-pressed="true"]')).includes('Lock'));
  const other = await vscode.workspace.openTextDocument(uriOf('first-5k.runplan'));
  await vscode.window.showTextDocument(other, vscode.ViewColumn.One);
  await outside('webviewClick', 'button:has-text("Source")');
  await until('the text of the preview is in front', () =>
    vscode.window.activeTextEditor?.document.uri.path.endsWith('/two-athletes.runplan'),
  );
  checkSame(await texts('h1'), ['Together to 10 km'], 'What the preview shows');
  await outside('webviewClick', 'button:has-text("Lock")');
  await until('it is not locked', async () => (await texts('[aria-pressed="true"]')).length === 0);
});

test('a session is changed in the preview, and the text takes it back', async () => {
  const { document } = await openNew('moving.runplan', PLAN);
  const is = (text: string) =>
    until(
      'the text is changed',
      () => document.getText() === text,
      () => document.getText(),
    );
  await vscode.commands.executeCommand('runplan.openPreviewToSide');
  await shows('Moving');
  await outside('webviewFocus', '.day[data-day="tue"] .open');
  await outside('press', 'Alt+ArrowDown');
  await is(PLAN.replace('    tue easy 3 km\n', '').replace('week 2\n', 'week 2\n    tue easy 3 km\n'));
  await until('the session has the focus in the other week', async () =>
    (await texts('[data-week="2"][data-day="tue"] .open:focus')).includes('easy 3 km'),
  );
  await outside('press', 'Alt+ArrowUp');
  await is(PLAN);
  await until('it has the focus where it was', async () =>
    (await texts('[data-week="1"][data-day="tue"] .open:focus')).includes('easy 3 km'),
  );
  await outside('press', 'Alt+ArrowRight');
  await is(PLAN.replace('tue', 'wed'));
  await until('the session has the focus on its new day', async () =>
    (await texts('.day[data-day="wed"] .open:focus')).includes('easy 3 km'),
  );
  await outside('press', 'F2');
  await outside('type', '4 km');
  await outside('press', 'Enter');
  await is(PLAN.replace('tue easy 3 km', 'wed easy 4 km'));
  // The preview may take the focus once more, when it shows the session that was changed.
  await until(
    'all of it is undone',
    async () => {
      await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
      await vscode.commands.executeCommand('undo');
      return document.getText() === PLAN;
    },
    () => document.getText(),
  );
  await vscode.workspace.fs.delete(document.uri);
});
