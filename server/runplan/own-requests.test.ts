import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CheckedFolder } from '../requests.ts';
import { TestClient } from '../testing/client.ts';

const LIBRARY = `# For runners of the club.
policy "Club"
  rest-days error
`;
const PLAN = `import "library.runplan"

# My own.
policy mine extends cautious
  rest-days off

plan "With" for nobody
  policy cautious
  week 1
    mon easy 5 km

plan "Without"
  week 1
    mon easy 5 km
`;

let client: TestClient;
beforeAll(async () => {
  client = await TestClient.start({
    files: { 'library.runplan': LIBRARY, 'quiet.runplan': '', 'club/broken.runplan': 'plan "B"\n  wek 1\n' },
    settings: { minimumSeverity: 'error' },
  });
  await client.open('plan.runplan', PLAN);
});
afterAll(() => client.stop());

test('runplan/rules lists every rule with its page', async () => {
  const rules = await client.request<{ id: string; group: string; page: string; summary: string }[]>(
    'runplan/rules',
    {},
  );
  expect(rules.find(({ id }) => id === 'mileage-increase')).toEqual({
    id: 'mileage-increase',
    group: 'Progression',
    summary: 'A week with much more running than the last comparable week.',
    page: expect.stringMatching(/^file:.*\/rules\/mileage-increase\.md$/),
  });
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});

test('runplan/policies tells what the plans have, what there is, and where a name goes', async () => {
  const at = (words: string) => client.at('plan.runplan', words);
  const answer = await client.request<{ policies: { name: string }[] }>('runplan/policies', {
    uri: client.uri('plan.runplan'),
  });
  expect(answer).toEqual({
    policies: [
      { name: 'mine', from: 'plan.runplan', about: 'My own.' },
      { name: 'Club', from: 'library.runplan', about: 'For runners of the club.' },
      { name: 'standard', about: expect.any(String) },
      { name: 'cautious', about: expect.any(String) },
      { name: 'return-from-pain', about: expect.any(String) },
    ],
    plans: [
      {
        plan: 'With',
        policy: 'cautious',
        range: { start: at('policy |cautious\n  week'), end: at('policy cautious|\n  week') },
        before: '',
      },
      {
        plan: 'Without',
        policy: 'standard',
        range: { start: at('"Without"|'), end: at('"Without"|') },
        before: '\n  policy ',
      },
    ],
  });
});

test('runplan/policies knows nothing of a file that is not open', async () => {
  expect(await client.request('runplan/policies', { uri: client.uri('library.runplan') })).toEqual({
    policies: [],
    plans: [],
  });
});

test('runplan/checkFolder reports what is found in all files, as the settings show it', async () => {
  const folder = client.uri('').replace(/\/$/, '');
  const answer = await client.request<CheckedFolder>('runplan/checkFolder', { folder });
  expect(answer.report.match(/^\S.*/gm)).toEqual([
    'club/broken.runplan:2:3 error syntax',
    'plan.runplan:7:17 error unknown-name',
    'plan.runplan:9:3 error core-session',
    'plan.runplan:13:3 error core-session',
    '4 findings in 3 plans (4 files): 4 errors.',
  ]);
  expect(answer.errors).toBe(4);
  const club = await client.request<CheckedFolder>('runplan/checkFolder', { folder: client.uri('club') });
  expect(club).toEqual({
    report: `broken.runplan:2:3 error syntax
  Expected \`race\`, \`starts\`, \`cycle 10 days\`, \`policy\`, \`units\`, \`pain rule\`, \`weeks start on\`, \`note\`, \`allow\` or \`week\`, found \`wek\`. Did you mean \`week\`?
  2 |   wek 1
    |   ^^^
  Repair: Write \`week\`.

1 finding in 1 plan (1 file): 1 error.
`,
    errors: 1,
  });
});
