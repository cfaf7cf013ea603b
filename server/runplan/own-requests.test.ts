import { afterAll, beforeAll, expect, test } from 'vitest';
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

test('runplan/checkFolder tells what is found in all files, as the settings show it', async () => {
  const answer = await client.request<{ files: { uri: string; findings: { rule: string }[] }[] }>(
    'runplan/checkFolder',
    { folder: client.uri('').replace(/\/$/, '') },
  );
  expect(answer.files.map(({ uri, findings }) => [uri, findings.map(({ rule }) => rule)])).toEqual([
    [client.uri('club/broken.runplan'), ['syntax']],
    [client.uri('library.runplan'), []],
    [client.uri('plan.runplan'), ['unknown-name', 'core-session', 'core-session']],
    [client.uri('quiet.runplan'), []],
  ]);
  expect(answer.files[0]?.findings[0]).toEqual({
    line: 2,
    column: 3,
    severity: 'error',
    rule: 'syntax',
    message: expect.stringContaining('Did you mean `week`?'),
  });
  const club = await client.request<typeof answer>('runplan/checkFolder', { folder: client.uri('club') });
  expect(club.files.map(({ uri }) => uri)).toEqual([client.uri('club/broken.runplan')]);
});
