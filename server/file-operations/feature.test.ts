import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { PUSH_CLIENT, TestClient } from '../testing/client.ts';

const LIBRARY = 'block "Shared"\n  plank 3 x 40 s\n';

const FILES: Record<string, string> = {
  'club/library.runplan': LIBRARY,
  'club/core set.runplan':
    'import "./library.runplan"\nimport "../other.runplan"\nblock "Set"\n  plank 30 s\n',
  'plans/plan.runplan':
    'import "../club/library.runplan"\nimport "../club/core set.runplan"\n\nplan "P"\n  week 1\n    mon core "Shared" + core "Set"\n',
  'top.runplan': 'import "club/library.runplan"\nplan "Top"\n  week 1\n    mon core "Shared"\n',
  'other.runplan': 'block "Other"\n  plank 30 s\n',
};

const CAPABILITIES = {
  ...PUSH_CLIENT,
  workspace: {
    ...PUSH_CLIENT.workspace,
    fileOperations: { willRename: true, didRename: true, didDelete: true },
  },
};

let client: TestClient;
async function start(): Promise<void> {
  client = await TestClient.start({ files: FILES, capabilities: CAPABILITIES });
}
afterEach(() => client.stop());

/** URIs as VS Code writes them. */
const uri = (path: string) => pathToFileURL(join(client.folder, path)).href;

function ask(...moves: readonly (readonly [from: string, to: string])[]): Promise<WorkspaceEdit | null> {
  return client.request('workspace/willRenameFiles', {
    files: moves.map(([from, to]) => ({ oldUri: uri(from), newUri: uri(to) })),
  });
}

