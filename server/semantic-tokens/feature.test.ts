import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Range, SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { TestClient } from '../testing/client.ts';
import { randomNumbers } from '../testing/random-numbers.ts';

const PLAN = `runplan 1 # first
import "own.runplan"
pace strong race 15 km
athlete "Sam"
  back disc
  best 10k in 52:30
  pace easy 6:10/km
exercise swing "Swing"
  targets glutes
  spine load low
block Trunk
  swing 3 x 10 each side 8 kg "slow"
  plank 2 x 30 s
policy Club extends cautious
  rest-days error minimum 2 because "x"
plan "P" for "Sam"
  policy Club
  units km
  week 1 Base like week 2 at 90%
    TUE am easy 6 km @ strong + core "Trunk"
    any 6 x (800 m @ 5k, jog 400 m)
    wed workout Tempo in "Shoe"
    sun race half-marathon
      allow rest-days because "x"
workout Tempo
  warm up 2 km @ zone 2
`;

const EXPECTED = `keyword runplan
number 1
comment # first
keyword import
string "own.runplan"
keyword pace
variable.declaration strong
keyword race
number 15 km
keyword athlete
class.declaration "Sam"
keyword back
enumMember disc
keyword best
enumMember 10k
number in 52:30
keyword pace
variable.declaration easy
number 6:10/km
keyword exercise
method.declaration swing
string "Swing"
keyword targets
enumMember glutes
keyword spine load
enumMember low
keyword block
struct.declaration Trunk
method swing
number 3 x
number 10
keyword each side
number 8 kg
string "slow"
method.defaultLibrary plank
number 2 x
number 30 s
keyword policy
interface.declaration Club
keyword extends
interface.defaultLibrary cautious
decorator.defaultLibrary rest-days
enumMember error
parameter minimum
number 2
keyword because
string "x"
keyword plan
namespace.declaration "P"
keyword for
class "Sam"
keyword policy
interface Club
keyword units
enumMember km
keyword week
number 1
enumMember Base
keyword like
keyword week
number 2
keyword at
number 90%
keyword TUE
keyword am
type easy
number 6 km
operator @
variable strong
operator +
type core
struct "Trunk"
keyword any
number 6 x
number 800 m
operator @
variable.defaultLibrary 5k
keyword jog
number 400 m
keyword wed
keyword workout
function Tempo
keyword in
variable "Shoe"
keyword sun
type race
enumMember half-marathon
keyword allow
decorator.defaultLibrary rest-days
keyword because
string "x"
keyword workout
function.declaration Tempo
keyword warm up
number 2 km
operator @
number zone 2`;

const EXAMPLE = readFileSync(
  new URL('../../examples/half-marathon-back-history.runplan', import.meta.url),
  'utf8',
);

let client: TestClient;
beforeAll(async () => {
  client = await TestClient.start();
});
afterAll(() => client.stop());

function full(path: string): Promise<SemanticTokens> {
  return client.request('textDocument/semanticTokens/full', { textDocument: { uri: client.uri(path) } });
}

function delta(path: string, previousResultId: string): Promise<SemanticTokens | SemanticTokensDelta> {
  const textDocument = { uri: client.uri(path) };
  return client.request('textDocument/semanticTokens/full/delta', { textDocument, previousResultId });
}

async function inRange(path: string, range: Range): Promise<readonly number[]> {
  const textDocument = { uri: client.uri(path) };
  const { data } = await client.request<SemanticTokens>('textDocument/semanticTokens/range', {
    textDocument,
    range,
  });
  return data;
}

/** The tokens with their types and modifiers, in the order of the text. */
function decoded(text: string, data: readonly number[]): string[] {
  const { tokenTypes, tokenModifiers } = client.capabilities.semanticTokensProvider?.legend ?? {
    tokenTypes: [],
    tokenModifiers: [],
  };
  const document = TextDocument.create('', '', 0, text);
  let [line, character] = [0, 0];
  const tokens: string[] = [];
  for (let i = 0; i < data.length; i += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0, modifiers = 0] = data.slice(i, i + 5);
    character = lines === 0 ? character + characters : characters;
    line += lines;
    const start = { line, character };
    const word = document.getText({ start, end: { line, character: character + length } });
    const names = tokenModifiers.filter((_, bit) => modifiers & (1 << bit));
    tokens.push(`${[tokenTypes[type], ...names].join('.')} ${word}`);
  }
  return tokens;
}

async function tokens(path: string, text: string): Promise<string[]> {
  await client.open(path, text);
  return decoded(text, (await full(path)).data);
}

