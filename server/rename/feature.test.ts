import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { TestClient } from '../testing/client.ts';
import { inShort } from '../testing/places.ts';

const FILES: Record<string, string> = {
  'library.runplan': `block "Shared"
  plank 3 x 40 s
block Hips
  clamshell 3 x 12
`,
  'closed.runplan': `import "library.runplan"
plan "Closed"
  week 1
    mon core "Shared" + core shared + core Hips
`,
  'taken.runplan': `import "library.runplan"
block "Mine"
  plank 3 x 40 s
plan "Taken"
  week 1
    mon core hips + core mine
`,
  'sam-one.runplan': 'athlete "Sam"\nplan "One" for "Sam"\n  week 1\n    mon easy 5 km\n',
  'sam-two.runplan': 'athlete "Sam"\nplan "Two" for "Sam"\n  week 1\n    mon easy 5 km\n',
  'windows.runplan': 'athlete Sam\r\n\r\nplan "W" for sam\r\n  week 1\r\n    mon easy 5 km\r\n',
  'mistakes.runplan': `athlete Sam
athlete Kim
plan "M" for Sam
  week 1
    mon easy
    tue 5
plan "N" for
`,
  'doubt.runplan': `athlete Sam
athlete Kim
plan "M" for Sam
  week 1
    mon easy 5 km
plam "N" for "Sam"
`,
  'team.runplan': 'athlete Gus\nathlete Ida\ngroup "Night" Gus, Ida\n',
  'night.runplan': `import "team.runplan"
plan "Track" for "Night" at 80%
  week 1
    mon, wed easy 5 km
      for gus easy 3 km
      for night, Ida rest
plan "Road" like plan "Track" for Ida
`,
  'exercises.runplan': `exercise waiter "Waiter's carry"
  also "overhead carry"
exercise bird-lift
plan "E"
  week 1
    mon core: waiter 3 x 20 m, overhead carry 2 x 10 m, Waiters 3 x 10 m, "Waiter's carry" 10 m
    tue core: "bird lifts" 3 x 8, Birdlift 2 x 8
`,
  'others-exercises.runplan':
    'import "exercises.runplan"\nplan "O"\n  week 1\n    mon core: waiters 3 x 20 m, birdlifts 3 x 8\n',
  'paces.runplan': `athlete Kim
  pace strong 5:00/km
plan "P" for Kim
  week 1
    mon easy 6 km @ strong pace
    tue easy 6 km @ strong "relaxed"
`,
  'plan.runplan': `import "library.runplan"
exercise carry
exercise stand-tall "Stand tall"
pain rule mine "stop when it hurts"
policy Club extends cautious
  rest-days warning
athlete "Sam"
  pace strong 5:00/km
  pace easy 6:00/km
  shoes "Daily" 100 km
  shoes "Racer"
athlete Alex
  pace strong 5:10/km
  shoes daily 50 km
  shoes "Trail"
athlete Kim
  shoes Trail
workout Tempo
  3 km @ strong
plan "Spring" for "Sam", alex
  policy club
  pain rule mine
  week 1
    mon core "Shared" + core: carry 20 m
    tue workout "Tempo"
    wed easy 5 km @ strong in "Daily"
    thu core "Unknown"
  week 2 like week 1
    fri easy 5 km @ easy
`,
};

let client: TestClient;
beforeAll(async () => {
  client = await TestClient.start({ files: FILES });
  for (const path of Object.keys(FILES)) {
    if (!['closed.runplan', 'taken.runplan', 'others-exercises.runplan'].includes(path))
      await client.open(path, FILES[path] as string);
  }
});
afterAll(() => client.stop());

const at = (place: string, path: string) => ({
  textDocument: { uri: client.uri(path) },
  position: client.at(path, place),
});

async function prepare(place: string, path = 'plan.runplan'): Promise<string> {
  try {
    const found = await client.request<{ range: Parameters<typeof inShort>[0]; placeholder: string }>(
      'textDocument/prepareRename',
      at(place, path),
    );
    return `${inShort(found.range)} ${found.placeholder}`;
  } catch (error) {
    return (error as Error).message;
  }
}

function rename(place: string, newName: string, path = 'plan.runplan'): Promise<WorkspaceEdit> {
  return client.request<WorkspaceEdit>('textDocument/rename', { ...at(place, path), newName });
}

