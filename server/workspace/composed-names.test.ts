/** A file is one, however its URI is encoded and the accents of its name are composed. */
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import type { Location, SymbolInformation } from 'vscode-languageserver';
import { TestClient, until } from '../testing/client.ts';
import { inShort, placeInShort } from '../testing/places.ts';

const COMPOSED = 'pl\u00e4ne.runplan';
const DECOMPOSED = 'pla\u0308ne.runplan';
const LIBRARY = 'block "Core"\n  plank 3 x 40 s\n';
const PLAN = `import "${COMPOSED}"\nplan "P"\n  week 1\n    mon core "Core"\n`;

let client: TestClient;
afterEach(() => client.stop());

async function symbols(query: string): Promise<string[]> {
  const found = await client.request<SymbolInformation[]>('workspace/symbol', { query });
  return found.map(({ location }) => `${decodeURIComponent(location.uri)} ${inShort(location.range)}`);
}

const shown = (path: string, place: string) => `${decodeURIComponent(client.uri(path))} ${place}`;

test.each([
  ['in the other form', COMPOSED],
  ['in its own form', DECOMPOSED],
])('a file that is opened %s is no second one', async (_, opened) => {
  client = await TestClient.start({ files: { [DECOMPOSED]: LIBRARY, 'plan.runplan': PLAN } });
  expect(await symbols('Core')).toEqual([shown(DECOMPOSED, '1:7-12')]);
  await client.open(opened, `# Mine\n${LIBRARY}`);
  expect(await symbols('Core')).toEqual([shown(opened, '2:7-12')]);
  const found = await client.request<Location[]>('textDocument/references', {
    textDocument: { uri: client.uri(opened) },
    position: { line: 1, character: 8 },
    context: { includeDeclaration: false },
  });
  expect(found.map(placeInShort)).toEqual(['plan.runplan 4:14-19']);
});

test('an import means it in whatever form', async () => {
  client = await TestClient.start({ files: { [COMPOSED]: LIBRARY } });
  await client.open('plan.runplan', PLAN.replace(COMPOSED, DECOMPOSED));
  const found = (await client.diagnostics('plan.runplan')).map(({ code }) => code);
  expect(found).not.toContain('import');
  expect(found).not.toContain('unknown-name');
});

test('findings of a file that is not open stand at its name on the disk', async () => {
  client = await TestClient.start({ files: { [DECOMPOSED]: 'block "B"\n  plank 3 x 40 s x\n' } });
  const found = await until(() => client.published(DECOMPOSED));
  expect(found.map(({ code }) => code)).toEqual(['syntax']);
  expect(client.published(COMPOSED)).toBeUndefined();
});

test('nor does it matter how an editor encodes it', async () => {
  client = await TestClient.start({ files: { 'a (b).runplan': LIBRARY } });
  const uri = `${pathToFileURL(client.folder).href}/a%20%28b%29%2Erunplan`;
  await client.notify('textDocument/didOpen', {
    textDocument: { uri, languageId: 'runplan', version: 1, text: `# Mine\n${LIBRARY}` },
  });
  expect(await symbols('Core')).toEqual([`${decodeURIComponent(uri)} 2:7-12`]);
});

test.each([
  ['letters that need no code', '%6Cib.runplan', ''],
  ['the folder itself', './lib.runplan', ''],
  ['a way back', 'other/../lib.runplan', ''],
  ['a slash twice', '/lib.runplan', ''],
  ['the name of this computer', 'lib.runplan', 'localhost'],
])('nor %s in it', async (_, name, host) => {
  client = await TestClient.start({ files: { 'lib.runplan': LIBRARY } });
  const folder = pathToFileURL(client.folder).href.replace('file://', `file://${host}`);
  const uri = `${folder}/${name}`;
  await client.notify('textDocument/didOpen', {
    textDocument: { uri, languageId: 'runplan', version: 1, text: `# Mine\n${LIBRARY}` },
  });
  expect(await symbols('Core')).toEqual([`${decodeURIComponent(uri)} 2:7-12`]);
});
