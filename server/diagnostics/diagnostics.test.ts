import { afterEach, describe, expect, test } from 'vitest';
import { type ClientOptions, TestClient } from '../testing/client.ts';

const LIBRARY = `block "Shared"
  plank 3 x 40 s
`;

const PLAN = `import "library.runplan"

plan "Ten weeks"
  week 1
    mon core "Shared"
    tue easy 6 km
`;

let client: TestClient;
async function start(options: ClientOptions): Promise<TestClient> {
  client = await TestClient.start(options);
  return client;
}
afterEach(() => client.stop());

describe('published diagnostics', () => {
  test('appear for an opened text, change with an edit, and go when it is undone', async () => {
    await start({ files: { 'library.runplan': LIBRARY } });
    await client.open('plan.runplan', PLAN);
    const before = await client.diagnostics('plan.runplan');
    expect(before.map(({ code }) => code)).toEqual(['missing-athlete', 'core-session', 'strength-frequency']);
    await client.replace('plan.runplan', 'easy', 'esy');
    const during = await client.diagnostics('plan.runplan');
    expect(during.map(({ code }) => code)).toContain('unknown-name');
    await client.replace('plan.runplan', 'esy', 'easy');
    expect(await client.diagnostics('plan.runplan')).toEqual(before);
  });
});