/** The lines that a rename changes, in all files, as they are afterwards; or why it was refused. */
async function renamed(place: string, newName: string, path?: string): Promise<string[]> {
  try {
    const { documentChanges } = await rename(place, newName, path);
    return (documentChanges as TextDocumentEdit[]).flatMap(({ textDocument, edits }) => {
      const name = textDocument.uri.slice(textDocument.uri.lastIndexOf('/') + 1);
      const before = FILES[name] as string;
      const document = TextDocument.create(textDocument.uri, 'runplan', 1, before);
      const after = TextDocument.applyEdits(document, edits as never).split('\n');
      return before
        .split('\n')
        .flatMap((line, index) =>
          line === after[index] ? [] : [`${name} ${index + 1}: ${after[index]?.trim()}`],
        );
    });
  } catch (error) {
    return [(error as Error).message];
  }
}

test('groups, the athletes in them, and the plans that others are like', async () => {
  expect(await renamed('for ni|ght', 'Owls', 'night.runplan')).toEqual([
    'team.runplan 3: group "Owls" Gus, Ida',
    'night.runplan 2: plan "Track" for "Owls" at 80%',
    'night.runplan 6: for Owls, Ida rest',
  ]);
  expect(await renamed('for g|us', 'Theo', 'night.runplan')).toEqual([
    'team.runplan 1: athlete Theo',
    'team.runplan 3: group "Night" Theo, Ida',
    'night.runplan 5: for Theo easy 3 km',
  ]);
  expect(await renamed('like plan "T|rack"', 'Oval', 'night.runplan')).toEqual([
    'night.runplan 2: plan "Oval" for "Night" at 80%',
    'night.runplan 7: plan "Road" like plan "Oval" for Ida',
  ]);
  expect(await renamed('for g|us', 'Night', 'night.runplan')).toHaveLength(1);
});

describe('what can be renamed', () => {
  test.each([
    ['|"Shared"', '24:15-20 Shared'],
    ['"Shared|"', '24:15-20 Shared'],
    ['al|ex', '20:26-29 alex'],
    ['plan "|Spring"', '20:7-12 Spring'],
    [
      'week |1\n',
      'A week has a number, not a name. The action "Number the weeks" puts the numbers in order.',
    ],
    ['extends |cautious', 'The policy "cautious" is built in and can\'t be renamed.'],
    [
      '@ |easy',
      '"easy" is a built-in pace, which runs are reckoned at. Define a pace with another name instead.',
    ],
    [
      'pace |easy',
      '"easy" is a built-in pace, which runs are reckoned at. Define a pace with another name instead.',
    ],
    ['rest-|days', "‘rest-days’ is the name of a rule of Runplan and can't be renamed."],
    ['w|ed', "‘wed’ is a word of the language and can't be renamed."],
    ['e|asy 5', "‘easy’ is a word of the language and can't be renamed."],
    ['"Un|known"', 'There is no block "Unknown" to rename.'],
    ['5 k|m @ strong', 'There is no name here that can be renamed.'],
    ['"stop| when', 'There is no name here that can be renamed.'],
  ])('at %j', async (place, expected) => {
    expect(await prepare(place)).toBe(expected);
  });

  test('is nothing in a file that is not open', async () => {
    const place = {
      textDocument: { uri: client.uri('closed.runplan') },
      position: { line: 3, character: 16 },
    };
    expect(await client.request('textDocument/prepareRename', place)).toBeNull();
    expect(await client.request('textDocument/rename', { ...place, newName: 'X' })).toBeNull();
  });
});

