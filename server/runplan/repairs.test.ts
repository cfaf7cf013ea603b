import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TextEdit } from 'vscode-languageserver';
import type { RepairOffer } from '../requests.ts';
import { TestClient } from '../testing/client.ts';

const PLAN = `athlete "Amy"
  back disc

plan "P" for "Amy"
  week 1
    tue easy 8 km
    sun long 8 km
  week 2
    tue easy 8 km
    sun long 12 km
`;

let client: TestClient;
beforeAll(async () => {
  client = await TestClient.start({});
  await client.open('plan.runplan', PLAN);
});
afterAll(() => client.stop());

/** A finding of the file as a client asks about it. */
async function finding(rule: string) {
  const { items } = await client.request<{ items: { code: string; range: object }[] }>(
    'textDocument/diagnostic',
    { textDocument: { uri: client.uri('plan.runplan') } },
  );
  const range = items.find(({ code }) => code === rule)?.range;
  if (!range) throw new Error(`${rule} is not found: ${items.map(({ code }) => code)}`);
  return { uri: client.uri('plan.runplan'), rule, range };
}

async function repaired(rule: string, title: RegExp, answers?: readonly string[]) {
  const asked = await finding(rule);
  const offers = await client.request<RepairOffer[]>('runplan/repairs', asked);
  const offer = offers.find((one) => title.test(one.title));
  const edits = await client.request<TextEdit[]>('runplan/repair', {
    ...asked,
    title: offer?.title,
    answers,
  });
  return { asks: offer?.asks, texts: edits.map(({ newText }) => newText.trim()) };
}

test('what can be done about a finding asks for what only the author knows, and has the answers in it', async () => {
  expect(await repaired('clearance', /^Allow/, ['Ana, physio', '2026-11-20'])).toEqual({
    asks: ['who', 'when'],
    texts: ['allow clearance because "agreed with Ana, physio on 2026-11-20"'],
  });
  expect(await repaired('clearance', /^Note/, ['Dr Bell', '2026-11-20'])).toEqual({
    asks: ['who', 'when'],
    texts: ['cleared by "Dr Bell" on 2026-11-20'],
  });
  expect(await repaired('mileage-increase', /^Allow/, ['holidays, "easy" weeks\nbefore'])).toEqual({
    asks: ['why'],
    texts: [`allow mileage-increase because "holidays, 'easy' weeks before"`],
  });
});

test('what is not answered stays to be filled in', async () => {
  expect((await repaired('clearance', /^Allow/)).texts).toEqual([
    'allow clearance because "agreed with … on …"',
  ]);
});
