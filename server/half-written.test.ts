import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PUSH_CLIENT, TestClient } from './testing/client.ts';
import { shownOf } from './testing/shown.ts';

/** What programs say of what is not there, and no coach does. */
const LEAK = /\bundefined\b|\bNaN\b|\bnull\b|\[object|\bInfinity\b/;

const EXAMPLES = ['two-races-and-a-cold', 'two-athletes', 'what-goes-wrong'].map((name) =>
  readFileSync(new URL(`../examples/${name}.runplan`, import.meta.url), 'utf8'),
);
const SHORT = `plan "X"
  race 10k on 2026-11-22
  week 1
    tue easy 6 km
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
  const seen = new Set<string>();
  for (const [number, text] of [SHORT, ...EXAMPLES].entries()) {
    const path = `${number}.runplan`;
    await client.open(path, text);
    const lines = text.split('\n');
    for (const [at, line] of lines.entries()) {
      // Lines of one shape are cut off once.
      const shape = line
        .trim()
        .replaceAll(/\d+/g, '0')
        .replaceAll(/"[^"]*"/g, '""');
      if (shape === '' || shape.startsWith('#') || seen.has(shape)) continue;
      seen.add(shape);
      for (const { index } of line.matchAll(/(?<=\S)\s|(?<=\w)(?=[^\s\w])/g)) {
        const cut = line.slice(0, index);
        await client.setText(path, lines.with(at, cut).join('\n'));
        for (const { from, text: shown } of await shownOf(client, path, { line: at, completions: 0 }))
          expect.soft(shown, `${from}, with line ${at + 1} of ${path} as ${cut}`).not.toMatch(LEAK);
      }
    }
    await client.closeFile(path);
  }
  expect(client.messages.filter((message) => message.startsWith('A mistake'))).toEqual([]);
});