describe('tokens', () => {
  test('say what words are; of a line that is not understood, what they look like', async () => {
    expect((await tokens('plan.runplan', PLAN)).join('\n')).toBe(EXPECTED);
  });

  test('are the same with line ends of Windows', async () => {
    expect((await tokens('windows.runplan', PLAN.replaceAll('\n', '\r\n'))).join('\n')).toBe(EXPECTED);
  });

  test('are there for lines that stand where they can not', async () => {
    expect(await tokens('stray.runplan', 'tue easy 5 km # c\nwhat "ever" 40 min $ @\n  week 1')).toEqual([
      'keyword tue',
      'number 5 km',
      'comment # c',
      'string "ever"',
      'number 40 min',
      'operator @',
      'keyword week',
      'number 1',
    ]);
  });

  test('of the rest of a line that is not understood are what they look like', async () => {
    expect(await tokens('rest.runplan', 'plan P\n  week 1\n    tue easy 5 km 6 km jog @ 5k "x"')).toEqual([
      'keyword plan',
      'namespace.declaration P',
      'keyword week',
      'number 1',
      'keyword tue',
      'type easy',
      'number 5 km',
      'number 6 km',
      'keyword jog',
      'operator @',
      'string "x"',
    ]);
  });

  test.each([
    ['10 km easy run', 'number 10 km, type easy run'],
    ['run 10km easy', 'keyword run, number 10km, type easy'],
    ['45 min Z2', 'number 45 min, number Z2'],
    ["LR 90' @ MP", "type LR, number 90', operator @, variable.defaultLibrary MP"],
    ['off', 'type off'],
    ['gym', 'type gym'],
    ['10k @ half marathon pace', 'number 10k, operator @, variable.defaultLibrary half marathon pace'],
    ['race half marathon', 'type race, enumMember half marathon'],
    [
      'wu 2k, 6x400 @ 5k w/ 200 jog, cd 2k',
      'keyword wu, number 2k, number 6x, number 400, operator @, variable.defaultLibrary 5k, keyword w/, number 200, keyword jog, keyword cd, number 2k',
    ],
    ['easy 8 km “soft” // hilly', 'type easy, number 8 km, string “soft”, comment // hilly'],
  ])('of %j are those of what is meant', async (session, expected) => {
    const all = await tokens('spelled.runplan', `plan P\n  week 1\n    Tues: ${session}\n    wed easy 5 km`);
    expect(all.slice(4, -3).join(', ')).toBe(`keyword Tues, operator :, ${expected}`);
  });

  test('leave a kind that is not known plain', async () => {
    expect(await tokens('kind.runplan', 'plan P\n  week 1\n    tue esy 5 km')).toEqual([
      'keyword plan',
      'namespace.declaration P',
      'keyword week',
      'number 1',
      'keyword tue',
      'number 5 km',
    ]);
  });

  test('of some lines are those of the whole', async () => {
    const all = await tokens('part.runplan', PLAN);
    const range = { start: { line: 4, character: 3 }, end: { line: 6, character: 0 } };
    const from = all.indexOf('keyword back');
    expect(decoded(PLAN, await inRange('part.runplan', range))).toEqual(
      all.slice(from, all.indexOf('keyword exercise')),
    );
  });

  test('of an empty text and of a file that is not open are none', async () => {
    expect(await tokens('empty.runplan', '')).toEqual([]);
    expect(await full('unknown.runplan')).toEqual({ data: [] });
    expect(await delta('unknown.runplan', '1')).toEqual({ data: [] });
    expect(
      await inRange('unknown.runplan', { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } }),
    ).toEqual([]);
  });
});

describe('differences', () => {
  test('are nothing where nothing changed', async () => {
    await client.open('same.runplan', PLAN);
    const { resultId = '' } = await full('same.runplan');
    expect(await delta('same.runplan', resultId)).toEqual({ resultId: expect.any(String), edits: [] });
  });

  test('are all tokens for a client whose tokens are not known, also after closing', async () => {
    await client.open('lost.runplan', PLAN);
    const { data, resultId = '' } = await full('lost.runplan');
    expect(await delta('lost.runplan', 'other')).toEqual({ resultId: expect.any(String), data });
    await client.closeFile('lost.runplan');
    await client.open('other.runplan', PLAN);
    await full('other.runplan');
    await client.open('lost.runplan', PLAN);
    expect(await delta('lost.runplan', resultId)).toEqual({ resultId: expect.any(String), data });
  });

  test('lead to the tokens of the text, whatever is typed', async () => {
    await client.open('typed.runplan', EXAMPLE);
    await client.open('fresh.runplan', EXAMPLE);
    let { data, resultId = '' } = await full('typed.runplan');
    const next = randomNumbers(20261123);
    const pieces = ['', 'a', '"', '\n', ' 6 km', '# ', '(', 'week 3\n', ' @ easy', '    tue easy 5 km\n'];
    let edited = 0;
    for (let round = 0; round < 60; round += 1) {
      const from = next(client.text('typed.runplan').length);
      const range = {
        start: client.positionAt('typed.runplan', from),
        end: client.positionAt('typed.runplan', from + next(12)),
      };
      await client.edit('typed.runplan', range, pieces[next(pieces.length)] ?? '');
      const answer = await delta('typed.runplan', resultId);
      if (!('edits' in answer)) throw new Error('A difference was expected.');
      const applied = [...data];
      for (const { start, deleteCount, data: added = [] } of answer.edits)
        applied.splice(start, deleteCount, ...added);
      edited += answer.edits.length;
      await client.closeFile('fresh.runplan');
      await client.open('fresh.runplan', client.text('typed.runplan'));
      expect(applied).toEqual((await full('fresh.runplan')).data);
      data = applied;
      resultId = answer.resultId ?? '';
    }
    expect(edited).toBeGreaterThan(30);
  });
});