describe('a rename', () => {
  test('reaches all files, keeps quotes and adds them where the new name needs them', async () => {
    expect(await renamed('"Shared" +', 'Core A')).toEqual([
      'library.runplan 1: block "Core A"',
      'closed.runplan 4: mon core "Core A" + core "Core A" + core Hips',
      'plan.runplan 24: mon core "Core A" + core: carry 20 m',
    ]);
  });

  test('adds no quotes where none are needed', async () => {
    expect(await renamed('"Shared" +', 'basics')).toEqual([
      'library.runplan 1: block "basics"',
      'closed.runplan 4: mon core "basics" + core basics + core Hips',
      'plan.runplan 24: mon core "basics" + core: carry 20 m',
    ]);
  });

  test.each([
    [
      'word of the language',
      'al|ex',
      'Race',
      ['plan.runplan 12: athlete "Race"', 'plan.runplan 20: plan "Spring" for "Sam", "Race"'],
    ],
    [
      'amount',
      'carry 20',
      '5km',
      ['plan.runplan 2: exercise "5km"', 'plan.runplan 24: mon core "Shared" + core: "5km" 20 m'],
    ],
    [
      'name in quotes',
      'carry 20',
      ' "farmers walk" ',
      [
        'plan.runplan 2: exercise "farmers walk"',
        'plan.runplan 24: mon core "Shared" + core: "farmers walk" 20 m',
      ],
    ],
    [
      'new case',
      'policy |club',
      'CLUB',
      ['plan.runplan 5: policy CLUB extends cautious', 'plan.runplan 21: policy CLUB'],
    ],
    [
      'pain rule',
      'rule |mine\n',
      'ours',
      ['plan.runplan 4: pain rule ours "stop when it hurts"', 'plan.runplan 22: pain rule ours'],
    ],
    ['plan', '"Sp|ring"', 'Race', ['plan.runplan 20: plan "Race" for "Sam", alex']],
    ['the same name', '"Sp|ring"', 'Spring', []],
  ])('works for %s', async (_, place, newName, expected) => {
    expect(await renamed(place, newName)).toEqual(expected);
  });

  test('keeps together what one use means: the paces and the shoes of all athletes of a plan', async () => {
    expect(await renamed('pace |strong', 'brisk')).toEqual([
      'plan.runplan 8: pace brisk 5:00/km',
      'plan.runplan 13: pace brisk 5:10/km',
      'plan.runplan 19: 3 km @ brisk',
      'plan.runplan 26: wed easy 5 km @ brisk in "Daily"',
    ]);
    expect(await renamed('shoes "|Daily"', 'Old pair')).toEqual([
      'plan.runplan 10: shoes "Old pair" 100 km',
      'plan.runplan 14: shoes "Old pair" 50 km',
      'plan.runplan 26: wed easy 5 km @ strong in "Old pair"',
    ]);
  });

  test('reaches an exercise in every spelling of its name, and leaves its other names alone', async () => {
    expect(await renamed('exercise w|aiter', 'swing', 'exercises.runplan')).toEqual([
      'exercises.runplan 1: exercise swing "Waiter\'s carry"',
      'exercises.runplan 6: mon core: swing 3 x 20 m, overhead carry 2 x 10 m, swing 3 x 10 m, "Waiter\'s carry" 10 m',
      'others-exercises.runplan 4: mon core: swing 3 x 20 m, birdlifts 3 x 8',
    ]);
    expect(await renamed('exercise b|ird-lift', 'Dog walk', 'exercises.runplan')).toEqual([
      'exercises.runplan 3: exercise "Dog walk"',
      'exercises.runplan 7: tue core: "Dog walk" 3 x 8, "Dog walk" 2 x 8',
      'others-exercises.runplan 4: mon core: waiters 3 x 20 m, "Dog walk" 3 x 8',
    ]);
    const other = (name: string) =>
      `"${name}" is another way to write the exercise "waiter". Rename it where it stands by that name.`;
    expect(await prepare('o|verhead carry 2', 'exercises.runplan')).toMatch(
      /^"overhead.carry" is another way/,
    );
    expect(await prepare('W|aiters 3', 'exercises.runplan')).toBe(other('Waiters'));
  });

  test('takes the word behind a pace along that quotes make needless', async () => {
    expect(await renamed('pace s|trong', 'New One', 'paces.runplan')).toEqual([
      'paces.runplan 2: pace "New One" 5:00/km',
      'paces.runplan 5: mon easy 6 km @ "New One"',
      'paces.runplan 6: tue easy 6 km @ "New One" "relaxed"',
    ]);
    expect(await renamed('pace s|trong', 'brisk', 'paces.runplan')).toContain(
      'paces.runplan 5: mon easy 6 km @ brisk pace',
    );
  });

  test('leaves an athlete of the same name in another file alone', async () => {
    expect(await renamed('for "|Sam"', 'Jo', 'sam-one.runplan')).toEqual([
      'sam-one.runplan 1: athlete "Jo"',
      'sam-one.runplan 2: plan "One" for "Jo"',
    ]);
  });

  test('works after Windows line ends', async () => {
    expect(await rename('athlete |Sam', 'Jo Ann', 'windows.runplan')).toEqual({
      documentChanges: [
        {
          textDocument: { uri: client.uri('windows.runplan'), version: 1 },
          edits: [
            {
              range: { start: { line: 0, character: 8 }, end: { line: 0, character: 11 } },
              newText: '"Jo Ann"',
            },
            {
              range: { start: { line: 2, character: 13 }, end: { line: 2, character: 16 } },
              newText: '"Jo Ann"',
            },
          ],
        },
      ],
    });
  });

  test('is bound to the versions of open files only', async () => {
    const { documentChanges } = await rename('"Shared" +', 'basics');
    expect((documentChanges as TextDocumentEdit[]).map(({ textDocument }) => textDocument)).toEqual([
      { uri: client.uri('library.runplan'), version: 1 },
      { uri: client.uri('closed.runplan'), version: null },
      { uri: client.uri('plan.runplan'), version: 1 },
    ]);
  });

  test('works beside mistakes', async () => {
    expect(await renamed('athlete |Sam', 'Jo', 'mistakes.runplan')).toEqual([
      'mistakes.runplan 1: athlete Jo',
      'mistakes.runplan 3: plan "M" for Jo',
    ]);
  });

  test('is refused where a line that was not understood may mean the name', async () => {
    expect(await renamed('athlete |Sam', 'Jo', 'doubt.runplan')).toEqual([
      'Line 6 of doubt.runplan has a mistake of syntax and seems to name "Sam". Correct that line first, so that it is not missed.',
    ]);
    expect(await renamed('athlete |Kim', 'Jo', 'doubt.runplan')).toEqual(['doubt.runplan 2: athlete Jo']);
  });
});

