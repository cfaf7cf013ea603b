import { afterAll, beforeAll, expect, test } from 'vitest';
import type { InlineCompletionItem } from 'vscode-languageserver';
import { PUSH_CLIENT, TestClient } from '../testing/client.ts';

const PLAN = `athlete "Kim"
  recent volume 20 km
plan "P" for "Kim"
  starts 2027-03-01
  week 1 base
    tue easy 8 km
    sun long 12 km
`;

let client: TestClient;
beforeAll(async () => {
  const { textDocument, ...others } = PUSH_CLIENT;
  client = await TestClient.start({
    capabilities: { ...others, textDocument: { ...textDocument, inlineCompletion: {} } },
  });
});
afterAll(() => client.stop());

/** What is proposed where a text with the cursor, `|`, goes on. */
async function proposed(text: string): Promise<readonly string[]> {
  await client.open('plan.runplan', text.replace('|', ''));
  const offset = text.indexOf('|');
  const before = text.slice(0, offset).split('\n');
  const items = await client.request<InlineCompletionItem[]>('textDocument/inlineCompletion', {
    textDocument: { uri: client.uri('plan.runplan') },
    position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
    context: { triggerKind: 1 },
  });
  return items.map(({ insertText }) => String(insertText));
}

test('the next week is proposed behind the last one, and while it is begun', async () => {
  const week = '  week 2 base like week 1 at 105%';
  expect(await proposed(`${PLAN}|`)).toEqual([week]);
  expect(await proposed(`${PLAN}    |\n`)).toEqual([week]);
  expect(await proposed(`${PLAN}  we|`)).toEqual([week]);
});

test('nothing is proposed behind the week of the race', async () => {
  expect(await proposed(`${PLAN}  week 2 race\n    sun race 10k\n|`)).toEqual([]);
});

test('nothing is proposed where something else is written or may follow', async () => {
  expect(await proposed(`${PLAN}    an|`)).toEqual([]);
  expect(await proposed(PLAN.replace('    sun', '    |\n    sun'))).toEqual([]);
  expect(await proposed(PLAN.replace('  starts', '  |\n  starts'))).toEqual([]);
  expect(await proposed('plan "P"\n  week 1\n    |')).toEqual([]);
  expect(await proposed('|')).toEqual([]);
});
