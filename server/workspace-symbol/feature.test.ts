import { STANDARD_LIBRARY } from '@runplan/language/internal';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver';
import { TestClient } from '../testing/client.ts';
import { placeInShort } from '../testing/places.ts';

const FILES = {
  'a/library.runplan': `exercise carry
block "Core A"
  carry 3 x 20 m
workout "Tempo 20"
  20 min @ threshold
policy "Club rules"
pace brisk 4:50/km
pain rule careful "stop"
`,
  'b/plan.runplan': `athlete "Sam"
  pace brisk 5:00/km
  shoes "Daily A" 20 km
plan "Autumn half" for "Sam"
  week 1
    mon easy 5 km
`,
  'many.runplan': Array.from({ length: 250 }, (_, index) => `block many-${index}\n`).join(''),
};

let client: TestClient;
beforeAll(async () => {
  client = await TestClient.start({ files: FILES });
});
afterAll(() => client.stop());

async function symbols(query: string): Promise<string[]> {
  const found = await client.request<WorkspaceSymbol[]>('workspace/symbol', { query });
  return found.map(({ name, kind, containerName, location }) => {
    const sign = Object.keys(SymbolKind).find((key) => SymbolKind[key as keyof typeof SymbolKind] === kind);
    const container = containerName ? ` of ${containerName}` : '';
    return `${name}${container} (${sign}) ${placeInShort(location as never)}`;
  });
}

describe('the symbols of the workspace', () => {
  test.each([
    ['autumn', ['Autumn half (Module) plan.runplan 4:6-18']],
    ['corea', ['Core A (Array) library.runplan 2:7-14']],
    ['t20', ['Tempo 20 (Function) library.runplan 4:9-18']],
    ['carry', ['carry (Method) library.runplan 1:10-14']],
    ['rules', ['Club rules (Interface) library.runplan 6:8-19']],
    ['brisk', ['brisk (Constant) library.runplan 7:6-10', 'brisk of Sam (Constant) plan.runplan 2:8-12']],
    ['careful', ['careful (String) library.runplan 8:11-17']],
    ['sam', ['Sam (Class) plan.runplan 1:9-13']],
    ['daily', ['Daily A of Sam (Property) plan.runplan 3:9-17']],
    ['plank', []],
  ])('for %j', async (query, expected) => {
    expect(await symbols(query)).toEqual(expected);
  });

  test('are no more than anyone reads', async () => {
    expect(await symbols('many')).toHaveLength(200);
  });

  test('follow what is typed in an open file', async () => {
    await client.open('b/plan.runplan', FILES['b/plan.runplan']);
    await client.replace('b/plan.runplan', 'Autumn half', 'Winter 10');
    expect(await symbols('autumn')).toEqual([]);
    expect(await symbols('winter')).toEqual(['Winter 10 (Module) plan.runplan 4:6-16']);
    await client.closeFile('b/plan.runplan');
    expect(await symbols('winter')).toEqual([]);
  });

  test('leave out the built-in library, also while it is open', async () => {
    const links = await client.request<{ targetUri: string }[]>('textDocument/definition', {
      textDocument: { uri: await client.open('a/library.runplan', FILES['a/library.runplan']) },
      position: client.at('a/library.runplan', 'thres|hold'),
    });
    const uri = links[0]?.targetUri;
    await client.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: 'runplan', version: 1, text: STANDARD_LIBRARY },
    });
    expect(await symbols('plank')).toEqual([]);
    await client.notify('textDocument/didClose', { textDocument: { uri } });
  });
});
