import { afterAll, beforeAll, expect, test } from 'vitest';
import { PUSH_CLIENT, TestClient } from '../testing/client.ts';
import { actionsAt } from './testing.ts';

let client: TestClient;
beforeAll(async () => {
  client = await TestClient.start({ capabilities: PUSH_CLIENT });
});
afterAll(() => client.stop());

const WEEKS = Array.from(
  { length: 50 },
  (_, index) =>
    `  week ${index + 1}\n    note "${'as before '.repeat(30)}"\n    tue easy 10 km @ easy @ easy\n`,
);

test('in a text with many mistakes each is offered its repair, one asked for after the other', async () => {
  await client.open('many.runplan', `plan "P"\n${WEEKS.join('')}`);
  const said = (await client.diagnostics('many.runplan')).filter(({ code }) => code === 'said-twice');
  expect(said).toHaveLength(50);
  const offered: string[][] = [];
  for (const diagnostic of said) {
    const context = { diagnostics: [diagnostic], only: ['quickfix'] };
    const actions = await actionsAt(client, 'many.runplan', diagnostic.range, context);
    offered.push(actions.map(({ title }) => title));
  }
  expect(new Set(offered.map((titles) => titles.join()))).toEqual(new Set([offered[0]?.join()]));
  expect(offered[0]).toContain('Delete the second of the two');
});

test('what mends several mistakes at once is offered once, for all of them', async () => {
  const weeks = [4, 3, 2, 1].map((number) => `  week ${number}\n    tue easy 5 km\n`);
  await client.open('backwards.runplan', `plan "P"\n${weeks.join('')}`);
  const diagnostics = (await client.diagnostics('backwards.runplan')).filter(
    ({ code }) => code === 'week-numbering',
  );
  expect(diagnostics).toHaveLength(4);
  const whole = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
  const actions = await actionsAt(client, 'backwards.runplan', whole, { diagnostics, only: ['quickfix'] });
  const numbering = actions.filter(({ title }) => title === 'Number the weeks from 1 to 4');
  expect(numbering.map((action) => action.diagnostics?.length)).toEqual([4]);
});
