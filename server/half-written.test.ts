import { afterAll, beforeAll, expect, test } from 'vitest';
import { PUSH_CLIENT, TestClient } from './testing/client.ts';
import { shownOf } from './testing/shown.ts';

/** What programs say of what is not there, and no coach does. */
const LEAK = /\bundefined\b|\bNaN\b|\bnull\b|\[object|\bInfinity\b/;

const PLAN = `athlete "Sam"
  back disc
  best 10k in 52:30

plan "X" for "Sam"
  race 10k on 2026-11-22
  week 1
    tue easy 6 km @ 6:10/km
    thu tempo: warm up 2 km, 3 x (1 km @ 10k, jog 400 m)
  week 2 like week 1 at 80%
    sat race 10k
`;

let client: TestClient;
beforeAll(async () => {
  client = await TestClient.start({
    capabilities: { ...PUSH_CLIENT, experimental: { runplanShowPlan: true } },
  });
});
afterAll(() => client.stop());

test('wherever a line is cut off, nothing that is shown tells of it in the words of a program', {
  timeout: 300_000,
}, async () => {
  const path = 'half.runplan';
  await client.open(path, PLAN);
  const lines = PLAN.split('\n');
  for (const [at, line] of lines.entries()) {
    for (const { index } of line.matchAll(/(?<=\S)(?=\s|$)|(?<=\w)(?=[^\s\w])/g)) {
      const cut = line.slice(0, index);
      await client.setText(path, lines.with(at, cut).join('\n'));
      for (const { from, text: shown } of await shownOf(client, path, { line: at, completions: 0 }))
        expect.soft(shown, `${from}, with line ${at + 1} as ${cut}`).not.toMatch(LEAK);
    }
  }
  expect(client.messages.filter((message) => message.startsWith('A mistake'))).toEqual([]);
});
