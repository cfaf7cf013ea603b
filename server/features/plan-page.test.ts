import type { PlanPage } from '@runplan/exchange';
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

function page(path = 'plan.runplan'): Promise<PlanPage | null> {
  return client.request('runplan/planPage', { uri: client.uri(path) });
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
});

test('follows what is typed', async () => {
  await client.replace('plan.runplan', 'long 30 km', 'long 13 km');
  const [version] = (await page())?.plans[0]?.versions ?? [];
  expect(version?.weeks[1]?.figures?.volume.text).toBe('23 km');
  expect(version?.weeks.flatMap(({ findings }) => findings)).toEqual([]);
});

test('is null for a file that is not open, and has no plans for a text without one', async () => {
  expect(await page('unknown.runplan')).toBeNull();
  await client.open('empty.runplan', '');
  expect(await page('empty.runplan')).toEqual({ title: 'empty.runplan', plans: [], findings: [] });
});
