import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LinkedEditingRanges } from 'vscode-languageserver';
import { TestClient } from '../testing/client.ts';

const PLAN = `athlete "Kim"
athlete Ben
block "Core A"
  plank 3 x 30 s
plan "P" for "Kim", Ben
  week 1
    mon core "Core A"
    wed core "Core A"
    fri core "Core Basics"
`;

let client: TestClient;
beforeAll(async () => {
  client = await TestClient.start({});
  await client.open('plan.runplan', PLAN);
});
afterAll(() => client.stop());

/** The places that change together with the one of the cursor: the line, and where it begins and ends. */
async function linked(words: string) {
  const answer = await client.request<LinkedEditingRanges | null>('textDocument/linkedEditingRange', {
    textDocument: { uri: client.uri('plan.runplan') },
    position: client.at('plan.runplan', words),
  });
  return answer?.ranges.map(({ start, end }) => [start.line, start.character, end.character]);
}

test('a name in quotes changes together with its uses', async () => {
  const core = [
    [2, 7, 13],
    [6, 14, 20],
    [7, 14, 20],
  ];
  expect(await linked('block "Core| A"')).toEqual(core);
  expect(await linked('mon core "Core| A"')).toEqual(core);
});

test('what is defined elsewhere, has no quotes, or is used once, stands alone', async () => {
  expect(await linked('"Core Ba|sics"')).toBeUndefined();
  expect(await linked('athlete B|en')).toBeUndefined();
  expect(await linked('plan "P|"')).toBeUndefined();
  expect(await linked('3 x 3|0 s')).toBeUndefined();
});
