import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { Location } from 'vscode-languageserver';
import { type ClientOptions, PUSH_CLIENT, TestClient, until } from '../testing/client.ts';
import { placeInShort } from '../testing/places.ts';

const LIBRARY = 'block "L"\n  plank 3 x 30 s\n  bird-dog 3 x 8\n';
const PLAN = 'import "sub/library.runplan"\nplan "A"\n  week 1\n    mon core "L"\n';
const [CREATED, DELETED] = [1, 3];

let client: TestClient;
async function start(options: ClientOptions = {}): Promise<void> {
  client = await TestClient.start(options);
}
afterEach(() => client.stop());

const symbols = async (query = '') =>
  (
    await client.request<readonly { name: string; location: { uri: string } }[]>('workspace/symbol', {
      query,
    })
  ).map(({ name, location }) => `${name} ${location.uri.replace(`${client.uri('')}/`, '')}`);

const WATCHING_NOTHING = { ...PUSH_CLIENT, workspace: { workspaceFolders: true } };

test('of a folder that went, nothing is left but what its files were named for', async () => {
  await start({
    files: {
      'a.runplan': PLAN,
      'sub/library.runplan': LIBRARY,
      'sub/deep/b.runplan': 'plan "B"\n  week 1\n    tue easyy 6 km\n',
      'sub-other.runplan': 'plan "C"\n  week 1\n    tue easyy 6 km\n',
    },
  });
  await client.rules('sub/deep/b.runplan', (rules) => rules.includes('unknown-name'));
  rmSync(join(client.folder, 'sub'), { recursive: true });
  await client.notify('workspace/didChangeWatchedFiles', {
    changes: [{ uri: client.uri('sub'), type: DELETED }],
  });
  await client.rules('a.runplan', (rules) => rules.includes('import'));
  await client.rules('sub/deep/b.runplan', (rules) => rules.length === 0);
  expect((await symbols()).sort()).toEqual(['A a.runplan', 'C sub-other.runplan']);
  expect(client.published('sub-other.runplan')?.map(({ code }) => code)).toContain('unknown-name');
});

test('of a folder that came, its files are looked at, and those that import them once more', async () => {
  await start({ files: { 'a.runplan': PLAN } });
  await client.rules('a.runplan', (rules) => rules.includes('import'));
  client.write('sub/library.runplan', LIBRARY);
  client.write('sub/deep/b.runplan', 'plan "B"\n  week 1\n    tue easyy 6 km\n');
  await client.notify('workspace/didChangeWatchedFiles', {
    changes: [{ uri: client.uri('sub'), type: CREATED }],
  });
  await client.rules('sub/deep/b.runplan', (rules) => rules.includes('unknown-name'));
  await client.rules('a.runplan', (rules) => !rules.includes('import') && !rules.includes('unknown-name'));
  expect((await symbols()).sort()).toEqual(['A a.runplan', 'B sub/deep/b.runplan', 'L sub/library.runplan']);
});

test('a file that the editor opens under a URI in another form has its findings once', async () => {
  const text = 'plan "A"\n  week 1\n    tue easyy 6 km\n';
  await start({ files: { 'a.runplan': text } });
  await client.rules('a.runplan', (rules) => rules.includes('unknown-name'));
  const uri = client.uri('a.runplan').replace('/a.runplan', '/%61.runplan');
  await client.notify('textDocument/didOpen', {
    textDocument: { uri, languageId: 'runplan', version: 1, text },
  });
  await client.rules('a.runplan', (rules) => rules.length === 0);
  await until(() => client.publishedAt(uri)?.some(({ code }) => code === 'unknown-name') || undefined);
});

test('half of a pair of signs in a URI or an import is a file that is not there, and keeps no one waiting', async () => {
  await start({ files: { 'a.runplan': LIBRARY } });
  const half = '\ud800';
  const text = `import "${half}.runplan"\n\nimport "a.runplan"\nplan "A"\n  week 1\n    mon core "L"\n`;
  await client.open('b.runplan', text);
  await client.rules('b.runplan', (rules) => rules.includes('import') && !rules.includes('unknown-name'));
  await client.notify('textDocument/didOpen', {
    textDocument: { uri: `${client.uri('')}/${half}.runplan`, languageId: 'runplan', version: 1, text },
  });
  expect(await symbols('L')).toEqual(['L a.runplan']);
  expect(client.messages.filter((message) => /failed|mistake/.test(message))).toEqual([]);
});