describe('a new name is refused', () => {
  test.each([
    ['that is empty', 'al|ex', '  ', "A name can't be empty."],
    ['of nothing but quotes', 'al|ex', '""', "A name can't be empty."],
    ['with a quote inside', 'al|ex', 'the "A"', "A name can't contain quotes."],
    ['on two lines', 'al|ex', 'a\nb', 'A name stands on one line.'],
    [
      'that turns what is shown',
      'al|ex',
      '\u202e',
      "A name can't contain control characters and marks that turn the order of what is shown.",
    ],
    [
      'with a control character',
      '"Sp|ring"',
      'a\u0007b',
      "A name can't contain control characters and marks that turn the order of what is shown.",
    ],
    ['that nobody sees', 'al|ex', '\u200b', 'A name needs a character that can be seen.'],
    [
      'of two words for a pain rule',
      'rule |mine\n',
      'my rule',
      'The name of a pain rule is one word that is not a word of the language; "my rule" is not.',
    ],
    [
      'that another has',
      'al|ex',
      'SAM',
      '"SAM" is already the name of another athlete (plan.runplan, line 7). Choose another one.',
    ],
    [
      'that is built in',
      '"Shared" +',
      'core basics',
      '"core basics" is already the name of another block (built in). Choose another one.',
    ],
    [
      'that is built in, for a pace',
      'pace |strong',
      'Threshold',
      '"Threshold" is already the name of another pace (built in). Choose another one.',
    ],
    [
      'that a file has which uses it',
      'block |Hips',
      'mine',
      '"mine" is already the name of another block (taken.runplan, line 2). Choose another one.',
      'library.runplan',
    ],
    [
      'that other shoes of the athlete have',
      '"Tra|il"',
      'Daily',
      '"Daily" is already the name of another pair of shoes (plan.runplan, line 14). Choose another one.',
    ],
    [
      'that shoes of a companion have',
      'shoes "Tra|il"',
      'racer',
      '"racer" is already the name of another pair of shoes (plan.runplan, line 11). Choose another one.',
    ],
    ['for what has none', '"Un|known"', 'x', 'There is no block "Unknown" to rename.'],
  ])('%s', async (_, place, newName, expected, path = 'plan.runplan') => {
    expect(await renamed(place, newName, path)).toEqual([expected]);
  });

  test('only where it is in the way', async () => {
    // Another type, an athlete without a plan in common, a file that has the name but does not use what is renamed.
    expect(await renamed('al|ex', 'Tempo')).toHaveLength(2);
    expect(await renamed('shoes |Trail', 'Racer')).toEqual(['plan.runplan 17: shoes Racer']);
    expect(await renamed('"Shared" +', 'Mine')).toHaveLength(3);
  });
});

test('a client without versions gets plain changes', async () => {
  const other = await TestClient.start({ capabilities: {} });
  expect(other.capabilities.renameProvider).toBe(true);
  const uri = await other.open('plan.runplan', 'athlete A\n');
  expect(
    await other.request('textDocument/rename', {
      textDocument: { uri },
      position: { line: 0, character: 9 },
      newName: 'B',
    }),
  ).toEqual({
    changes: {
      [uri]: [{ range: { start: { line: 0, character: 8 }, end: { line: 0, character: 9 } }, newText: 'B' }],
    },
  });
  await other.stop();
});
