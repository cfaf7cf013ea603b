import * as vscode from 'vscode';
import { check, checkSame, until } from './check.ts';
import { open, openNew, placeOf, replace } from './documents.ts';
import { outside } from './outside.ts';
import { answering } from './run-command.ts';
import { withSetting } from './settings.ts';
import { test } from './test.ts';

const WEEK = 'tbody.week';

/** Opens the preview of a file beside it, and waits until it shows that many weeks. */
async function openPreview(editor: vscode.TextEditor, weeks: number): Promise<void> {
  await vscode.commands.executeCommand('runplan.openPreviewToSide');
  await until(
    `the preview of ${editor.document.uri} shows ${weeks} weeks`,
    async () => (await texts(WEEK)).length === weeks,
    () => texts('body'),
  );
}

/** What the preview shows; nothing while it is not open. */
async function texts(selector: string): Promise<readonly string[]> {
  try {
    return await outside('webviewTexts', selector);
  } catch {
    return [];
  }
}

async function checkNoErrors(): Promise<void> {
  checkSame(await outside('consoleErrors'), [], 'What the console has as errors');
}

test.everywhere('the preview shows every week', async () => {
  await outside('consoleErrors');
  await openPreview(await open('first-5k.runplan'), 11);
  const weeks = await texts(`${WEEK} .week-title`);
  checkSame(
    weeks.map((title) => /^Week \d+/.exec(title)?.[0]),
    Array.from({ length: 11 }, (_, index) => `Week ${index + 1}`),
    'The weeks',
  );
  await checkNoErrors();
});

test.everywhere('the preview follows an edit, and stays where it is scrolled to', async () => {
  const editor = await open('first-5k.runplan');
  await openPreview(editor, 11);
  const scrolled = await outside('webviewScroll', 400);
  check(scrolled > 0, 'The page does not scroll.');
  await replace(editor, 'slower than you think', 'slow as a snail');
  await until(
    'the new text is shown',
    async () => (await texts(WEEK))[0]?.includes('slow as a snail'),
    () => texts(WEEK),
  );
  checkSame(await outside('webviewScroll'), scrolled, 'Where the page is scrolled to');
});

test('a preview that was hidden shows what was written meanwhile', async () => {
  const editor = await open('first-5k.runplan');
  await openPreview(editor, 11);
  const other = await vscode.workspace.openTextDocument({ content: 'something else' });
  await vscode.window.showTextDocument(other, vscode.ViewColumn.Two);
  const again = await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.One);
  await replace(again, 'slower than you think', 'slow as a snail');
  await openPreview(again, 11);
  await until(
    'the new text is shown',
    async () => (await texts(WEEK))[0]?.includes('slow as a snail'),
    () => texts(WEEK),
  );
});

test('a preview outlives the editor of its text', async () => {
  const editor = await open('first-5k.runplan');
  await openPreview(editor, 11);
  await vscode.window.showTextDocument(editor.document);
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  await until('only the preview is open', () => vscode.window.visibleTextEditors.length === 0);
  await outside('webviewClick', `${WEEK}:nth-of-type(3) [data-do=jump]`);
  const line = () =>
    vscode.window.activeTextEditor?.document.lineAt(vscode.window.activeTextEditor.selection.active.line);
  await until('the text is open again, at the week', () => line()?.text.trim().startsWith('week 3'), line);
});

test('a click in the preview goes to the line, and the cursor lights the session', async () => {
  const editor = await open('first-5k.runplan');
  await openPreview(editor, 11);
  await outside('webviewClick', `${WEEK}:nth-of-type(5) [data-do=jump]`);
  const line = () => {
    const { activeTextEditor: active } = vscode.window;
    return active && active.document === editor.document
      ? active.document.lineAt(active.selection.active.line).text.trim()
      : '';
  };
  await until('the cursor is in the week', () => line().startsWith('week 5'), line);
  const place = placeOf(editor.document, 'long 3.6 km');
  editor.selection = new vscode.Selection(place, place);
  await until(
    'the session is lit',
    async () => (await texts('.session.lit')).some((text) => text.includes('3.6 km')),
    () => texts('.lit'),
  );
});