test('without watching, what is imported is looked at when its importer is saved or opened, and so is which files there are', async () => {
  await start({
    files: {
      'a.runplan': PLAN,
      'sub/library.runplan': LIBRARY,
      'b.runplan': 'plan "B"\n  week 1\n    tue easyy 6 km\n',
    },
    capabilities: WATCHING_NOTHING,
  });
  await client.rules('b.runplan', (rules) => rules.includes('unknown-name'));
  const uri = await client.open('a.runplan', PLAN);
  await client.rules('a.runplan', (rules) => !rules.includes('unknown-name'));
  client.write('sub/library.runplan', LIBRARY.replace('"L"', '"M"'));
  rmSync(join(client.folder, 'b.runplan'));
  client.write('c.runplan', 'plan "C"\n  week 1\n    tue easyy 6 km\n');
  await client.notify('textDocument/didSave', { textDocument: { uri } });
  await client.rules('a.runplan', (rules) => rules.includes('unknown-name'));
  await client.rules('b.runplan', (rules) => rules.length === 0);
  await client.rules('c.runplan', (rules) => rules.includes('unknown-name'));
  client.write('sub/library.runplan', LIBRARY);
  await client.closeFile('a.runplan');
  await client.open('a.runplan', PLAN);
  await client.rules('a.runplan', (rules) => !rules.includes('unknown-name') && rules.length > 0);
  rmSync(join(client.folder, 'sub'), { recursive: true });
  await client.notify('textDocument/didSave', { textDocument: { uri } });
  await client.rules('a.runplan', (rules) => rules.includes('import'));
});

test('a file that links lead to counts once, by its own name', async () => {
  await start();
  client.write('z/own.runplan', 'plan "Own"\n  week 1\n    tue easyy 6 km\n');
  symlinkSync(join(client.folder, 'z'), join(client.folder, 'a'));
  symlinkSync(join(client.folder, 'z', 'own.runplan'), join(client.folder, 'b.runplan'));
  client.write('PLAN.RUNPLAN', 'plan "Loud"\n  week 1\n    tue easyy 6 km\n');
  const folder = { uri: client.uri(''), name: 'w' };
  await client.notify('workspace/didChangeWorkspaceFolders', {
    event: { added: [folder], removed: [folder] },
  });
  await client.rules('z/own.runplan', (rules) => rules.includes('unknown-name'));
  expect((await symbols()).sort()).toEqual(['Loud PLAN.RUNPLAN', 'Own z/own.runplan']);
});

test('a file that is opened through a link is the file that the link leads to', async () => {
  await start();
  const text = 'workout "Own"\n  easy 5 km\n\nplan "P"\n  week 1\n    tue workout "Own"\n';
  client.write('own.runplan', text);
  symlinkSync(join(client.folder, 'own.runplan'), join(client.folder, 'link.runplan'));
  const folder = { uri: client.uri(''), name: 'w' };
  await client.notify('workspace/didChangeWorkspaceFolders', {
    event: { added: [folder], removed: [folder] },
  });
  const changed = text.replace('workout "Own"\n', 'workout "Ownn"\n');
  await client.open('link.runplan', changed);
  expect((await symbols()).sort()).toEqual(['Ownn link.runplan', 'P link.runplan']);
  await client.rules('link.runplan', (rules) => rules.includes('unknown-name'));
  await client.open('own.runplan', text);
  expect((await symbols()).sort()).toEqual([
    'Own own.runplan',
    'Ownn link.runplan',
    'P link.runplan',
    'P own.runplan',
  ]);
  await client.rules('own.runplan', (rules) => !rules.includes('unknown-name'));
  await client.closeFile('link.runplan');
  await client.closeFile('own.runplan');
  await client.open('link.runplan', changed);
  await client.closeFile('link.runplan');
  expect((await symbols()).sort()).toEqual(['Own own.runplan', 'P own.runplan']);
});

test('a file that is imported through a link is the file that the link leads to', async () => {
  await start({ files: { 'own.runplan': LIBRARY } });
  symlinkSync(join(client.folder, 'own.runplan'), join(client.folder, 'link.runplan'));
  const text =
    'import "link.runplan"\nimport "own.runplan"\nplan "A"\n  week 1\n    mon core "L"\n    tue core "L"\n';
  await client.open('a.runplan', text);
  await client.open('own.runplan', LIBRARY);
  const at = (path: string, words: string) => ({
    textDocument: { uri: client.uri(path) },
    position: client.at(path, words),
  });
  const uses = async (path: string, words: string) =>
    (
      await client.request<Location[]>('textDocument/references', {
        ...at(path, words),
        context: { includeDeclaration: true },
      })
    ).map(placeInShort);
  const all = ['own.runplan 1:7-9', 'a.runplan 5:14-16', 'a.runplan 6:14-16'];
  expect(await uses('own.runplan', '"|L"')).toEqual(all);
  expect(await uses('a.runplan', 'core "|L"')).toEqual(all);
  // What is typed counts at once, by whatever name the file is imported.
  await client.replace('own.runplan', 'block "L"', 'block "M"');
  await client.rules('a.runplan', (rules) => rules.filter((rule) => rule === 'unknown-name').length === 2);
  await client.replace('own.runplan', 'block "M"', 'block "L"');
  await client.rules('a.runplan', (rules) => !rules.includes('unknown-name'));
  // The link goes: what it led to is imported all the same. It comes again as a file of its own.
  rmSync(join(client.folder, 'link.runplan'));
  const link = client.uri('link.runplan');
  await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: link, type: DELETED }] });
  await client.rules('a.runplan', (rules) => rules.filter((rule) => rule === 'import').length === 1);
  client.write('link.runplan', LIBRARY.replace('"L"', '"N"'));
  await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: link, type: 1 }] });
  await client.rules('a.runplan', (rules) => !rules.includes('import'));
  expect((await symbols()).sort()).toEqual(['A a.runplan', 'L own.runplan', 'N link.runplan']);
});

