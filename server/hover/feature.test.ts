import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Hover } from 'vscode-languageserver/node';
import { PUSH_CLIENT, TestClient } from '../testing/client.ts';
import { PLAN, SHARED, startHovers } from './testing.ts';

const hovers = startHovers();
const { hoverAt, inShared } = hovers;

describe('nothing', () => {
  test.each(['|  week 1 base', 'plan| ', '6 km |+ strides', '|# Twelve weeks'])('for %s', async (words) => {
    await hovers.client.open('blank.runplan', PLAN.replace('plan "A', 'plan   "A'));
    expect(await hoverAt('blank.runplan', words)).toBeNull();
  });

  test.each(['closed.runplan', 'never-opened.runplan'])('in %s', async (path) => {
    await hovers.client.open('closed.runplan', PLAN);
    await hovers.client.closeFile('closed.runplan');
    const textDocument = { uri: hovers.client.uri(path) };
    const position = { line: 0, character: 1 };
    expect(await hovers.client.request('textDocument/hover', { textDocument, position })).toBeNull();
  });

  test('in an empty file', async () => {
    const textDocument = { uri: await hovers.client.open('empty.runplan', '') };
    const position = { line: 0, character: 0 };
    expect(await hovers.client.request('textDocument/hover', { textDocument, position })).toBeNull();
  });
});

describe('everything that a coach can point at', () => {
  const library = new URL('../../language/library/standard.runplan', import.meta.url);
  const examples = new URL('../../examples/', import.meta.url);
  const files = readdirSync(examples, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.runplan'),
  );
  const texts = new Map(files.map((path) => [path, readFileSync(new URL(path, examples), 'utf8')]));
  texts.set('library.runplan', readFileSync(library, 'utf8'));
  let all: TestClient;
  beforeAll(async () => {
    all = await TestClient.start({ files: Object.fromEntries(texts) });
  });
  afterAll(() => all.stop());

  test.each([...texts.keys()])('in %s', async (path) => {
    const text = texts.get(path) as string;
    const textDocument = { uri: await all.open(path, text) };
    const silent: string[] = [];
    for (const [line, words] of text.split('\n').entries()) {
      for (const match of words.replace(/#.*/, '').matchAll(/"[^"]*"|[^\s,:()+"]+/g)) {
        const position = { line, character: match.index };
        const hover = await all.request('textDocument/hover', { textDocument, position });
        if (!hover) silent.push(match[0]);
      }
    }
    // A misspelt exercise, remarks, and notes that name no source, have nothing more to say.
    expect(silent.filter((words) => words !== 'brid-dog' && !NOTES.has(words))).toEqual([]);
  });
});

const NOTES = new Set([
  '"runs since 1985"',
  '"with the longest run of this plan"',
  '"EMG shows how hard a muscle works, not what that prevents."',
  '"Sets of 6, 4 and 2 with holds of 8-10 s are McGill\'s convention."',
]);

test('with CRLF it says the same', async () => {
  await hovers.client.open('crlf.runplan', SHARED.replaceAll('\n', '\r\n'));
  for (const words of ['block "|At home"', 'athlete "|Sam"', 'workout "|Tempo']) {
    expect(await hoverAt('crlf.runplan', words)).toBe(await inShared(words));
  }
});

test('a plan without athletes is told for the runner that is assumed', async () => {
  await hovers.client.open('alone.runplan', 'plan "Alone"\n  week 1\n    tue easy 40 min\n');
  expect(await hoverAt('alone.runplan', '|plan')).toMatchInlineSnapshot(`
    "[plan]
    **Alone**

    - **Weeks** 1
    - **Peak** ≈6.4 km in week 1
    - **Longest run** ≈6.4 km in week 1
    - **Policy** standard
    - Without \`for\`: checked for a healthy intermediate runner."
  `);
  expect(await hoverAt('alone.runplan', '|40 min')).toMatchInlineSnapshot(`
    "[40 min]
    **40 min**

    - ≈6.4 km · 40 min"
  `);
});

test('whatever is broken, nothing fails', async () => {
  const whole = `${SHARED}\n${PLAN}`;
  const broken = [
    whole.replaceAll('"', ''),
    whole.replaceAll(/\d/g, ''),
    whole.replaceAll('\n  week', '\n  wek'),
    whole.replaceAll(/(\n *[a-z]+) [^\n]*/g, '$1'),
    whole.replaceAll(/ [a-z]+/g, ''),
  ];
  for (const [index, text] of broken.entries()) {
    const path = `broken-${index}.runplan`;
    const textDocument = { uri: await hovers.client.open(path, text) };
    const places = text
      .split('\n')
      .flatMap((words, line) =>
        [...words.matchAll(/\S+/g)].map((match) => ({ line, character: match.index })),
      );
    await Promise.all(
      places.map((position) => hovers.client.request('textDocument/hover', { textDocument, position })),
    );
  }
  expect(hovers.client.messages.filter((message) => message.includes('mistake'))).toEqual([]);
});

test('a client that takes no Markdown gets plain text', async () => {
  const textDocument = { ...PUSH_CLIENT.textDocument, hover: { contentFormat: ['plaintext' as const] } };
  const plain = await TestClient.start({
    files: { 'shared.runplan': SHARED },
    capabilities: { ...PUSH_CLIENT, textDocument },
  });
  try {
    const uri = await plain.open('plan.runplan', PLAN);
    const { contents } = await plain.request<Hover>('textDocument/hover', {
      textDocument: { uri },
      position: plain.at('plan.runplan', 'core "|At home"'),
    });
    expect(contents).toMatchInlineSnapshot(`
      {
        "kind": "plaintext",
        "value": "At home · block

      For every Wednesday:

      - no equipment
      - about *ten* minutes

      - Side plank 2 x 20 s each side
      - Good morning 2 x 8 10 kg · spine load high

      Trains lateral, hip-abductors, hamstrings, back-extensors · 1 core exercise",
      }
    `);
  } finally {
    await plain.stop();
  }
});