test('the preview shows findings, and repairs one', async () => {
  const editor = await open('what-goes-wrong.runplan');
  await vscode.commands.executeCommand('runplan.openPreviewToSide');
  const ask = '.finding:has-text("stated-total") button:has-text("What can be done?")';
  const repair = '.finding button:has-text("Correct the total")';
  await until(
    'the finding is shown',
    async () => (await texts(ask)).length > 0,
    () => texts('.finding'),
  );
  await outside('webviewClick', ask);
  await until(
    'the repair is offered',
    async () => (await texts(repair)).length > 0,
    () => texts('.finding'),
  );
  await outside('webviewClick', repair);
  await until(
    'the repair is made',
    () => editor.document.getText().includes('week 4 build total 36 km'),
    () => texts(repair),
  );
});

test('what is allowed in the preview has the reason that is asked for', async () => {
  const text =
    'athlete "Amy"\n  back disc\nplan "P" for "Amy"\n' +
    '  week 1\n    tue easy 8 km\n    sun long 8 km\n  week 2\n    tue easy 8 km\n    sun long 12 km\n';
  const editor = await openNew('allowed.runplan', text);
  await vscode.commands.executeCommand('runplan.openPreviewToSide');
  const allow = async (rule: string, ...answers: readonly (readonly [string, string])[]) => {
    const finding = `.finding:has-text("${rule}")`;
    for (const button of ['What can be done?', `Allow ${rule}`]) {
      const selector = `${finding} button:has-text("${button}")`;
      await until(
        `"${button}" is there for ${rule}`,
        async () => (await texts(selector)).length > 0,
        () => texts('.finding'),
      );
      await outside('webviewClick', selector);
    }
    await answering(Promise.resolve(), ...answers);
  };
  const written = (line: RegExp) =>
    until(
      `${line} is written`,
      () => line.test(editor.document.getText()),
      () => editor.document.getText(),
    );
  // Without a word it goes on asking.
  await allow('mileage-increase', ['Why is it right', ''], ['A few words are needed', 'holidays']);
  await written(/allow mileage-increase because "holidays"$/m);
  // Where the cursor is, the line goes in; the page does not show another place for it.
  const head = placeOf(editor.document, 'plan "P" for "Amy"', 'end');
  editor.selection = new vscode.Selection(head, head);
  checkSame(await outside('webviewScroll', 0), 0, 'Where the page is scrolled to before');
  await allow('clearance', ['Who was it?', 'Dr Bell'], ['On which day?', '']);
  await written(/allow clearance because "agreed with Dr Bell on \d{4}-\d{2}-\d{2}"$/m);
  await until('neither is found any more', async () =>
    (await texts('.finding')).every((finding) => !/mileage-increase|clearance/.test(finding)),
  );
  checkSame(await outside('webviewScroll'), 0, 'Where the page is scrolled to');
});

test('names show as the text that they are', async () => {
  const name = '<img src=x onerror=console.error(1)>';
  const text = `athlete "${name}"\n  level novice\n\nplan "${name}" for "${name}"\n  starts 2027-01-04\n\n  week 1\n    tue easy 3 km "${name}"\n`;
  await outside('consoleErrors');
  const editor = await openNew('names.runplan', text);
  await openPreview(editor, 1);
  check(
    (await texts('body')).some((shown) => shown.includes(name)),
    'The name is not shown.',
  );
  checkSame(await texts('img'), [], 'The images');
  await checkNoErrors();
  await vscode.workspace.fs.delete(editor.document.uri);
});

for (const [look, theme] of [
  ['light', 'Default Light Modern'],
  ['dark', 'Default Dark Modern'],
  ['high-contrast', 'Default High Contrast'],
]) {
  test(`the preview can be looked at: ${look}`, () =>
    withSetting('workbench.colorTheme', theme, vscode.ConfigurationTarget.Global, async () => {
      await vscode.commands.executeCommand('workbench.action.closeSidebar');
      await vscode.commands.executeCommand('workbench.action.closeAuxiliaryBar');
      const editor = await open('half-marathon-back-history.runplan');
      await openPreview(editor, 14);
      const plan = placeOf(editor.document, 'plan "Half marathon"');
      editor.revealRange(new vscode.Range(plan, plan), vscode.TextEditorRevealType.AtTop);
      const lenses = () => outside('workbenchTexts', '.codelens-decoration');
      await until(
        'a summary is above the plan',
        async () => (await lenses()).some((text) => text.startsWith('14 weeks, ')),
        lenses,
      );
      const kind = `vscode-${look}`;
      await until(
        'the page has the colours of the theme',
        async () =>
          (await outside('webviewAttributes', 'body', 'class')).some((value) => value?.includes(kind)),
        () => outside('webviewAttributes', 'body', 'class'),
      );
      await outside('screenshot', `preview-${look}`);
    }));
}
