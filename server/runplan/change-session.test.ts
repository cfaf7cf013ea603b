import type { SessionChange } from '@runplan/exchange';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TextEdit } from 'vscode-languageserver';
import { TestClient } from '../testing/client.ts';

const PLAN = `athlete "Amy"
athlete "Bob"
plan "P" for "Amy", "Bob"
  week 1
    tue easy 8 km + core 20 min
    thu easy 6 km
      for "Amy": long 9 km
  week 2 like week 1
plan "Q"
  cycle 9 days
  cycle 1
    day 1 easy 5 km
`;

let client: TestClient;
beforeAll(async () => {
  client = await TestClient.start({});
  await client.open('plan.runplan', PLAN);
});
afterAll(() => client.stop());

/** The text after a change of a session of the first plan. */
async function changed(session: string, change: Omit<SessionChange, 'plan' | 'session'>, plan = '|plan "P"') {
  const at = (words: string) => client.at('plan.runplan', words);
  const edits = await client.request<TextEdit[]>('runplan/changeSession', {
    uri: client.uri('plan.runplan'),
    plan: at(plan),
    session: at(session),
    ...change,
  });
  const lines = PLAN.split('\n');
  const offset = ({ line, character }: TextEdit['range']['start']) =>
    lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, 0) + character;
  return edits.reduceRight(
    (text, { range, newText }) =>
      text.slice(0, offset(range.start)) + newText + text.slice(offset(range.end)),
    PLAN,
  );
}

test('moves a session beside others, and to a free day', async () => {
  expect(await changed('|core 20 min', { week: 1, day: 'tue', to: { week: 1, day: 'wed' } })).toContain(
    '    tue easy 8 km\n    wed core 20 min\n    thu easy 6 km\n',
  );
  expect(await changed('|easy 8 km', { week: 2, day: 'tue', to: { week: 2, day: 'sun' } })).toContain(
    '  week 2 like week 1\n    tue core 20 min\n    sun easy 8 km\n',
  );
});

test('moves a session to another week, which keeps what it copied', async () => {
  expect(await changed('|core 20 min', { week: 1, day: 'tue', to: { week: 2, day: 'sun' } })).toContain(
    '    tue easy 8 km\n    thu easy 6 km\n      for "Amy": long 9 km\n' +
      '  week 2 like week 1\n    tue easy 8 km + core 20 min\n    sun core 20 min\n',
  );
});

test('gives a session another amount', async () => {
  expect(await changed('|easy 6 km', { week: 1, day: 'thu', amount: '7 km' })).toContain(
    '    thu easy 7 km\n',
  );
});

test.each<[string, Promise<unknown> | (() => Promise<unknown>), string]>([
  [
    'an amount that is none',
    () => changed('|easy 6 km', { week: 1, day: 'thu', amount: 'more' }),
    "That can't be done: ‘more’ is no amount. Write it like ‘8 km’ or ‘45 min’.",
  ],
  [
    'a session for one athlete',
    () => changed('|long 9 km', { week: 1, day: 'thu', to: { week: 1, day: 'sun' } }),
    'This session is written for some athletes alone, or elsewhere. Change it in the text.',
  ],
  [
    'a plan in cycles',
    () => changed('|easy 5 km', { week: 1, day: 'mon', to: { week: 1, day: 'sun' } }, '|plan "Q"'),
    "That can't be done: it is in cycles, which are edited by hand.",
  ],
  [
    'a plan that is gone',
    () => changed('|easy 6 km', { week: 1, day: 'thu', to: { week: 1, day: 'sun' } }, '|week 1'),
    'The text has changed. Try it again.',
  ],
])('tells why it does not change %s', async (_, change, message) => {
  await expect(typeof change === 'function' ? change() : change).rejects.toThrow(message);
});