/** The import lines that change, by file. */
async function imports(
  ...moves: readonly (readonly [from: string, to: string])[]
): Promise<Record<string, string[]>> {
  const edit = await ask(...moves);
  const changes = (edit?.documentChanges ?? []) as TextDocumentEdit[];
  return Object.fromEntries(
    changes.map(({ textDocument, edits }) => {
      const path = decodeURIComponent(textDocument.uri.slice(uri('').length)).replace(/^\//, '');
      const document = TextDocument.create(textDocument.uri, 'runplan', 1, FILES[path] as string);
      const lines = TextDocument.applyEdits(document, edits as never).split('\n');
      return [path, lines.filter((line) => line.startsWith('import'))];
    }),
  );
}

describe('the imports', () => {
  test('of a file that was open by a link as well are changed once', async () => {
    await start();
    symlinkSync(join(client.folder, 'top.runplan'), join(client.folder, 'link.runplan'));
    await client.open('link.runplan', FILES['top.runplan'] as string);
    await client.open('top.runplan', FILES['top.runplan'] as string);
    await client.diagnostics('link.runplan');
    await client.closeFile('link.runplan');
    await client.closeFile('top.runplan');
    const changed = await imports(['club', 'new']);
    expect(Object.keys(changed).sort()).toEqual(['plans/plan.runplan', 'top.runplan']);
  });

  test('follow a file that gets another name', async () => {
    await start();
    expect(await imports(['club/library.runplan', 'club/shared blocks.runplan'])).toEqual({
      'club/core set.runplan': ['import "./shared blocks.runplan"', 'import "../other.runplan"'],
      'plans/plan.runplan': ['import "../club/shared blocks.runplan"', 'import "../club/core set.runplan"'],
      'top.runplan': ['import "club/shared blocks.runplan"'],
    });
  });

  test('follow a file that moves, which keeps its own', async () => {
    await start();
    expect(await imports(['club/core set.runplan', 'plans/deep/core.runplan'])).toEqual({
      'club/core set.runplan': ['import "../../club/library.runplan"', 'import "../../other.runplan"'],
      'plans/plan.runplan': ['import "../club/library.runplan"', 'import "deep/core.runplan"'],
    });
  });

  test('follow a folder; within it they stay as they are', async () => {
    await start();
    expect(await imports(['club', 'shared/club 2'])).toEqual({
      'club/core set.runplan': ['import "./library.runplan"', 'import "../../other.runplan"'],
      'plans/plan.runplan': [
        'import "../shared/club 2/library.runplan"',
        'import "../shared/club 2/core set.runplan"',
      ],
      'top.runplan': ['import "shared/club 2/library.runplan"'],
    });
  });

  test('follow several at once', async () => {
    await start();
    expect(
      await imports(['club/library.runplan', 'a.runplan'], ['plans/plan.runplan', 'plan.runplan']),
    ).toEqual({
      'club/core set.runplan': ['import "../a.runplan"', 'import "../other.runplan"'],
      'plans/plan.runplan': ['import "a.runplan"', 'import "club/core set.runplan"'],
      'top.runplan': ['import "a.runplan"'],
    });
  });

  test.each([
    ['a file that no one imports, and that imports nothing', 'unknown.runplan', 'x.runplan'],
    ['a file that is no plan any more', 'other.runplan', 'other.txt'],
    ['a name that can not stand in quotes', 'other.runplan', 'the "other".runplan'],
    ['a folder beside', 'clu', 'x'],
  ])('stay as they are for %s', async (_, from, to) => {
    await start();
    expect(await ask([from, to])).toBeNull();
  });

  test('of open files are changed as they are in the editor', async () => {
    await start();
    await client.open('top.runplan', `\n${FILES['top.runplan']}`);
    const edit = await ask(['club/library.runplan', 'club/x.runplan']);
    expect(edit?.documentChanges).toContainEqual({
      textDocument: { uri: uri('top.runplan'), version: 1 },
      edits: [
        {
          range: { start: { line: 1, character: 8 }, end: { line: 1, character: 28 } },
          newText: 'club/x.runplan',
        },
      ],
    });
  });
});

test('after a folder has moved, the workspace finds itself', async () => {
  await start();
  await client.open('top.runplan', FILES['top.runplan'] as string);
  const edit = await ask(['club', 'moved']);
  for (const { textDocument, edits } of (edit?.documentChanges ?? []) as TextDocumentEdit[]) {
    const path = fileURLToPath(textDocument.uri);
    const document = TextDocument.create(textDocument.uri, 'runplan', 1, readFileSync(path, 'utf8'));
    writeFileSync(path, TextDocument.applyEdits(document, edits as never));
  }
  await client.replace('top.runplan', 'club', 'moved');
  mkdirSync(dirname(join(client.folder, 'moved')), { recursive: true });
  renameSync(join(client.folder, 'club'), join(client.folder, 'moved'));
  await client.notify('workspace/didRenameFiles', { files: [{ oldUri: uri('club'), newUri: uri('moved') }] });
  // Files that are changed on the disk are watched as well.
  await client.notify('workspace/didChangeWatchedFiles', {
    changes: [{ uri: uri('plans/plan.runplan'), type: 2 }],
  });
  await client.rules('top.runplan', (rules) => rules.length > 0 && !rules.includes('import'));
  const places = async () => {
    const found = await client.request<{ uri: string }[]>('textDocument/references', {
      textDocument: { uri: uri('top.runplan') },
      position: client.at('top.runplan', '"Sha|red"'),
      context: { includeDeclaration: true },
    });
    return found.map((place) => place.uri).sort();
  };
  expect(await places()).toEqual([
    uri('moved/library.runplan'),
    uri('plans/plan.runplan'),
    uri('top.runplan'),
  ]);
  const symbols = await client.request<{ location: { uri: string } }[]>('workspace/symbol', {
    query: 'Shared',
  });
  expect(symbols.map(({ location }) => location.uri)).toEqual([uri('moved/library.runplan')]);
});

test('an open file that is renamed is known by its new name only', async () => {
  await start();
  const text = FILES['other.runplan'] as string;
  await client.request('workspace/symbol', { query: 'Other' });
  await client.open('other.runplan', text);
  renameSync(join(client.folder, 'other.runplan'), join(client.folder, 'new.runplan'));
  // Editors tell of the rename while the text is still open, then close it and open the new one.
  await client.notify('workspace/didRenameFiles', {
    files: [{ oldUri: uri('other.runplan'), newUri: uri('new.runplan') }],
  });
  await client.closeFile('other.runplan');
  await client.open('new.runplan', text);
  const symbols = await client.request<{ location: { uri: string } }[]>('workspace/symbol', {
    query: 'Other',
  });
  expect(symbols.map(({ location }) => location.uri)).toEqual([uri('new.runplan')]);
});

test('the files of a folder that is deleted are gone', async () => {
  await start();
  await client.open('top.runplan', FILES['top.runplan'] as string);
  expect((await client.diagnostics('top.runplan')).map(({ code }) => code)).not.toContain('import');
  await client.request('workspace/symbol', { query: 'Shared' });
  rmSync(join(client.folder, 'club'), { recursive: true });
  await client.notify('workspace/didDeleteFiles', { files: [{ uri: `${uri('club')}/` }] });
  await client.rules('top.runplan', (rules) => rules.includes('import'));
  expect(await client.request('workspace/symbol', { query: 'Shared' })).toEqual([]);
});

test('only clients that tell of renames are asked to', async () => {
  client = await TestClient.start({ capabilities: {} });
  expect(client.capabilities.workspace?.fileOperations).toBeUndefined();
});
