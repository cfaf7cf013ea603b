import * as vscode from 'vscode';
import { check, checkSame, until } from './check.ts';
import { findingsOf, open, openNew, placeOf, replace, uriOf } from './documents.ts';
import { test } from './test.ts';

/** The text of what shows up above a word. */
async function hover(document: vscode.TextDocument, word: string): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    placeOf(document, word),
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

test.everywhere('hover explains a session', async () => {
  const { document } = await open('what-goes-wrong.runplan');
  await until(
    'the hover is there',
    async () => (await hover(document, 'long 9 km')).includes('**Long run** · Sunday'),
    () => hover(document, 'long 9 km'),
  );
});

test('completion offers targets', async () => {
  const { document } = await open('what-goes-wrong.runplan');
  const offered = async () => {
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      placeOf(document, '8 km @ ', 'end'),
    );
    return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
  };
  await until(
    'targets are offered',
    async () => {
      const labels = await offered();
      return ['easy', 'marathon', 'threshold'].every((target) => labels.includes(target));
    },
    offered,
  );
});

test('a quick fix repairs a finding', async () => {
  const { document } = await open('what-goes-wrong.runplan');
  const { range } = await until('the finding is there', () =>
    vscode.languages
      .getDiagnostics(document.uri)
      .find(({ code }) => typeof code === 'object' && code.value === 'stated-total'),
  );
  const offered = () =>
    vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      undefined,
      100,
    );
  const action = await until(
    'the repair is offered',
    async () => (await offered()).find(({ title }) => title.startsWith('Correct the total')),
    offered,
  );
  check(action.edit, 'The action has no edit.');
  await vscode.workspace.applyEdit(action.edit);
  checkSame(document.getText().includes('week 4 build total 36 km'), true, 'That the total is corrected');
  await until(
    'the finding is gone',
    () => findingsOf(document.uri).every(({ rule }) => rule !== 'stated-total'),
    () => findingsOf(document.uri),
  );
});

test('a repair that asks leaves the cursor where the answer belongs', async () => {
  const editor = await openNew(
    'not-cleared.runplan',
    'athlete "A"\n  back disc\n\nplan "P" for "A"\n  week 1\n    mon rest\n',
  );
  const { document } = editor;
  const { range } = await until('the finding is there', () =>
    vscode.languages
      .getDiagnostics(document.uri)
      .find(({ code }) => typeof code === 'object' && code.value === 'clearance'),
  );
  const offered = () =>
    vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      undefined,
      100,
    );
  const action = await until(
    'the repair is offered',
    async () => (await offered()).find(({ title }) => title.startsWith('Note who has cleared it')),
    offered,
  );
  check(action.edit, 'The action has no edit.');
  await vscode.workspace.applyEdit(action.edit);
  checkSame(document.getText().split('\n')[2], '  cleared by "" on 2000-01-01', 'The new line');
  checkSame(editor.selection.active, new vscode.Position(2, 14), 'The place of the cursor');
  await vscode.commands.executeCommand('type', { text: 'Dr. X' });
  await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
  checkSame(document.getText(editor.selection), '2000-01-01', 'What is asked next');
  await document.save();
  await vscode.workspace.fs.delete(document.uri);
});

test('fix all repairs what does not change the training', async () => {
  const { document } = await open('what-goes-wrong.runplan');
  await until('there are findings', () => findingsOf(document.uri).length > 0);
  await vscode.commands.executeCommand('runplan.fixAll');
  await until(
    'the finding is gone',
    () => findingsOf(document.uri).every(({ rule }) => rule !== 'stated-total'),
    () => findingsOf(document.uri),
  );
  checkSame(document.getText().includes('week 4 build total 36 km'), true, 'That the total is corrected');
});

test.everywhere('formatting puts lines where they belong', async () => {
  const editor = await open('club/autumn-10k.runplan');
  const { document } = editor;
  const before = document.getText();
  await replace(editor, before, before.replace(/^ +(?=\w)/gm, ''));
  check(document.getText() !== before, 'Nothing was disarranged.');
  await until(
    'the text is as it was',
    async () => {
      await vscode.commands.executeCommand('editor.action.formatDocument');
      return document.getText() === before;
    },
    () => document.getText(),
  );
});

test('renaming reaches the files that import a name', async () => {
  const { document } = await open('club/library.runplan');
  const edit = await until('there is something to rename', () =>
    vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      placeOf(document, 'Ten at Home'),
      'Home Ten',
    ),
  );
  const files = edit.entries().map(([uri, edits]) => `${edits.length} ${uri.path.replace(/.*\//, '')}`);
  checkSame(
    files.sort(),
    ['1 library.runplan', '1 winter-base.runplan', '2 autumn-10k.runplan'],
    'What changes',
  );
  await vscode.workspace.applyEdit(edit);
  for (const [uri] of edit.entries()) {
    const text = (await vscode.workspace.openTextDocument(uri)).getText();
    check(text.includes('"Home Ten"') && !text.includes('"Ten at Home"'), `${uri} has the old name.`);
  }
});

test('the outline has athlete, plan and weeks', async () => {
  const { document } = await open('first-5k.runplan');
  const symbols = await until('there is an outline', () =>
    vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    ),
  );
  checkSame(
    symbols.map(({ name }) => name),
    ['Mia', 'First 5 km'],
    'The outline',
  );
  const plan = symbols[1];
  checkSame(plan?.children.filter(({ name }) => /^week \d+/i.test(name)).length, 11, 'The number of weeks');
});

test('hints show what weeks come to', async () => {
  const { document } = await open('half-marathon-back-history.runplan');
  const hints = await until('there are hints', async () => {
    const all = await vscode.commands.executeCommand<vscode.InlayHint[]>(
      'vscode.executeInlayHintProvider',
      document.uri,
      new vscode.Range(0, 0, document.lineCount, 0),
    );
    return all.length > 0 && all;
  });
  const texts = hints.map(({ label }) =>
    typeof label === 'string' ? label : label.map(({ value }) => value).join(''),
  );
  check(
    texts.some((text) => /\d km/.test(text)),
    `No hint shows a volume: ${texts.join(', ')}`,
  );
});

test.everywhere('names from files that are not open are known', async () => {
  const { document } = await openNew(
    'club/new.runplan',
    'import "library.runplan"\n\nathlete "Kim"\n  level intermediate\n\nplan "Short" for "Kim"\n  starts 2027-01-04\n  pain rule standard\n\n  week 1\n    mon core "Ten at Home"\n',
  );
  const target = await until('the definition is found', async () => {
    const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      placeOf(document, 'Ten at Home'),
    );
    return found[0];
  });
  const uri = 'uri' in target ? target.uri : target.targetUri;
  checkSame(uri.toString(), uriOf('club/library.runplan').toString(), 'Where it is defined');
  await vscode.workspace.fs.delete(document.uri);
});
