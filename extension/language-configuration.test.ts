import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { formatted } from '@runplan/language/internal';
import { describe, expect, test } from 'vitest';
import { FIRST } from '../language/grammar/generated/features.ts';
import configuration from './generated/language-configuration.json' with { type: 'json' };

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const examples = globSync('{examples,test/good-plans}/**/*.runplan', { cwd: ROOT })
  .sort()
  .map((name) => ({ name, text: readFileSync(`${ROOT}${name}`, 'utf8') }));

describe('words', () => {
  test.each([
    'half-marathon',
    'single-leg-deadlift',
    '6:10-6:50/km',
    '5:30/mi',
    '1:30:00',
    '3.5',
    '12.5km',
    '40-50min',
    '105%',
    '10k',
    '2026-09-21',
    'Größe',
    'week_1',
  ])('%s is one word', (word) => {
    const text = `easy ${word}, "${word}" (${word})`;
    const words = text.match(new RegExp(configuration.wordPattern, 'g'));
    expect(words).toEqual(['easy', word, word, word]);
  });

  test.each([
    ['6 km @ easy', ['6', 'km', 'easy']],
    ['am easy 5 km+pm core', ['am', 'easy', '5', 'km', 'pm', 'core']],
    ['6 x (800 m @ 5k, jog 400 m)', ['6', 'x', '800', 'm', '5k', 'jog', '400', 'm']],
  ])('%s is several', (text, words) => {
    expect(text.match(new RegExp(configuration.wordPattern, 'g'))).toEqual(words);
  });
});

/** How far a line is indented. */
const indentation = (line: string) => line.length - line.trimStart().length;

interface EnterRule {
  readonly beforeText: Pattern;
  readonly previousLineText?: Pattern;
  readonly action: { readonly indent: string; readonly appendText?: string; readonly removeText?: number };
}
type Pattern = string | { readonly pattern: string; readonly flags: string };

const RULES: readonly EnterRule[] = configuration.onEnterRules;
const STEPS = new Map([
  ['indent', 2],
  ['outdent', -2],
]);

const matches = (pattern: Pattern, line: string) =>
  (typeof pattern === 'string' ? new RegExp(pattern) : new RegExp(pattern.pattern, pattern.flags)).test(line);

/** How far the cursor stands after Enter at the end of a line. */
function afterEnter(line: string, previous = ''): number {
  const rule = RULES.find(
    ({ beforeText, previousLineText = '' }) =>
      matches(beforeText, line) && matches(previousLineText, previous),
  );
  if (!rule) return indentation(line);
  const { indent, appendText = '', removeText = 0 } = rule.action;
  return Math.max(0, indentation(line) + (STEPS.get(indent) ?? 0) - removeText) + appendText.length;
}

/** A text as it stands there when its lines are typed without the blanks before them. */
function typed(lines: readonly string[]): string[] {
  let column = 0;
  let previous = '';
  return lines.map((line) => {
    const written = ' '.repeat(column) + line.trim();
    column = afterEnter(written, previous);
    previous = written;
    return written.trimEnd();
  });
}

describe('after Enter', () => {
  test.each(examples)('the next line of $name goes no deeper by hand', ({ text }) => {
    const lines = formatted(text).split('\n');
    const deeper = lines.flatMap((line, index) => {
      const next = lines[index + 1] ?? '';
      if (line.trim() === '' || next.trim() === '' || /^\s*#/.test(line)) return [];
      const isBelowDay = /^\s*(allow|for|note|done|missed)\b/.test(next) && indentation(next) === 6;
      const isComment = /^\s*#/.test(next);
      return indentation(next) > afterEnter(line) && !isBelowDay && !isComment ? [`${line}\n${next}`] : [];
    });
    expect(deeper).toEqual([]);
  });

  test.each(examples)(
    'the first line below a beginning of $name is where the formatter puts it',
    ({ text }) => {
      const lines = formatted(text).split('\n');
      lines.forEach((line, index) => {
        const next = lines[index + 1] ?? '';
        if (afterEnter(line) <= indentation(line) || next.trim() === '' || /^\s*(?:#|week|cycle)/.test(next))
          return;
        if (indentation(next) === 0) return;
        expect(afterEnter(line), `${line}\n${next}`).toBe(indentation(next));
      });
    },
  );

  test.each(examples)('what begins behind an empty line of $name stands in its place', ({ text }) => {
    const lines = formatted(text).split('\n');
    const asTyped = typed(lines);
    const begins = lines.flatMap((line, index) => {
      const isBehindEmptyLine = lines[index - 1]?.trim() === '';
      // A week stands two deep, so what is no week takes one more empty line behind it.
      const isBehindDay = indentation(lines[index - 2] ?? '') >= 4 && indentation(line) === 0;
      return isBehindEmptyLine && !isBehindDay && line.trim() !== '' && !/^\s*#/.test(line) ? [index] : [];
    });
    expect(begins.map((index) => asTyped[index])).toEqual(begins.map((index) => lines[index]));
  });

  test('a whole plan that is typed without blanks stands as the formatter lays it out', () => {
    const plan = `athlete "Sam"
  born 1980
  best 10k in 50:00

block "Core"
  plank 3 x 30 s

plan "P" for "Sam"

  starts 2027-01-04

  week 1
    mon rest
    tue core: plank 3 x 30 s,
        bird-dog 3 x 8

  week 2
    tue easy 8 km
`.split('\n');
    expect(typed(plan.map((line) => line.trim()))).toEqual(plan);
  });

  test.each(FIRST.Definition)('the lines below a definition `%s` are indented', (word) => {
    expect(afterEnter(`${word} name`)).toBe(2);
  });

  test.each([
    ['plan "A" for "Sam"', 2],
    ['Plan "A"', 2],
    ['athlete "Sam"', 2],
    ['block "Core"', 2],
    ['workout "Tempo"  # for spring', 2],
    ['policy "Club" extends cautious', 2],
    ['exercise heel-tap "Heel tap"', 2],
    ['  policy "Club"', 2],
    ['  week 1 base', 4],
    ['  week 2 like week 1', 4],
    ['    week 3', 4],
    ['  cycle 12', 4],
    ['  cycle 9 days', 2],
    ['    mon easy 5 km', 4],
    ['    mon core: plank 3 x 30 s,', 8],
    ['    mon easy 5 km +', 8],
    ['  3 x (', 6],
    ['        bird-dog 3 x 8,', 8],
    ['        bird-dog 3 x 8', 4],
    ['  # a comment, that goes on,', 2],
    ['pain rule calm "Stop."', 0],
    ['import "a.runplan"', 0],
  ])('%s', (line, column) => {
    expect(afterEnter(line)).toBe(column);
  });
});
