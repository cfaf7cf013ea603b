import { describe, expect, test } from 'vitest';
import { usualTargets } from '../training/targets/targets.ts';
import { createChecker } from '../workspace/checker.ts';
import { DETAILS } from './details.ts';
import { exampleParts } from './example.ts';
import { FIGURE_PROPERTIES } from './figures.ts';
import { KINDS } from './kinds.ts';
import type { Line } from './line.ts';
import { ATHLETE_LINES, EXERCISE_LINES, PLAN_LINES } from './lines.ts';

const checker = createChecker({ read: async () => ({ problem: 'missing' }) });

/** The mistakes of a text that is not understood, or names what does not exist. */
async function mistakesIn(text: string): Promise<string[]> {
  const { findings } = await checker.check('file:///plan.runplan', text);
  return findings
    .filter(({ rule }) => rule === 'syntax' || rule === 'unknown-name')
    .map(({ message }) => message);
}

/** The examples of a line, with each of the words that are to choose from. */
function examplesOf(line: Line): string[] {
  return exampleParts(line).reduce<string[]>(
    (texts, part) => {
      const pieces = part.is === 'fixed' ? [part.text] : part.is === 'day' ? ['2026-09-21'] : part.choices;
      return texts.flatMap((text) => pieces.map((piece) => text + piece));
    },
    [`${line.words} `],
  );
}

const HEADS: readonly (readonly [head: string, lines: Readonly<Record<string, Line>>])[] = [
  ['athlete A', ATHLETE_LINES],
  ['exercise swing', EXERCISE_LINES],
  ['plan P', PLAN_LINES],
];

describe.each(HEADS)('a line of %s', (head, lines) => {
  test.each(Object.values(lines).map((line) => [line.words, line] as const))('%s', async (_, line) => {
    for (const example of examplesOf(line))
      expect([example, await mistakesIn(`${head}\n  ${example}\n`)]).toEqual([example, []]);
    expect(line.summary).toMatch(/^\S.*[^.]$/);
  });
});

test('every figure that is offered can be read', () => {
  const unread = FIGURE_PROPERTIES.flatMap(({ type, property, held }) =>
    (held.offers ?? [])
      .filter((text) => [undefined, 'reversed'].includes(held.read(text) as never))
      .map((text) => `${type}.${property} ${text}`),
  );
  expect(unread).toEqual([]);
});

test('every unit that is offered belongs to its figure', () => {
  const unread = FIGURE_PROPERTIES.flatMap(({ type, property, held }) =>
    held.units
      .filter((unit) => ['6', '6:00'].every((figure) => held.read(`${figure} ${unit}`) === undefined))
      .map((unit) => `${type}.${property} ${unit}`),
  );
  expect(unread).toEqual([]);
});

test.each(Object.values(DETAILS).map(({ words, holds }) => [words, holds] as const))(
  'the figures and words of the detail %s',
  async (words, holds) => {
    for (const held of Object.values(holds)) {
      const values = held.is === 'word' ? held.list.words : held.is === 'figure' ? (held.offers ?? []) : [];
      for (const value of values) {
        const text = `plan P\n  week 1\n    tue easy 6 km ${words} ${value}\n`;
        expect([text, await mistakesIn(text)]).toEqual([text, []]);
      }
    }
  },
);

test.each(usualTargets().map(({ text }) => text))('the target %s', async (target) => {
  expect(await mistakesIn(`plan P\n  week 1\n    tue easy 6 km @ ${target}\n`)).toEqual([]);
});

test.each([...KINDS])('the kind %s', async (kind, { about, label, structure, work = [] }) => {
  expect(about).toMatch(/^[A-Z].*\.$/);
  expect(label).not.toBe('');
  const sessions = [
    kind,
    ...(structure === undefined ? [] : [`${kind} ${structure.replaceAll('{easy}', '2 km')}`]),
    ...work.map((step) => `${kind}: ${step}`),
  ].map((session) => session.replace(' :', ':'));
  for (const session of sessions) {
    expect([session, await mistakesIn(`plan P\n  week 1\n    tue ${session}\n`)]).toEqual([session, []]);
  }
});
