import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createChecker } from '@runplan/language/internal';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CodeAction } from 'vscode-languageserver';
import { TestClient } from '../testing/client.ts';
import { actionsAt, textAfter } from './testing.ts';

/** Every action that is offered anywhere in the examples, also in ones with slips, does what it says. */
const ROOT = fileURLToPath(new URL('../../examples/', import.meta.url));
const FILES = Object.fromEntries(
  readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    // The generated ones are much alike.
    .filter((name) => name.endsWith('.runplan') && !name.startsWith('generated'))
    .sort()
    .map((name) => [name, readFileSync(join(ROOT, name), 'utf8')]),
);

let client: TestClient;
beforeAll(async () => {
  client = await TestClient.start({ files: FILES });
});
afterAll(() => client.stop());

const checker = createChecker({
  read: async (uri) => {
    const text = FILES[uri.slice(client.uri('').length + 1)];
    return text === undefined ? { problem: 'missing' } : { text };
  },
});

/** The mistakes of a text that keep it from being understood, each once: a week that is written out repeats its own. */
async function mistakes(name: string, text: string): Promise<readonly string[]> {
  const { findings } = await checker.check(client.uri(name), text);
  const serious = findings.filter(({ rule }) =>
    ['syntax', 'unknown-name', 'import', 'internal'].includes(rule),
  );
  return [...new Set(serious.map(({ message }) => message.replace(/ Week \d+ is left out.*/, '')))];
}

const SLIPS: readonly (readonly [string, (text: string) => string])[] = [
  ['as they are', (text) => text],
  [
    'with slips and Windows line ends',
    (text) =>
      text
        .replaceAll(/(wed|sun) (easy|long)/g, '$1 esy')
        .replaceAll(/(thu .*\d) min\b/g, '$1 mins')
        .replaceAll(/^import "library.*$/gm, '')
        .replaceAll('\n', '\r\n'),
  ],
];

const PLAN_EDIT = /^(Insert a week|Remove week|Move |Swap |Mark )/;

describe.each(Object.entries(FILES))('%s', (name, content) => {
  test.each(SLIPS)('%s', async (_, slip) => {
    const text = slip(content);
    const before = await mistakes(name, text);
    /** What is offered on several lines may come to the same text. */
    const checked = new Map<string, readonly string[]>();
    await client.open(name, text);
    const diagnostics = await client.diagnostics(name);
    const done = new Set<string>();
    const written = content.split('\n');
    for (const [line, its] of text.split('\n').entries()) {
      // Lines without a slip offer what they offer in the example as it is.
      if (text !== content && its.replace('\r', '') === written[line] && line % 9 !== 0) continue;
      const here = diagnostics.filter(({ range }) => range.start.line === line);
      const start = { line, character: 0 };
      const context = { diagnostics: here, ...(line > 0 && { only: ['quickfix', 'refactor'] }) };
      for (const action of await actionsAt(client, name, start, context)) {
        // What is offered with every week and day is tried with some of them: test/plan-edits.test.ts has the others.
        if (PLAN_EDIT.test(action.title) && line % 9 !== 0) continue;
        const after = await changed(action);
        if (after === undefined) continue;
        expect(after, action.title).not.toBe(text);
        const now = checked.get(after) ?? (await mistakes(name, after));
        checked.set(after, now);
        expect(
          now.filter((mistake) => !before.includes(mistake)),
          `${action.title}\n${after}`,
        ).toEqual([]);
        expect(/\r(?!\n)|(?<!\r)\n/.test(after), action.title).toBe(!text.includes('\r'));
      }
    }
    expect(done.size > 0).toBe(text.includes('plan "'));
    await client.closeFile(name);

    /** The text after an action; undefined for one that was tried already. */
    async function changed(action: CodeAction): Promise<string | undefined> {
      const key = JSON.stringify([action.title, action.edit ?? action.data]);
      if (done.has(key)) return undefined;
      done.add(key);
      return textAfter(client, name, action);
    }
  });
});
