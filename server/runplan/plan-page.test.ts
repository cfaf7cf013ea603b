import { type PageChanges, type PlanPage, withChanges } from '@runplan/exchange';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestClient } from '../testing/client.ts';

const PLAN = `import "library.runplan"

plan "Spring" for Kim
  pain rule standard
  week 1
    tue easy 10 km
    wed core Basics
    sun long 12 km
  week 2
    tue easy 10 km
    wed core Basics
    sun long 30 km
`;
const LIBRARY = `athlete Kim
  recent volume 22 km
  recent longest 12 km
block Basics
  plank 3 x 30 s
  dead-bug 3 x 8
`;

let client: TestClient;
beforeAll(async () => {
  client = await TestClient.start({
    files: { 'library.runplan': LIBRARY },
    settings: { minimumSeverity: 'error' },
  });
  await client.open('plan.runplan', PLAN);
});
afterAll(() => client.stop());

function ask(known?: string, path = 'plan.runplan') {
  return client.request<{ state: string; page?: PlanPage; changes?: PageChanges } | null>(
    'runplan/planPage',
    { uri: client.uri(path), ...(known && { known }) },
  );
}

async function page(path?: string): Promise<PlanPage | undefined> {
  return (await ask(undefined, path))?.page;
}

test('tells what the page of a file shows, with the findings that the user wants to see', async () => {
  const shown = await page();
  const [version] = shown?.plans[0]?.versions ?? [];
  expect(shown?.title).toBe('Spring');
  expect(version?.athletes).toBe('Kim');
  expect(version?.weeks.map(({ figures }) => figures?.volume.text)).toEqual(['22 km', '40 km']);
  expect(version?.weeks[1]?.figures?.limit?.text).toBe('25 km');
  expect(version?.weeks[0]?.days[2]?.sessions[0]?.exercises?.map(({ name }) => name)).toEqual([
    'Plank',
    'Dead bug',
  ]);
  const found = version?.weeks.flatMap(({ findings }) => findings) ?? [];
  expect(found.map(({ rule }) => rule)).toContain('mileage-increase');
  expect(new Set(found.map(({ severity }) => severity))).toEqual(new Set(['error']));
  // What can be done is found out when someone asks.
  expect(found.flatMap(({ repairs }) => repairs ?? [])).toEqual([]);
});

test('follows what is typed', async () => {
  await client.replace('plan.runplan', 'long 30 km', 'long 13 km');
  const [version] = (await page())?.plans[0]?.versions ?? [];
  expect(version?.weeks[1]?.figures?.volume.text).toBe('23 km');
  expect(version?.weeks.flatMap(({ findings }) => findings)).toEqual([]);
});

test('is null for a file that is not open, and has no plans for a text without one', async () => {
  expect(await ask(undefined, 'unknown.runplan')).toBeNull();
  await client.open('empty.runplan', '');
  expect(await page('empty.runplan')).toEqual({ title: 'empty.runplan', plans: [], findings: [] });
});

test('tells a client that has the page only what changed', async () => {
  const first = await ask();
  expect(await ask(first?.state)).toEqual({ state: first?.state });
  await client.replace('plan.runplan', 'tue easy 10 km', 'tue easy 9 km');
  const second = await ask(first?.state);
  expect(second?.page).toBeUndefined();
  const weeks = second?.changes?.plans[0]?.versions[0]?.weeks ?? [];
  expect(weeks.map((week) => 'same' in week)).toEqual([false, false]);
  expect(withChanges(first?.page as PlanPage, second?.changes as PageChanges)).toEqual(await page());
  // Week 2 is compared with week 1; a cue of its own changes nothing else.
  await client.replace('plan.runplan', 'tue easy 9 km', 'tue easy 9 km "softly"');
  const third = await ask(second?.state);
  expect(third?.changes?.plans[0]?.versions[0]?.weeks[1]).toEqual({ same: 'week-2' });
  // A state of long ago is not kept.
  expect((await ask(first?.state))?.page).toEqual(await page());
});

test('follows settings and imported files', async () => {
  const { state = '' } = (await ask()) ?? {};
  await client.open('library.runplan', LIBRARY.replace('longest 12 km', 'longest 9 km'));
  const imported = await ask(state);
  expect(imported?.state).not.toBe(state);
  await client.notify('workspace/didChangeConfiguration', {
    settings: { runplan: { minimumSeverity: 'hint' } },
  });
  const found = await ask(imported?.state);
  expect(found?.state).not.toBe(imported?.state);
});
