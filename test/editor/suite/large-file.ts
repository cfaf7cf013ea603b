import * as vscode from 'vscode';
import { check, until } from './check.ts';
import { findingsOf, open, openNew, placeOf, replace } from './documents.ts';
import { test } from './test.ts';

const SIZE = 2_000_000;
/** How long the extension host may be busy with one thing, in milliseconds. Far more than it should be: machines differ. */
const LONGEST_PAUSE = 2_000;

/** An example with its plan many times over, under other names. */
async function largeText(): Promise<string> {
  const { document } = await open('first-5k.runplan');
  const text = document.getText();
  const start = text.indexOf('plan "First 5 km"');
  const [head, plan] = [text.slice(0, start), text.slice(start)];
  const count = Math.ceil(SIZE / plan.length);
  const plans = Array.from({ length: count }, (_, index) =>
    plan.replace('First 5 km', `First 5 km ${index}`),
  );
  return head + plans.join('\n');
}

test('a file of 2 MB can be worked with', async () => {
  const editor = await openNew('large.runplan', await largeText());
  const { document } = editor;
  const rules = () => findingsOf(document.uri).map(({ rule }) => rule);
  let last = Date.now();
  let longest = 0;
  const ticking = setInterval(() => {
    longest = Math.max(longest, Date.now() - last);
    last = Date.now();
  }, 20);
  try {
    await replace(editor, 'level novice', 'level novize');
    await until(
      'the mistake is found',
      () => rules().includes('unknown-name'),
      () => rules().length,
    );
    await vscode.commands.executeCommand('undo');
    await until(
      'it is gone',
      () => !rules().includes('unknown-name'),
      () => rules().length,
    );
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      placeOf(document, 'long 3.6 km'),
    );
    check(hovers.length > 0, 'There is no hover.');
  } finally {
    clearInterval(ticking);
  }
  check(longest < LONGEST_PAUSE, `Nothing else could be done for ${longest} ms.`);
  await vscode.workspace.fs.delete(document.uri);
});
