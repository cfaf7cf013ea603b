import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { CompletionList } from 'vscode-languageserver/node';
import { TestClient } from '../testing/client.ts';
import { startCompletions, WEEK } from './testing.ts';

const completions = startCompletions();

const EXAMPLES = new URL('../../examples/', import.meta.url);

describe('what editors ask on their own', () => {
  test('brings nothing where the line can end', async () => {
    const count = async (marked: string, character: string) =>
      (await completions.ask(marked, character)).list.items.length;
    expect(await count(`${WEEK}    tue easy 6 km |`, ' ')).toBe(0);
    expect(await count(`${WEEK}    |`, ' ')).toBe(0);
    expect(await count(`${WEEK}    tue |`, ' ')).toBe(42);
    expect(await count(`${WEEK}    tue easy 6 km @|`, '@')).toBe(27);
    expect(await count(`${WEEK}    wed core "|`, '"')).toBe(7);
    expect(await count(`${WEEK}    wed easy 5 km "|`, '"')).toBe(0);
  });

  test('is asked again only where what is typed next brings other offers', async () => {
    expect((await completions.ask(`${WEEK}    tue |`)).list.isIncomplete).toBe(false);
    expect((await completions.ask(`${WEEK}    tue easy |`)).list.isIncomplete).toBe(true);
  });
});

describe('a large workspace', () => {
  test('offers a part of the names, and others as the name is typed', async () => {
    const blocks = Array.from({ length: 250 }, (_, index) => `block "Set ${index}"\n  plank 3 x 40 s\n`);
    const large = await TestClient.start({
      files: {
        'many.runplan': blocks.join('\n'),
        'circle.runplan': 'import "plans/1.runplan"\n\nblock "In a circle"\n  plank 3 x 40 s\n',
      },
    });
    try {
      const line = 'plan "A"\n  week 1\n    mon core ';
      const uri = await large.open('plans/1.runplan', `${line}"Set 249"`);
      const labels = async (words: string) => {
        const list = await large.request<CompletionList>('textDocument/completion', {
          textDocument: { uri },
          position: large.at('plans/1.runplan', words),
        });
        return {
          isIncomplete: list.isIncomplete,
          labels: list.items
            .map(({ label }) => label)
            .filter((label) => !/^(Core|McGill|Gym|\d|:)/.test(label)),
        };
      };
      let first = await labels('core |"');
      while (first.labels.length === 0) first = await labels('core |"');
      expect([first.isIncomplete, first.labels.length, first.labels[0]]).toEqual([true, 100, 'Set 0']);
      expect(await labels('"Set 249|"')).toEqual({ isIncomplete: false, labels: ['Set 249'] });
    } finally {
      await large.stop();
    }
  });
});

/** A place for so many characters of a line, another one in the next line. */
const STEP = 20;

test('anywhere in the examples there is an answer', async () => {
  for (const name of readdirSync(EXAMPLES).filter((file) => file.endsWith('.runplan'))) {
    const path = await completions.nextFile();
    const uri = await completions.client.open(path, readFileSync(new URL(name, EXAMPLES), 'utf8'));
    const lines = completions.client.text(path).split('\n');
    const places = lines.flatMap((text, line) =>
      Array.from({ length: Math.ceil((text.length + 1) / STEP) }, (_, index) => ({
        line,
        character: Math.min(STEP * index + (line % STEP), text.length),
      })),
    );
    const lists = await Promise.all(
      places.map((position) =>
        completions.client.request<CompletionList>('textDocument/completion', {
          textDocument: { uri },
          position,
        }),
      ),
    );
    expect(lists.every(({ items }) => Array.isArray(items))).toBe(true);
  }
});

test('no request was answered by a mistake', () => {
  expect(completions.client.messages.filter((message) => message.includes('mistake'))).toEqual([]);
});