test('an import of itself through a link is told', async () => {
  await start();
  const text = 'import "me.runplan"\nplan "A"\n  week 1\n    mon easy 5 km\n';
  client.write('a.runplan', text);
  symlinkSync(join(client.folder, 'a.runplan'), join(client.folder, 'me.runplan'));
  await client.open('a.runplan', text);
  const found = await client.diagnostics('a.runplan');
  expect(found.filter(({ code }) => code === 'import').map(({ message }) => message)).toEqual([
    'The file imports itself. Remove this line.',
  ]);
});

test('a path that no disk can hold is a file that is not there', async () => {
  await start();
  const uri = `file:///${'folder/'.repeat(2_000)}a.runplan`;
  const text = 'plan "A"\n  week 1\n    mon easy 5 km\n';
  await client.notify('textDocument/didOpen', {
    textDocument: { uri, languageId: 'runplan', version: 1, text },
  });
  const at = { textDocument: { uri }, position: { line: 2, character: 9 } };
  expect(await client.request('textDocument/hover', at)).toMatchObject({ range: { start: { line: 2 } } });
  expect(client.messages.filter((message) => /failed|mistake/.test(message))).toEqual([]);
});

test('the old side of a comparison is not checked, and names nothing', async () => {
  await start({ files: { 'a.runplan': 'plan "A"\n  week 1\n    tue easyy 6 km\n' } });
  await client.rules('a.runplan', (rules) => rules.includes('unknown-name'));
  const schemes = ['git', 'gitlens', 'review', 'pr', 'vscode-vfs', 'untitled'];
  const uris = schemes.map((scheme) => `${scheme}:/plans/${scheme}.runplan`);
  for (const uri of uris) {
    await client.notify('textDocument/didOpen', {
      textDocument: {
        uri,
        languageId: 'runplan',
        version: 1,
        text: `plan "${uri}"\n  week 1\n    tue easyy 6 km\n`,
      },
    });
    await client.notify('textDocument/didSave', { textDocument: { uri } });
  }
  const all = await symbols();
  expect(all.map((one) => one.split(' ')[0]).sort()).toEqual(['A', 'untitled:/plans/untitled.runplan']);
  for (const uri of uris) await client.notify('textDocument/didClose', { textDocument: { uri } });
  expect(await symbols()).toEqual(['A a.runplan']);
});

test('where the folders of the workspace lie, its files are worked on', async () => {
  await start();
  const folder = { uri: 'vscode-vfs://github/club/plans', name: 'plans' };
  await client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [folder], removed: [] } });
  await client.notify('textDocument/didOpen', {
    textDocument: { uri: `${folder.uri}/a.runplan`, languageId: 'runplan', version: 1, text: 'plan "A"\n' },
  });
  expect((await symbols()).map((one) => one.split(' ')[0])).toEqual(['A']);
});

test('a file that is too large is one finding, open or not, and keeps no one waiting', async () => {
  const large = `plan "Large"\n${'  week 1\n    tue easy 6 km\n'.repeat(50_000)}`;
  await start({ files: { 'large.runplan': large, 'b.runplan': 'plan "B"\n' } });
  const message =
    'The file is larger than 1 MB and was not checked. Split it: one file a plan is a good size.';
  await until(() => client.published('large.runplan'));
  expect(client.published('large.runplan')?.map((one) => one.message)).toEqual([message]);
  expect(await symbols()).toEqual(['B b.runplan']);
  const import_ = 'import "large.runplan"\nplan "C"\n  week 1\n    tue easy 5 km\n';
  await client.open('c.runplan', import_);
  expect((await client.diagnostics('c.runplan'))[0]?.message).toBe(
    '"large.runplan" is larger than 1 MB and was not read. Split it: one file a plan is a good size.',
  );
  await client.open('large.runplan', large);
  expect((await client.diagnostics('large.runplan')).map((one) => one.message)).toEqual([message]);
});
