import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { STANDARD_LIBRARY } from '@runplan/language/internal';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Location, LocationLink } from 'vscode-languageserver';
import { PUSH_CLIENT, TestClient } from '../testing/client.ts';
import { inShort, placeInShort } from '../testing/places.ts';

const LIBRARY = `# Shared by all plans.
block "Shared"
  plank 3 x 40 s
  side-plank 2 x 30 s each side
`;

const PLAN = `import "lib/library.runplan"
import "lib/missing.runplan"

athlete "Sam"
  pace easy 6:00/km
  shoes "Daily A" 100 km

athlete "Alex"

policy Club extends cautious
  rest-days warning

plan "P" for "Sam", "Alex"
  policy Club
  allow long-run-share because "few runs"
  week 1
    mon core "Shared" + core "Core Basics"
    tue easy 6 km @ easy in "Daily A"
    wed core: plank 40 s, planck 20 s
  week 2 like week 1
    sun long 8 km
`;

/** Where a line begins in the built-in library. */
const builtIn = (line: string) =>
  `standard.runplan ${STANDARD_LIBRARY.split('\n').findIndex((one) => one.startsWith(line)) + 1}`;

let client: TestClient;
beforeAll(async () => {
  client = await TestClient.start({ files: { 'lib/library.runplan': LIBRARY } });
  await client.open('plan.runplan', PLAN);
});
afterAll(() => client.stop());

async function definitions(place: string, path = 'plan.runplan'): Promise<string[]> {
  const links = await client.request<LocationLink[]>('textDocument/definition', {
    textDocument: { uri: client.uri(path) },
    position: client.at(path, place),
  });
  return links.map(
    ({ targetUri, targetSelectionRange, originSelectionRange }) =>
      `${originSelectionRange && inShort(originSelectionRange)} → ${placeInShort({ uri: targetUri, range: targetSelectionRange })}`,
  );
}

describe('the definition', () => {
  test.each([
    ['"Sha|red" +', ['17:14-21 → library.runplan 2:7-14']],
    ['"|Daily A"\n    wed', ['18:29-37 → plan.runplan 6:9-17']],
    ['@ ea|sy', ['18:21-24 → plan.runplan 5:8-11', `18:21-24 → ${builtIn('pace easy')}:6-9`]],
    ['like week |1', ['20:20-20 → plan.runplan 16:8-8']],
    ['week |1\n    mon', ['16:8-8 → plan.runplan 16:8-8']],
    ['policy |Club\n  allow', ['14:10-13 → plan.runplan 10:8-11']],
    ['"Alex"|\n  policy', ['13:21-26 → plan.runplan 8:9-14']],
    ['athlete "|Sam"', ['4:9-13 → plan.runplan 4:9-13']],
    ['extends cau|tious', [`10:21-28 → ${builtIn('policy cautious')}:8-15`]],
    ['lib/lib|rary', ['1:8-28 → library.runplan 1:1-0']],
    ['rest-|days', ['11:3-11 → rest-days.md 1:1-0']],
    ['long-run-|share', ['15:9-22 → long-run-share.md 1:1-0']],
    ['core: |plank', [`19:15-19 → ${builtIn('exercise plank')}:10-14`]],
    ['missing', []],
    ['planck', []],
    ['easy 6 km', []],
    ['because "few', []],
    ['|import', []],
  ])('at %j', async (place, expected) => {
    expect(await definitions(place)).toEqual(expected);
  });

  test('is shown with everything that belongs to it', async () => {
    const [link] = await client.request<LocationLink[]>('textDocument/definition', {
      textDocument: { uri: client.uri('plan.runplan') },
      position: client.at('plan.runplan', '"Sha|red" +'),
    });
    expect(link?.targetUri).toBe(client.uri('lib/library.runplan'));
    expect(link && inShort(link.targetRange)).toBe('2:1-4:31');
  });

  test('is found from within the built-in library, where the editor shows it as a file', async () => {
    const [link] = await client.request<LocationLink[]>('textDocument/definition', {
      textDocument: { uri: client.uri('plan.runplan') },
      position: client.at('plan.runplan', 'core: |plank'),
    });
    const uri = link?.targetUri as string;
    const text = readFileSync(fileURLToPath(uri), 'utf8');
    await client.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: 'runplan', version: 1, text },
    });
    const line = text.split('\n').indexOf('policy cautious');
    const [found] = await client.request<LocationLink[]>('textDocument/definition', {
      textDocument: { uri },
      position: { line, character: 10 },
    });
    expect(found?.targetUri).toBe(uri);
    expect(found?.targetSelectionRange.start.line).toBe(line);
    await client.notify('textDocument/didClose', { textDocument: { uri } });
  });

  test('of a file that is not open is none', async () => {
    expect(
      await client.request('textDocument/definition', {
        textDocument: { uri: client.uri('lib/library.runplan') },
        position: { line: 1, character: 8 },
      }),
    ).toEqual([]);
  });

  test('is found beside mistakes, and after Windows line ends', async () => {
    await client.open(
      'broken.runplan',
      'block "B"\r\n  plank 3 x\r\nplan\r\nplan "P"\r\n  week\r\n  week 1\r\n    mon core "B" @\r\n',
    );
    expect(await definitions('core "|B"', 'broken.runplan')).toEqual(['7:14-16 → broken.runplan 1:7-9']);
    await client.open('empty.runplan', '');
    expect(
      await client.request('textDocument/definition', {
        textDocument: { uri: client.uri('empty.runplan') },
        position: { line: 0, character: 0 },
      }),
    ).toEqual([]);
  });
});

describe('other clients', () => {
  const start = async (capabilities: object): Promise<TestClient> => {
    const other = await TestClient.start({ capabilities });
    await other.open('plan.runplan', 'plan "P"\n  week 1\n    mon core: plank 40 s\n');
    return other;
  };
  const ask = (other: TestClient) =>
    other.request<Location[]>('textDocument/definition', {
      textDocument: { uri: other.uri('plan.runplan') },
      position: other.at('plan.runplan', 'plank'),
    });

  test('get plain locations where they know no links', async () => {
    const other = await start({});
    const locations = await ask(other);
    expect(locations.map(placeInShort)).toEqual([`${builtIn('exercise plank')}:10-14`]);
    await other.stop();
  });

  test('are led to what the server serves itself, and can close it again', async () => {
    const other = await start({ ...PUSH_CLIENT, workspace: { textDocumentContent: {} } });
    const [link] = (await ask(other)) as unknown as LocationLink[];
    expect(link?.targetUri).toBe('runplan:/standard.runplan');
    const { text } = await other.request<{ text: string }>('workspace/textDocumentContent', {
      uri: 'runplan:/standard.runplan',
    });
    const textDocument = { uri: 'runplan:/standard.runplan', languageId: 'runplan', version: 1, text };
    await other.notify('textDocument/didOpen', { textDocument });
    await other.notify('textDocument/didClose', { textDocument: { uri: textDocument.uri } });
    // What was understood before is not enough: the names are looked up anew.
    await other.replace('plan.runplan', '40 s', '50 s');
    expect(await ask(other)).toEqual([link]);
    await other.stop();
  });
});
