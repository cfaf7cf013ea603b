import * as vscode from 'vscode';
import { check, checkSame, until } from './check.ts';
import { findingsOf, open, replace, shown, uriOf } from './documents.ts';
import { outside } from './outside.ts';
import { run } from './run-command.ts';
import { test } from './test.ts';

test.everywhere('New Plan asks, and opens a plan that checks clean', async () => {
  const race = new Date(Date.now() + 140 * 86_400_000).toISOString().slice(0, 10);
  await run(
    'runplan.newPlan',
    ['Name of the athlete', 'Kim'],
    ['Back:', 'history'],
    ['Level:', 'intermediate'],
    ['Running a week', '25 km'],
    ['Longest run', ''],
    ['Race:', 'half'],
    ['Date of the race', 'next year'],
    ['is no date. Year, month and day are written like 2027-04-25. Date of the race', race, 'in its place'],
    ['Name of the race', ''],
    ['First day', ''],
    ['Days for running', ''],
    ['Runs a week', ''],
    ['Day of the long run', ''],
    ['Surface:', 'road'],
    ['Days on the treadmill', ''],
    ['Strength work', 'home'],
    ['A best time', ''],
    ['Year of birth', ''],
  );
  const editor = await until('the plan is open', () => {
    const { activeTextEditor: editor } = vscode.window;
    return editor?.document.isUntitled && editor.document.languageId === 'runplan' && editor;
  });
  const { document } = editor;
  const text = document.getText();
  for (const words of ['athlete "Kim"', 'back history', `race half-marathon on ${race}`]) {
    check(text.includes(words), `The plan does not have ${words}:\n${text}`);
  }
  // A mistake shows that the server knows the document.
  const found = () => findingsOf(document.uri).filter(({ severity }) => severity !== 'hint');
  await replace(editor, 'level intermediate', 'level intermedium');
  await until('the mistake is found', () => found().length > 0);
  await vscode.commands.executeCommand('undo');
  await until('nothing is found', () => found().length === 0, found);
  await vscode.commands.executeCommand('editor.action.formatDocument');
  checkSame(document.getText(), text, 'The plan after formatting');
});

test('New Plan From This One asks for the race day, and opens the plan on its new dates', async () => {
  await open('half-marathon-back-history.runplan');
  await run(
    'runplan.newPlanFrom',
    ['What is to become of', 'again'],
    ['When is the race', '2028-04-23'],
    ['How much is run a week now', ''],
    ['How long was the longest run', ''],
  );
  await until('the plan is open', () => {
    const { activeTextEditor: editor } = vscode.window;
    return (
      editor?.document.isUntitled && editor.document.getText().includes('race half-marathon on 2028-04-23')
    );
  });
});

test('Choose Policy writes the policy into the plan, and the plan is checked by it', async () => {
  const source = uriOf('what-goes-wrong.runplan');
  const uri = uriOf('with-policy.runplan');
  await vscode.workspace.fs.copy(source, uri);
  const { document } = await open('with-policy.runplan');
  const before = shown(await outside('findings', 'with-policy.runplan'));
  await until(
    'the findings are there',
    () => findingsOf(uri).length === before.length,
    () => findingsOf(uri),
  );
  await run('runplan.choosePolicy', ['The policy of which plan?', '10 km by'], ['is standard', 'return']);
  const header = 'plan "10 km by November" for "Chris"\n';
  const written = () => document.getText().includes(`${header}  policy return-from-pain\n`);
  await until('the policy is written', written, () => document.getText());
  await document.save();
  const expected = shown(await outside('findings', 'with-policy.runplan'));
  check(expected.length > before.length, 'The policy makes no difference.');
  await until(
    'the findings are those of the policy',
    () => JSON.stringify(findingsOf(uri)) === JSON.stringify(expected),
    () => ({ shown: findingsOf(uri), expected }),
  );
  await vscode.workspace.fs.delete(uri);
});

test.everywhere('Open Rule Page shows the page of the rule that is chosen', async () => {
  await run('runplan.openRulePage', ['Which rule?', 'long-run-spike']);
  const headings = () => outside('webviewTexts', 'h1').catch((): readonly string[] => []);
  await until('the page is shown', async () => (await headings()).includes('long-run-spike'), headings);
});
