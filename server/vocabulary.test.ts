/** What the vocabulary of the language says, and only there, is what an editor gets to see. */
import {
  ATHLETE_LINES,
  DETAILS,
  EXERCISE_LINES,
  exampleParts,
  type Held,
  KINDS,
  type Line,
  PLAN_LINES,
  WORD_LISTS,
} from '@runplan/language/internal';
import { describe, expect, test } from 'vitest';
import type { Hover, MarkupContent, SemanticTokens } from 'vscode-languageserver';
import { startCompletions } from './completion/testing.ts';
import { TOKEN_TYPES } from './semantic-tokens/legend.ts';

const completions = startCompletions();

/** What shows on a `|` of a text, without marks. */
async function hoverAt(marked: string): Promise<string | undefined> {
  const path = await completions.nextFile();
  const { client } = completions;
  const uri = await client.open(path, marked.replace('|', ''));
  const hover = await client.request<Hover | null>('textDocument/hover', {
    textDocument: { uri },
    position: client.at(path, marked),
  });
  return hover ? plain((hover.contents as MarkupContent).value) : undefined;
}

function plain(text: string): string {
  return text.replaceAll(/[`*\\]/g, '');
}

function exampleOf(line: Line): string {
  const parts = exampleParts(line).map((part) =>
    part.is === 'fixed' ? part.text : part.is === 'day' ? '2026-09-21' : part.choices[0],
  );
  return parts.join('');
}

/** The hovers of these lines tell what they come to instead. */
const COMPUTED: ReadonlySet<string> = new Set([
  'Level',
  'Back',
  'Symptoms',
  'RecentVolume',
  'RecentLongest',
  'StepRate',
  'MaxHeartRate',
  'Best',
  'Shoes',
  'Wakes',
  'PlanRace',
  'Allow',
]);

const HEADS: readonly (readonly [head: string, lines: Readonly<Record<string, Line>>])[] = [
  ['athlete A\n  ', ATHLETE_LINES],
  ['exercise swing\n  ', EXERCISE_LINES],
  ['plan P\n  ', PLAN_LINES],
];

describe.each(HEADS)('%s', (head, lines) => {
  test.each(Object.entries(lines))('a line of the type %s says what it is', async (type, line) => {
    const shown = await hoverAt(`${head}|${line.words} ${exampleOf(line)}\n`);
    if (COMPUTED.has(type)) expect(shown).toBeTruthy();
    else expect(shown).toContain(plain(line.about ?? line.summary));
  });

  test('lines are offered where they are missing', async () => {
    const { list } = await completions.ask(`${head}|`);
    const offered = new Map(list.items.map(({ label, detail }) => [label, detail]));
    for (const { words, summary } of Object.values(lines))
      expect([words, offered.get(words)]).toEqual([words, summary]);
  });

  test('behind the words of a line what it holds is offered', async () => {
    for (const { words, holds } of Object.values(lines)) {
      // A weight stands behind the name of its exercise.
      const before = words === '1rm' ? 'squat ' : '';
      const [held] = Object.values(holds);
      const values =
        held?.is === 'word'
          ? held.list.words
          : held?.is === 'figure'
            ? [...(held.names?.words ?? []), ...(held.offers ?? [])]
            : [];
      const { list } = await completions.ask(`${head}${words} ${before}|`);
      expect([words, list.items.map(({ label }) => label)]).toEqual([
        words,
        expect.arrayContaining([...values]),
      ]);
    }
  });
});

describe('a detail of a session', () => {
  const WORDS = Object.values(DETAILS).filter(({ words }) => /^\w/.test(words));

  test('is offered behind the amount, and says what it is', async () => {
    const athlete = 'athlete A\n  shoes "Daily" 20 km\n\nplan P for A\n  week 1\n    tue easy 6 km ';
    const { list } = await completions.ask(`${athlete}|`);
    for (const { words, summary, about, holds } of WORDS) {
      expect(list.items.find(({ label }) => label === words)?.detail).toBe(summary);
      const [held] = Object.values<Held>(holds);
      const value =
        held?.is === 'word' ? held.list.words[0] : held?.is === 'figure' ? held.offers?.[0] : 'Daily';
      expect(await hoverAt(`${athlete}|${words} ${value}\n`)).toContain(plain(about));
    }
  });
});

describe('a kind of session', () => {
  test('is offered', async () => {
    const { list } = await completions.ask('plan P\n  week 1\n    tue |');
    expect(list.items.map(({ label }) => label)).toEqual(expect.arrayContaining([...KINDS.keys()]));
  });

  test.each([...KINDS])('%s says what it is, and looks like one', async (kind, { about }) => {
    const text = `plan P\n  week 1\n    tue |${kind}\n`;
    expect(await hoverAt(text)).toContain(plain(about));
    const { client } = completions;
    const path = await completions.nextFile();
    const uri = await client.open(path, text.replace('|', ''));
    const { data } = await client.request<SemanticTokens>('textDocument/semanticTokens/full', {
      textDocument: { uri },
    });
    expect(TOKEN_TYPES[data.at(-2) as number]).toBe('type');
  });
});

test('lists of words are known by what their words are called', () => {
  for (const [called, list] of WORD_LISTS) expect(list.called).toBe(called);
});
