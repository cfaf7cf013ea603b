/** What coaches write is copied at a percentage and written out: the training stays, whatever the words. */
import { readdirSync, readFileSync } from 'node:fs';
import {
  applyEdits,
  Documents,
  editsOfPlan,
  formatted,
  PLAN_EDITS,
  planEditing,
  type RunplanDocument,
  readerOf,
  type TrainingPlan,
} from '@runplan/language/internal';
import { describe, expect, test } from 'vitest';
import { hasNewMistakes, sessionsOn } from '../../language/refactor/keeps-training.ts';

const HEAD = 'athlete "A"\n  best 10k in 45:00\nplan "P" for "A"\n  starts 2027-03-01\n';
const URI = 'file:///plan.runplan';

function read(text: string) {
  const documents = new Documents();
  documents.put(URI, text);
  const document = documents.get(URI) as RunplanDocument;
  const { plans } = documents.services.models.of(document);
  return { document, plans, read: readerOf(documents.services, document) };
}

/** The text after a change that is written as on the command line, or why it can't be made. */
function changed(before: ReturnType<typeof read>, command: string, plan = before.plans[0] as TrainingPlan) {
  const editing = planEditing(plan.node, before, before.read);
  if ('refused' in editing) return editing;
  const [id, ...words] = command.split(' ');
  const change = PLAN_EDITS.find((edit) => edit.id === id)?.read(words);
  if (!change) throw new Error(`not understood: ${command}`);
  const made = editsOfPlan(editing, change);
  return 'refused' in made ? made : { text: applyEdits(before.document.textDocument.getText(), made) };
}

/** What is done on each day of a week. */
function trainingOf(plan: TrainingPlan | undefined, number: number): readonly (readonly string[])[] {
  const week = plan?.weeks.find((one) => one.number === number);
  return week
    ? [...week.days.map(({ name }) => name), 'any' as const].map((day) => sessionsOn(week, day))
    : [];
}

test.each([
  '20k long run with 5k @ MP',
  '3 x (4 x 400) off 60 s, 3 min between sets',
  'tempo 20 min incl 10 min wu',
  '10 mile long run with last 3 @ MP',
  'long 20 km, last 4 km @ MP',
  '20 min tempo in the middle of 10 km',
  'TM 8 x 1 min at 6% incline @ 10 kph',
  '6 x 800 m @ 5k w/ 90 s jog, 2 km wu/cd',
  'long 20 km (second half at MP)',
  '1200, 800, 400 @ mile pace w/ 3 min rest',
  '10 x 1 min on / 1 min off',
  'run 2 min / walk 1 min x 8',
  '6 strides of 15 s',
  '8-10 miles easy',
  '10k easy + 4 strides',
  'am: 5k easy, pm: 20 min core',
  '2 miles w/u, 3 x 1 mile @ T w/ 1 min rest, 2 miles c/d',
  '45 min zone 2',
  'Lower A: back squat 4x5, calf raise 3x15',
  '5 km in 25:00',
])('%s', (line) => {
  const before = read(`${HEAD}  week 1\n    sun ${line}\n  week 2 like week 1 at 110%\n`);
  const made = changed(before, 'remove-week 1');
  expect(made).toEqual({ text: expect.any(String) });
  const { text } = made as { text: string };
  const written = read(text);
  expect(hasNewMistakes(before, written), text).toBe(false);
  expect(trainingOf(written.plans[0], 1), text).toEqual(trainingOf(before.plans[0], 2));
  // It is in the usual form, at once.
  expect(formatted(text)).toBe(text);
});

const COACHES = new URL('coaches/', import.meta.url);
const NAMES = readdirSync(COACHES)
  .filter((name) => name.endsWith('.runplan'))
  .sort();

/** A text without the lines of it that can't be read: where one is, plans are not changed. */
function readable(text: string): string {
  for (let lines = text.split('\n'); ; ) {
    const { lexerErrors, parserErrors } = read(lines.join('\n')).document.parseResult;
    const mistaken = new Set([
      ...lexerErrors.map(({ line }) => line),
      ...parserErrors.map(({ token }) => token.line),
    ]);
    if (mistaken.size === 0) return lines.join('\n');
    lines = lines.filter((_, index) => !mistaken.has(index + 1));
  }
}

/** The text with a copy of each of the last weeks at 110%, below the last one. */
function withCopies(text: string): { readonly text: string; readonly copied: readonly number[] } | undefined {
  const { plans } = read(text);
  const plan = plans.at(-1);
  const numbers = plan?.weeks.map(({ number }) => number) ?? [];
  const last = numbers.at(-1);
  if (!plan || last === undefined) return undefined;
  const copied = numbers.slice(-4);
  const lines = copied.map((number, at) => `  week ${last + 1 + at} like week ${number} at 110%\n`);
  return { text: `${text.trimEnd()}\n${lines.join('')}`, copied };
}

describe.each(NAMES)('%s', (name) => {
  const text = readable(readFileSync(new URL(name, COACHES), 'utf8'));

  test('weeks that are copied at 110% keep their training as they are written out', () => {
    const copies = withCopies(text);
    if (!copies) return;
    for (const number of copies.copied) {
      const before = read(copies.text);
      const plan = before.plans.at(-1) as TrainingPlan;
      const made = changed(before, `remove-week ${number}`, plan);
      if ('refused' in made) continue;
      const written = read(made.text);
      expect(hasNewMistakes(before, written), made.text).toBe(false);
      const others = plan.weeks.map((week) => week.number).filter((one) => one !== number);
      for (const other of others)
        expect(
          trainingOf(written.plans.at(-1), other > number ? other - 1 : other),
          `week ${other} without week ${number}\n${made.text}`,
        ).toEqual(trainingOf(plan, other));
    }
  });

  test('changes of a week leave all other days as they are', () => {
    const before = read(text);
    for (const [index, plan] of before.plans.entries()) {
      for (const { number, days } of plan.weeks.slice(0, 3)) {
        for (const command of [`swap-days ${number} tue thu`, `mark ${number} tue sick`]) {
          const made = changed(before, command, plan);
          if ('refused' in made) continue;
          const written = read(made.text);
          expect(hasNewMistakes(before, written), `${command}\n${made.text}`).toBe(false);
          const is = written.plans[index];
          for (const week of plan.weeks) {
            const same = is?.weeks.find((one) => one.number === week.number);
            for (const day of days.map((one) => one.name)) {
              if (week.number === number && (day === 'tue' || (day === 'thu' && command.startsWith('swap'))))
                continue;
              expect(
                same && sessionsOn(same, day),
                `${command}: ${day} of week ${week.number}\n${made.text}`,
              ).toEqual(sessionsOn(week, day));
            }
          }
        }
      }
    }
  });
});
