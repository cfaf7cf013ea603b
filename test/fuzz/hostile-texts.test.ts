import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { workspace } from '../../cli/testing/workspace.ts';
import { PUSH_CLIENT, TestClient } from '../../server/testing/client.ts';
import { shownOf } from '../../server/testing/shown.ts';
import { readMarkdown } from '../hostile/read-markdown.ts';
import { HOSTILE_TEXTS, planSaying } from '../hostile/texts.ts';

let client: TestClient;
beforeAll(async () => {
  client = await TestClient.start({
    capabilities: { ...PUSH_CLIENT, experimental: { runplanShowPlan: true } },
  });
});
afterAll(() => client.stop());

describe.each(HOSTILE_TEXTS)('%j in every place of a plan', (text) => {
  test('stays text in all that an editor shows', async () => {
    const path = 'hostile.runplan';
    await client.open(path, planSaying(text));
    for (const { from, text: shown, isMarkdown } of await shownOf(client, path, {
      hovers: 2,
      completions: 4,
    })) {
      if (!isMarkdown) continue;
      const { marks, links } = readMarkdown(shown);
      expect.soft(marks, `${from}\n${shown}`).toEqual([]);
      expect
        .soft(
          links.filter((link) => /evil/.test(link)),
          `${from}\n${shown}`,
        )
        .toEqual([]);
    }
    await client.closeFile(path);
    expect(client.messages.filter((message) => message.startsWith('A mistake'))).toEqual([]);
  });
});

test('hostile texts steer neither terminal nor pipeline', { timeout: 300_000 }, async () => {
  const names = HOSTILE_TEXTS.map((text) => `${text.replaceAll('/', '').slice(0, 80)}.runplan`);
  const { run } = workspace(
    Object.fromEntries(HOSTILE_TEXTS.map((text, index) => [names[index], planSaying(text)])),
  );
  const report = await run(['check', '--format', 'json', '.']);
  expect(JSON.parse(report.stdout).findings.length).toBeGreaterThan(0);
  const outputs = [report, await run(['check', '.']), await run(['fmt', '--check', '.'])];
  for (const [index, text] of HOSTILE_TEXTS.entries()) {
    if (!/::|##|\p{Cc}/u.test(text)) continue;
    const file = `./${names[index]}`;
    outputs.push(
      ...(await Promise.all([
        run(['edit', '--diff', '--plan', text, file, 'shift-dates', '1', 'week', 'later']),
        run(['explain', '--policy', `${file}#${text}`]),
        run(['check', '--', text]),
      ])),
    );
  }
  for (const { stdout, stderr } of outputs) {
    expect(stderr).not.toMatch(/mistake in Runplan|^\s+at /m);
    for (const line of `${stdout}\n${stderr}`.split('\n')) expectHarmless(line);
  }
});

/** Neither a control character, nor what turns the order of what is shown, nor a command of a pipeline. */
function expectHarmless(line: string): void {
  expect(line).not.toMatch(/[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
  expect(line).not.toMatch(/^\s*::/);
  expect(line).not.toMatch(/##(?:\[|vso)/);
}
