import * as vscode from 'vscode';
import type { Host } from '../hosts.ts';
import { check, checkSame, until } from './check.ts';
import { open } from './documents.ts';
import { test } from './test.ts';

/** The host that the suite is in, set when it is bundled. */
declare const HOST: Host;

const ID = 'runplan.runplan-vscode';

function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension(ID);
  check(found, `There is no extension ${ID}.`);
  return found;
}

test.everywhere('the suite is in the host that it is for, and so is the extension', async () => {
  checkSame('WorkerGlobalScope' in globalThis, HOST === 'web', 'That this is a web worker');
  // Extensions in other hosts are not known.
  extension();
});

// The first tests: everything else activates the extension.
test.everywhere('other files do not activate the extension', async () => {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: '# Not a plan' });
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('workbench.action.files.newUntitledFile');
  check(!extension().isActive, 'The extension is active.');
});

test.everywhere('a plan activates the extension, and is known as one', async () => {
  const { document } = await open('first-5k.runplan');
  checkSame(document.languageId, 'runplan', 'The language');
  await until('the extension is active', () => extension().isActive);
  // Says why, if the activation failed.
  await extension().activate();
});
