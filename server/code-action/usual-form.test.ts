import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CodeAction, CodeActionContext, Position, Range } from 'vscode-languageserver';
import { TestClient } from '../testing/client.ts';
import { actionsAt, textAfter } from './testing.ts';

let client: TestClient;
beforeAll(async () => {
  client = await TestClient.start();
});
afterAll(() => client.stop());

const PATH = 'plan.runplan';
const OURS = /^Write (?:‘|in the usual form|the file)/;

async function ours(
  text: string,
  at: Position | Range,
  context: Partial<CodeActionContext> = { only: ['refactor.rewrite'] },
): Promise<readonly CodeAction[]> {
  await client.open(PATH, text);
  const actions = await actionsAt(client, PATH, at, context);
  return actions.filter(({ title }) => OURS.test(title));
}

const inWeek = (line: string) => `plan "P"\n  Week 1:\n      ${line}\n    fri 5 km easy\n`;

test('a line with a mistake stays as it is', async () => {
  expect(await ours(inWeek('tue tempo or easy 5k'), { line: 2, character: 8 })).toEqual([]);
});

describe('a line', () => {
  test.each([
    ['sun 10 km easy', 'Write ‘sun easy 10 km’', 'sun easy 10 km'],
    ['Monday: off', 'Write ‘mon rest’', 'mon rest'],
    ['tue 45 min Z2', 'Write ‘tue run 45 min @ zone 2’', 'tue run 45 min @ zone 2'],
    ['sun long 18 km // hilly', 'Write ‘sun long 18 km’', 'sun long 18 km # hilly'],
    ['sun   10 km   easy    # hilly', 'Write ‘sun easy 10 km’', 'sun easy 10 km    # hilly'],
    [
      'tue wu 2k, 6x400m @ 5k w/ 200 jog, cd 2k',
      'Write in the usual form',
      'tue run: warm up 2 km, 6 x 400 m @ 5k recover jog 200 m, cool down 2 km',
    ],
    [
      'sun long 18 km „weich, und ohne jede Eile, auf dem Waldboden“',
      'Write in the usual form',
      'sun long 18 km "weich, und ohne jede Eile, auf dem Waldboden"',
    ],
  ])('%s', async (line, title, expected) => {
    const text = inWeek(line);
    const actions = await ours(text, { line: 2, character: 12 });
    expect(actions.map((action) => action.title)).toEqual([title]);
    expect(await textAfter(client, PATH, actions[0] as CodeAction)).toBe(inWeek(expected));
  });

  test.each([
    ['is in the usual form', 'sun easy 10 km'],
    ['differs only in its blanks', 'sun  easy   10km'],
    ['can not be read', 'sun 10 km easy % very'],
    ['can mean two things', 'sun long 1:30'],
  ])('nothing where it %s', async (_, line) => {
    expect(await ours(inWeek(line), { line: 2, character: 12 })).toEqual([]);
  });

  test('of a statement on several is written with them', async () => {
    const text = inWeek('tue intervals: warmup 2k,\n          6x400m @ 5k, 60" jog,\n          cooldown 2k');
    const [action] = await ours(text, { line: 3, character: 12 });
    expect(action?.title).toBe('Write in the usual form');
    expect(await textAfter(client, PATH, action as CodeAction)).toBe(
      inWeek(
        'tue intervals: warm up 2 km,\n          6 x 400 m @ 5k recover jog 60 s,\n          cool down 2 km',
      ),
    );
  });

  test('is one of those of a selection', async () => {
    const text = inWeek('sun 10 km easy');
    const range = { start: { line: 1, character: 4 }, end: { line: 3, character: 0 } };
    const [action] = await ours(text, range);
    expect(action?.title).toBe('Write in the usual form');
    expect(await textAfter(client, PATH, action as CodeAction)).toBe(
      'plan "P"\n  week 1\n      sun easy 10 km\n    fri 5 km easy\n',
    );
  });

  test('of a block keeps the column of its neighbours', async () => {
    const text = 'block "B"\n  side-plank 2 x 20 s\n  plank 3x40"\n';
    const [action] = await ours(text, { line: 2, character: 3 });
    expect(await textAfter(client, PATH, action as CodeAction)).toBe(
      'block "B"\n  side-plank 2 x 20 s\n  plank      3 x 40 s\n',
    );
  });

  test('is not offered while the cursor moves', async () => {
    expect(await ours(inWeek('sun 10 km easy'), { line: 2, character: 12 }, { triggerKind: 2 })).toEqual([]);
  });
});

describe('the file', () => {
  const SOURCE = { only: ['source.usualForm'] };

  test('is written in the usual form, and laid out as it was', async () => {
    const text = `athlete “Amy”\r\n\tHRmax 188\r\n${inWeek('sun 10 km   easy').replaceAll('\n', '\r\n')}`;
    const [action] = await ours(text, { line: 0, character: 0 }, SOURCE);
    expect(action).toMatchObject({
      title: 'Write the file in the usual form',
      kind: 'source.usualForm.runplan',
    });
    expect(await textAfter(client, PATH, action as CodeAction)).toBe(
      'athlete "Amy"\r\n\tmax hr 188 bpm\r\nplan "P"\r\n  week 1\r\n      sun easy 10 km\r\n    fri easy 5 km\r\n',
    );
  });

  test('has nothing to be written where only blanks differ', async () => {
    const text = 'plan  "P"\n week 1\n  sun easy 10km\n';
    expect(await ours(text, { line: 0, character: 0 }, SOURCE)).toEqual([]);
  });
});
