import { STANDARD_LIBRARY } from '@runplan/language/internal';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DocumentHighlight, DocumentHighlightKind, type Location } from 'vscode-languageserver';
import { TestClient } from '../testing/client.ts';
import { inShort, placeInShort } from '../testing/places.ts';

const LIBRARY = `block "Shared"
  plank 3 x 40 s
block Two
  plank 3 x 40 s
`;

const PLAN = `import "library.runplan"
athlete "Sam"
  pace strong 5:00/km
  shoes "Daily" 100 km
plan "P" for "Sam"
  week 1
    mon core "Shared" + core shared
    tue easy 5 km @ strong in "Daily"
  week 2 like week 1
    wed core "Unknown"
  week 3 like week 1
    wed core "unknown"
`;

const FILES = {
  'library.runplan': LIBRARY,
  'one.runplan': 'import "library.runplan"\nplan "One"\n  week 1\n    mon core "Shared"\n',
  // A definition of its own that only has the same name.
  'own.runplan':
    'import "library.runplan"\nblock "Shared"\n  plank 30 s\nplan "Own"\n  week 1\n    mon core "Shared"\n',
  // Does not see it: imports are not transitive.
  'far.runplan': 'import "one.runplan"\nplan "Far"\n  week 1\n    mon core "Shared"\n',
  'stranger.runplan': 'plan "Stranger"\n  week 1\n    mon core "Shared"\n',
};

let client: TestClient;
beforeAll(async () => {
  client = await TestClient.start({ files: FILES });
  await client.open('plan.runplan', PLAN);
});
afterAll(() => client.stop());

async function references(place: string, includeDeclaration = true, path = 'plan.runplan') {
  const found = await client.request<Location[]>('textDocument/references', {
    textDocument: { uri: client.uri(path) },
    position: client.at(path, place),
    context: { includeDeclaration },
  });
  return found.map(placeInShort).sort();
}

/** Where blocks and lines of alternatives of the built-in library name an exercise. */
function usesInLibrary(exercise: string): string[] {
  const use = new RegExp(`(?<=^ {2}(?:alternative (?:.*, )?)?)${exercise}(?=[ ,]|$)`);
  const found = STANDARD_LIBRARY.split('\n').flatMap((line, index) => {
    const start = line.search(use) + 1;
    return start > 0 ? `standard.runplan ${index + 1}:${start}-${start + exercise.length - 1}` : [];
  });
  return found.sort();
}

describe('references', () => {
  const USES = ['one.runplan 4:14-21', 'plan.runplan 7:14-21', 'plan.runplan 7:30-35'];

  test('are found in all files, open or not, where the name means the same', async () => {
    expect(await references('"Sha|red"')).toEqual(['library.runplan 1:7-14', ...USES]);
  });

  test('leave the definition out where it is not asked for', async () => {
    expect(await references('"Sha|red"', false)).toEqual(USES);
  });

  test('are found from the definition, and follow what is typed', async () => {
    await client.open('library.runplan', LIBRARY);
    expect(await references('block "|Shared"', false, 'library.runplan')).toEqual(USES);
    await client.open('one.runplan', 'import "library.runplan"\n\nplan "One"\n  week 1\n    mon core Two\n');
    expect(await references('block "|Shared"', false, 'library.runplan')).toEqual(USES.slice(1));
    expect(await references('block |Two', false, 'library.runplan')).toEqual(['one.runplan 5:14-16']);
    await client.closeFile('one.runplan');
    await client.closeFile('library.runplan');
  });

  test('of a built-in name are found in all files', async () => {
    await client.open('own.runplan', FILES['own.runplan']);
    expect(await references('|plank 30', false, 'own.runplan')).toEqual([
      'library.runplan 2:3-7',
      'library.runplan 4:3-7',
      'own.runplan 3:3-7',
      ...usesInLibrary('plank'),
    ]);
    await client.closeFile('own.runplan');
  });

  test.each([
    ['@ str|ong', ['plan.runplan 3:8-13', 'plan.runplan 8:21-26']],
    ['in "Da|ily"', ['plan.runplan 4:9-15', 'plan.runplan 8:31-37']],
    ['week |1\n    mon', ['plan.runplan 11:20-20', 'plan.runplan 6:8-8', 'plan.runplan 9:20-20']],
    ['"Un|known"', ['plan.runplan 10:14-22', 'plan.runplan 12:14-22']],
    ['t|ue', []],
  ])('at %j', async (place, expected) => {
    expect(await references(place)).toEqual(expected);
  });

  test('of a file that is not open are none', async () => {
    expect(
      await client.request('textDocument/references', {
        textDocument: { uri: client.uri('library.runplan') },
        position: { line: 0, character: 8 },
        context: { includeDeclaration: true },
      }),
    ).toEqual([]);
  });
});

describe('highlights', () => {
  async function highlights(place: string): Promise<string[]> {
    const found = await client.request<DocumentHighlight[]>('textDocument/documentHighlight', {
      textDocument: { uri: client.uri('plan.runplan') },
      position: client.at('plan.runplan', place),
    });
    return found.map(
      ({ range, kind }) => `${inShort(range)} ${kind === DocumentHighlightKind.Write ? 'write' : 'read'}`,
    );
  }

  test.each([
    ['"Sha|red"', ['7:14-21 read', '7:30-35 read']],
    ['athlete "Sa|m"', ['2:9-13 write', '5:14-18 read']],
    ['@ str|ong', ['3:8-13 write', '8:21-26 read']],
    ['like week |1', ['6:8-8 write', '9:20-20 read', '11:20-20 read']],
    ['"Un|known"', ['10:14-22 read', '12:14-22 read']],
    ['easy 5 |km', []],
  ])('at %j', async (place, expected) => {
    expect(await highlights(place)).toEqual(expected);
  });
});
