import * as vscode from 'vscode';
import { check, until } from './check.ts';
import { open, openNew, replace, uriOf } from './documents.ts';
import { messages } from './messages.ts';
import { outside } from './outside.ts';
import { answering, run } from './run-command.ts';
import { test } from './test.ts';

/** The text of a file; waits until it is there. */
function written(uri: vscode.Uri): Promise<string> {
  return until(`${uri} is there`, async () => {
    try {
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    } catch {
      return undefined;
    }
  });
}

test.everywhere('Export writes a file where the user says', async () => {
  await open('first-5k.runplan');
  await run(
    'runplan.export',
    ['In which format?', 'Web page'],
    ['Tell what was found', 'No'],
    ['Folder path', ''],
  );
  const uri = uriOf('first-5k.html');
  const page = await written(uri);
  check(
    /^<!doctype html>/i.test(page) && page.includes('First 5 km'),
    `The file holds ${page.slice(0, 200)}`,
  );
  await vscode.workspace.fs.delete(uri);
});

test('Export asks for the plan and for whom, where there are several', async () => {
  await open('two-athletes.runplan');
  await run(
    'runplan.export',
    ['In which format?', 'Web page'],
    ['For whom?', 'Ben'],
    ['Tell what was found', ''],
    ['Folder path', ''],
  );
  const uri = uriOf('two-athletes-ben.html');
  const page = await written(uri);
  check(page.includes('For Ben') && !page.includes('Nora'), 'The page is not Ben’s.');
  await vscode.workspace.fs.delete(uri);
});

test('Export tells why it can not be done', async () => {
  const uri = uriOf('renamed.runplan');
  const editor = await openNew('renamed.runplan', 'plan "Spring"\n  week 1\nplan "Autumn"\n  week 1\n');
  const done = vscode.commands.executeCommand('runplan.export');
  await answering(Promise.resolve(), ['In which format?', 'Web page']);
  await until('the plan is asked for', async () => (await outside('quickInput')).includes('Which plan?'));
  await replace(editor, '"Autumn"', '"Fall"');
  await answering(Promise.resolve(done), ['Which plan?', 'Autumn'], ['Tell what was found', '']);
  await until(
    'the reason is told',
    async () => (await messages()).includes('The file has no plan "Autumn"; it has "Spring" and "Fall".'),
    messages,
  );
  await vscode.commands.executeCommand('notifications.clearAll');
  await editor.document.save();
  await vscode.workspace.fs.delete(uri);
});
