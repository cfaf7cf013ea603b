/** What editors show of a plan in cycles. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type {
  CompletionItem,
  CompletionList,
  DocumentSymbol,
  Hover,
  InlayHint,
} from 'vscode-languageserver/node';
import { PUSH_CLIENT, TestClient } from './testing/client.ts';

const PLAN = `athlete "Ivo"
  recent volume 45 km
  recent longest 16 km

plan "Nine days" for "Ivo"
  starts 2027-03-03
  cycle 9 days
  cycle 1
    day 1 easy 8 km
    day 2-3 rest
    day 7 long 15 km
  cycle 2 like cycle 1
    `;

let client: TestClient;
beforeAll(async () => {
  client = await TestClient.start({
    capabilities: {
      ...PUSH_CLIENT,
      workspace: { ...PUSH_CLIENT.workspace, inlayHint: { refreshSupport: true } },
    },
  });
});
afterAll(() => client.stop());

let files = 0;

/** Opens a text as a file of its own. */
async function opened(text: string): Promise<string> {
  const path = `p${files++}.runplan`;
  await client.open(path, text);
  return path;
}

/** The labels that are offered behind a text. */
async function offered(text: string): Promise<readonly string[]> {
  const path = await opened(text);
  const lines = text.split('\n');
  const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  const uri = client.uri(path);
  const answer: CompletionList | CompletionItem[] = await client.request('textDocument/completion', {
    textDocument: { uri },
    position,
  });
  const items = Array.isArray(answer) ? answer : answer.items;
  return items
    .toSorted((a, b) => (a.sortText ?? '').localeCompare(b.sortText ?? ''))
    .map(({ label }) => label);
}

test('days of the cycle are offered, those below the one above first, and the next cycle', async () => {
  expect((await offered(PLAN)).slice(0, 12)).toEqual([
    ...Array.from({ length: 9 }, (_, index) => `day ${index + 1}`),
    'any',
    'cycle 3 like cycle 2',
    'cycle 3',
  ]);
  const [first, second] = await offered(`${PLAN}day 4 easy 6 km\n    `);
  expect([first, second]).toEqual(['day 5', 'day 6']);
});

test('what stands in the line of a cycle is offered', async () => {
  const above = PLAN.slice(0, PLAN.lastIndexOf('cycle 2'));
  expect(await offered(`${above}cycle `)).toEqual(['2 like cycle 1', '2']);
  expect(await offered(`${above}cycle 2 like `)).toEqual(['cycle 1']);
  expect(await offered(`${above}cycle 2 like cycle `)).toEqual(['1']);
  expect((await offered(`${above}cycle 2 `)).includes('like cycle 1')).toBe(true);
});

test('hints tell dates and calendar weeks', async () => {
  const path = await opened(PLAN);
  const hints: InlayHint[] = await client.request('textDocument/inlayHint', {
    textDocument: { uri: client.uri(path) },
    range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } },
  });
  expect(
    hints.map(({ position, label }) => `${position.line}: ${`${label}`.replaceAll('\u2007', '_')}`).sort(),
  ).toEqual([
    '10: _9 Mar',
    '11: week 3 15 km (−34.8%)',
    '7: week 1 8 km · week 2 23 km',
    '8: _3 Mar',
    '9: _4 Mar',
  ]);
});

test('hovers tell the weeks of a cycle, and the dates of its days', async () => {
  const path = await opened(PLAN);
  const hover = async (words: string) => {
    const answer: Hover | null = await client.request('textDocument/hover', {
      textDocument: { uri: client.uri(path) },
      position: client.at(path, words),
    });
    return (answer?.contents as { value: string } | undefined)?.value;
  };
  expect(await hover('cycle 1\n')).toMatchInlineSnapshot(`
    "**Cycle 1**

    - **Week 1** 8 km, longest 8 km
    - **Week 2** 23 km, longest 15 km

    Totals and limits are of calendar weeks."
  `);
  expect(await hover('day 7')).toMatchInlineSnapshot(`
    "**day 7** · 2027-03-09 · week 2

    - **Long run** 15 km · ≈1 h 34 min · 65% of the week"
  `);
});

test('the outline names cycles and their days', async () => {
  const path = await opened(PLAN);
  const symbols: DocumentSymbol[] = await client.request('textDocument/documentSymbol', {
    textDocument: { uri: client.uri(path) },
  });
  const cycles = symbols.find(({ name }) => name === 'Nine days')?.children ?? [];
  expect(
    cycles.map(({ name, detail, children = [] }) => [name, detail, ...children.map((day) => day.name)]),
  ).toEqual([
    ['cycle 1', 'from weeks 1–2', 'day 1', 'day 2 and day 3', 'day 7'],
    ['cycle 2', 'from week 3'],
  ]);
});
