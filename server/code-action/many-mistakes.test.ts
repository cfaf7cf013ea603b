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
