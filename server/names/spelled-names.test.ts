/** Names in whatever quotes, in lines in whatever order, are found and changed where they stand. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DocumentHighlight, Location, LocationLink, Range, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocumentEdit, type TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { TestClient } from '../testing/client.ts';
import { inShort } from '../testing/places.ts';

const PATH = 'plan.runplan';
const TEXT = `athlete “Amy Jones”
  pace strong 4:50/km
  shoes „Daily“
  level novice
block «Kern»
  plank 3x40s
plan “Spring” for ‘Amy Jones’
  Week 1:
    Mon: 10 km easy @ strong in „Daily“
    Tue: core «Kern» and easy 5 km @ Strong
    wed 5k in "daily"
  wk 2 same as week 1
`;

let client: TestClient;
beforeAll(async () => {
  client = await TestClient.start();
  await client.open(PATH, TEXT);
});
afterAll(() => client.stop());

const at = (words: string) => ({
  textDocument: { uri: client.uri(PATH) },
  position: client.at(PATH, words),
});

const written = (range: Range) => {
  const line = TEXT.split('\n')[range.start.line] ?? '';
  return `${inShort(range)} ${line.slice(range.start.character, range.end.character)}`;
};

test.each([
  ['for ‘A|my', ['1:9-19 “Amy Jones”', '7:19-29 ‘Amy Jones’']],
  ['in „Da|ily', ['3:9-15 „Daily“', '9:33-39 „Daily“', '11:15-21 "daily"']],
  ['core «K|ern', ['5:7-12 «Kern»', '10:15-20 «Kern»']],
  ['@ str|ong', ['2:8-13 strong', '9:23-28 strong', '10:38-43 Strong']],
  ['same as week |1', ['8:8-8 1', '12:21-21 1']],
])('%s: its places', async (words, places) => {
  const context = { includeDeclaration: true };
  const uses = await client.request<Location[]>('textDocument/references', { ...at(words), context });
  expect(uses.map(({ range }) => written(range))).toEqual(places);
  const marks = await client.request<DocumentHighlight[]>('textDocument/documentHighlight', at(words));
  expect(marks.map(({ range }) => written(range))).toEqual(places);
  const [target] = await client.request<LocationLink[]>('textDocument/definition', at(words));
  expect(written(target?.targetSelectionRange as Range)).toBe(places[0]);
});

test.each([
  [
    'for ‘A|my',
    'Amy Jones',
    'Zoë',
    ['athlete “Amy Jones”', 'athlete "Zoë"'],
    ['for ‘Amy Jones’', 'for "Zoë"'],
  ],
  [
    'for ‘A|my',
    'Amy Jones',
    '“Amy O’Brien”',
    ['athlete “Amy Jones”', 'athlete "Amy O’Brien"'],
    ['for ‘Amy Jones’', 'for "Amy O’Brien"'],
  ],
  [
    'in „Da|ily',
    'Daily',
    'Racer',
    ['shoes „Daily“', 'shoes "Racer"'],
    ['in „Daily“', 'in "Racer"'],
    ['in "daily"', 'in "Racer"'],
  ],
  ['core «K|ern', 'Kern', 'Trunk', ['«Kern»\n', '"Trunk"\n'], ['core «Kern»', 'core "Trunk"']],
  ['@ str|ong', 'strong', 'MP', ['pace strong', 'pace "MP"'], ['@ strong', '@ "MP"'], ['@ Strong', '@ "MP"']],
] as const)(
  '%s: renamed from %s to %s',
  async (words, name, newName, ...changes: readonly (readonly [string, string])[]) => {
    const found = await client.request<{ placeholder: string; range: Range }>(
      'textDocument/prepareRename',
      at(words),
    );
    expect(found.placeholder).toBe(name);
    expect(written(found.range)).toBe(`${inShort(found.range)} ${name}`);
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', { ...at(words), newName });
    const edits = (edit.documentChanges ?? [])
      .filter(TextDocumentEdit.is)
      .flatMap(({ edits }) => edits as TextEdit[]);
    const after = TextDocument.applyEdits(TextDocument.create('', '', 1, TEXT), edits);
    expect(after).toBe(changes.reduce<string>((text, [from, to]) => text.replace(from, to), TEXT));
  },
);
