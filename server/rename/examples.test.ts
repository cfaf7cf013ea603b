/** Everything that the examples define is renamed, and means the same afterwards. */
import { readdirSync, readFileSync } from 'node:fs';
import { Documents, mentionsIn, type RunplanDocument } from '@runplan/language/internal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { TestClient } from '../testing/client.ts';

/** What is unchanged is not read again. */
const documents = new Documents();

function load(texts: ReadonlyMap<string, string>): void {
  for (const [name, text] of texts) documents.put(`file:///${name}`, text);
}

/** What names what, without the names: the type, whether it is a definition, and how many it means. */
function meaning(texts: ReadonlyMap<string, string>): unknown {
  load(texts);
  return [...texts.keys()].map((name) => {
    const document = documents.get(`file:///${name}`) as RunplanDocument;
    const { lexerErrors, parserErrors } = document.parseResult;
    return {
      name,
      mistakes: lexerErrors.length + parserErrors.length,
      mentions: mentionsIn(document, documents.services.documents)
        .map(({ type, part, isDefinition, targets }) => ({
          place: part.offset,
          what: [
            type,
            isDefinition,
            targets.map((target) => `${target.$type} ${target.$containerIndex}`),
          ] as const,
        }))
        .sort((one, other) => one.place - other.place)
        .map(({ what }) => what),
    };
  });
}

const root = new URL('../../examples/', import.meta.url);
const texts: ReadonlyMap<string, string> = new Map(
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.runplan'))
    .map((name) => [name, readFileSync(new URL(name, root), 'utf8')]),
);

/** Where names are defined that can be renamed, by file. */
function definitions(): { file: string; offset: number; label: string }[] {
  load(texts);
  return [...texts.keys()].flatMap((file) =>
    mentionsIn(documents.get(`file:///${file}`) as RunplanDocument, documents.services.documents)
      .filter(({ type, isDefinition, name }) => isDefinition && type !== 'Week' && name !== 'easy')
      .map(({ type, name, part }) => ({ file, offset: part.offset, label: `${type} ${name}` })),
  );
}

let client: TestClient;
beforeAll(async () => {
  client = await TestClient.start({ files: Object.fromEntries(texts) });
  for (const [name, text] of texts) await client.open(name, text);
});
afterAll(() => client.stop());

test.each(['Week 5 km', 'x-2'])('to %j', async (newName) => {
  const before = meaning(texts);
  const all = definitions();
  expect(all.length).toBeGreaterThan(20);
  for (const { file, offset, label } of all) {
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', {
      textDocument: { uri: client.uri(file) },
      position: client.positionAt(file, offset),
      newName,
    });
    const changes = edit.documentChanges as TextDocumentEdit[];
    const after = new Map(texts);
    for (const [name, text] of texts) {
      const edits = changes.find(({ textDocument }) => textDocument.uri === client.uri(name))?.edits;
      if (edits)
        after.set(name, TextDocument.applyEdits(TextDocument.create('', '', 1, text), edits as never));
    }
    expect(after.get(file), label).not.toBe(texts.get(file));
    expect(meaning(after), label).toEqual(before);
  }
});
