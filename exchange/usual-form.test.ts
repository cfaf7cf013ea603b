import { readdirSync, readFileSync } from 'node:fs';
import { formatted } from '@runplan/language/internal';
import { expect, test } from 'vitest';
import { exportPlans } from './export-plans.ts';
import { sourceOf } from './testing.ts';

const COACHES = new URL('../test/notation/coaches/', import.meta.url);
const HEAD = 'athlete "A"\n  best 10k in 45:00\nplan "P" for "A"\n  starts 2027-03-01\n  week 1\n    thu ';

/** What a text is in some formats, or why it is not written; a coach's plan is written as far as it is understood. */
function exported(text: string, formats: readonly string[]) {
  const source = { ...sourceOf(text), mistakes: () => [] };
  return Promise.all(
    formats.map((format) => exportPlans(source, { format }).catch((refusal: Error) => refusal.message)),
  );
}

const NAMES = readdirSync(COACHES).filter((name) => name.endsWith('.runplan'));

test.each(NAMES)('%s is exported as it is once it is formatted', async (name) => {
  const text = readFileSync(new URL(name, COACHES), 'utf8');
  const formats = ['json', 'markdown', 'text'];
  expect(await exported(text, formats)).toEqual(await exported(formatted(text), formats));
});

test.each([
  ['Lower A: back squat 4x5, calf raise 3x15', 'Strength', ['Back squat: 4 x 5', 'Calf raise: 3 x 15']],
  ['A1 box jump 4x3, A2 deadlift 4x3', 'Strength', ['Box jump: 4 x 3', 'Deadlift: 4 x 3']],
  ['strength: side plank 3 x 6 x 10s e/s', 'Strength', ['Side plank: 3 x 6 each side – 10s each']],
  ['3 rounds: dead bug x 8, side plank 30 s', 'Strength', ['Dead bug: 3 rounds of 8']],
  ['20k long run with 5k @ MP', 'Long 20 km', []],
  ['6 x 800 m @ 5k w/ 90 s jog', 'Run 6 x 800 m', []],
  ['2 km wu, 20 min T, 2 km cd', 'Run 20 min', []],
  ['walk 5 min, jog 3 min', 'Run', []],
])('%s is the event %s', async (line, title, lines) => {
  const [file] = await exportPlans(sourceOf(`${HEAD}${line}\n`), { format: 'ics' });
  const text = String(file?.content).replaceAll(/\r\n /g, '').replaceAll('\\,', ',');
  expect(/^SUMMARY:(.*?)\r?$/m.exec(text)?.[1]).toBe(title);
  for (const one of lines) expect(text).toContain(one);
});
