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

/** How far the cursor stands after Enter at the end of a line. */
function afterEnter(line: string): number {
  for (const { beforeText, action } of configuration.onEnterRules) {
    const { pattern, flags } =
      typeof beforeText === 'string' ? { pattern: beforeText, flags: '' } : beforeText;
    if (!new RegExp(pattern, flags).test(line)) continue;
    const more = 'appendText' in action ? (action.appendText ?? '').length : 0;
    return indentation(line) + (action.indent === 'indent' ? 2 : 0) + more;
  }
  return indentation(line);
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
    ['    mon easy 5 km', 4],
    ['    mon core: plank 3 x 30 s,', 8],
    ['    mon easy 5 km +', 8],
    ['  3 x (', 6],
    ['        bird-dog 3 x 8,', 8],
    ['  # a comment, that goes on,', 2],
    ['pain rule calm "Stop."', 0],
    ['import "a.runplan"', 0],
  ])('%s', (line, column) => {
    expect(afterEnter(line)).toBe(column);
  });
});
