import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mistakesIn } from '../check/mistakes.ts';
import { formatted } from '../format/format.ts';
import type { RunplanDocument } from '../grammar/document.ts';
import * as ast from '../grammar/generated/ast.ts';
import { partOf } from '../grammar/parts.ts';
import { parseDate } from '../quantities/date.ts';
import { DAYS } from '../quantities/weekday.ts';
import { Documents } from '../workspace/documents.ts';
import type { DayToWrite, PlanToWrite } from './plan-to-write.ts';
import { linesOfPlan, printPlan } from './print-plan.ts';
import { plainly } from './quoted.ts';

const PLAN: PlanToWrite = {
  name: 'Spring "half"',
  definitions: [
    [{ text: 'workout "Tempo"' }, { text: 'wu 2k' }, { text: '20min @ T' }],
    [{ text: 'pace strong race 15 km' }],
  ],
  athlete: { name: 'Nora', lines: [{ text: 'PB 10k 52:10' }] },
  starts: parseDate('2027-03-01') as number,
  weeksStart: 'sun',
  lines: [{ text: 'race HM on 9 May 2027' }],
  notes: ['Softly,\n  and slowly'],
  weeks: [
    {
      number: 1,
      words: { text: 'base 20 km' },
      notes: ['First'],
      days: [
        { day: 'tue', sessions: [{ text: '8k easy' }, { text: 'core 20 min' }], notes: ['Talk'] },
        { day: 'any', sessions: [{ text: 'bike 45 min' }], notes: [] },
      ],
    },
    { number: 2, last: 3, words: { text: 'like week 1' }, notes: [], days: [] },
  ],
};

test('a plan in the usual form', () => {
  expect(printPlan(PLAN)).toBe(`runplan 1

workout "Tempo"
  warm up 2 km
  20 min @ threshold

pace strong race 15 km

athlete "Nora"
  best 10k in 52:10

plan "Spring 'half'" for "Nora"
  starts 2027-03-01
  weeks start on sun
  race half-marathon on 2027-05-09
  note "Softly, and slowly"

  week 1 base total 20 km
    note "First"
    tue easy 8 km + core 20 min
      note "Talk"
    any bike 45 min

  week 2-3 like week 1
`);
});

test('it is known where the words that were given stand', () => {
  const [line] = linesOfPlan(PLAN).filter(({ parts }) => parts.length === 2);
  expect(line?.text).toBe('    tue 8k easy + core 20 min');
  expect(line?.parts.map(({ of, start }) => [of.text, start])).toEqual([
    ['8k easy', 8],
    ['core 20 min', 18],
  ]);
});

const texts = fc
  .oneof(
    fc.string({ maxLength: 40 }),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(
      '# no comment',
      '"quoted"',
      '// twice',
      'a\r\nb',
      '\u202etfel',
      '=cmd()',
      '“so”',
      'week 2',
    ),
  )
  .filter((text) => /[\p{L}\p{N}]/u.test(plainly(text)));
/** In the usual form. */
const sessions = fc.constantFrom(
  'easy 8 km',
  'long 14-16 km "soft"',
  'rest',
  'core "Core Basics"',
  'am easy 5 km',
  'run: warm up 2 km, 6 x 800 m @ 5k recover jog 400 m, cool down 2 km',
  'strength: squat 3 x 8 40 kg',
);
const written = (arbitrary: fc.Arbitrary<string>) => arbitrary.map((text) => ({ text }));
const days = fc.uniqueArray(fc.constantFrom(...DAYS), { maxLength: 7 }).chain((names) =>
  fc.tuple(
    ...names.map((day) =>
      fc.record({
        day: fc.constant(day as DayToWrite['day']),
        sessions: fc.array(written(sessions), { minLength: 1, maxLength: 3 }),
        notes: fc.array(texts, { maxLength: 2 }),
      }),
    ),
  ),
);
const plans: fc.Arbitrary<PlanToWrite> = fc
  .record(
    {
      name: texts,
      athlete: fc.record({ name: texts, lines: fc.constant([{ text: 'best 10k in 52:10' }]) }),
      starts: fc.integer({ min: 0, max: 50_000 }),
      weeksStart: fc.constantFrom(...DAYS),
      lines: fc.subarray([{ text: 'pain rule standard' }, { text: 'units km' }]),
      notes: fc.array(texts, { maxLength: 3 }),
      weeks: fc.array(
        fc.record({
          words: fc.option(written(fc.constantFrom('base', 'base total 40 km', '"Hills"')), {
            nil: undefined,
          }),
          notes: fc.array(texts, { maxLength: 2 }),
          days,
        }),
        { maxLength: 4 },
      ),
    },
    { requiredKeys: ['name', 'lines', 'notes', 'weeks'] },
  )
  .map(({ weeks, ...plan }) => ({
    ...plan,
    definitions: [],
    weeks: weeks.map(({ words, ...week }, index) => ({
      number: index + 1,
      ...(words && { words }),
      ...week,
    })),
  }));

test('what is printed is formatted, has no mistake, and says the same', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const text = printPlan(plan);
      expect(formatted(text)).toBe(text);
      expect(readBack(text)).toEqual({
        ...plan,
        name: plainly(plan.name),
        ...(plan.athlete && { athlete: { ...plan.athlete, name: plainly(plan.athlete.name) } }),
        notes: plan.notes.map(plainly),
        weeks: plan.weeks.map((week) => ({
          ...week,
          notes: week.notes.map(plainly),
          days: week.days.map((day) => ({ ...day, notes: day.notes.map(plainly) })),
        })),
      });
    }),
  );
});

/** The plan of a text as plain data. */
function readBack(text: string): PlanToWrite {
  const documents = new Documents();
  documents.put('file:///a.runplan', text);
  const document = documents.get('file:///a.runplan') as RunplanDocument;
  expect(mistakesIn(document, documents.services, new Map())).toEqual([]);
  const { statements } = document.parseResult.value;
  const athlete = statements.find(ast.isAthlete);
  const plan = statements.find(ast.isPlan) as ast.Plan;
  const starts = plan.attributes.find(ast.isPlanStart);
  const weeksStart = plan.attributes.find(ast.isWeekStart);
  const others = plan.attributes.filter(
    (line) => !ast.isPlanStart(line) && !ast.isWeekStart(line) && !ast.isPlanNote(line),
  );
  return {
    name: plan.name,
    definitions: [],
    ...(athlete && {
      athlete: { name: athlete.name, lines: athlete.attributes.map(textOf) },
    }),
    ...(starts && { starts: parseDate(starts.date) as number }),
    ...(weeksStart && { weeksStart: weeksStart.day as (typeof DAYS)[number] }),
    lines: others.map(textOf),
    notes: plan.attributes.filter(ast.isPlanNote).map((note) => note.text),
    weeks: plan.weeks.map((week) => {
      const [, words] = new RegExp(`^ {2}week ${week.number} (.+)$`, 'm').exec(text) ?? [];
      return {
        number: Number(week.number),
        ...(words && { words: { text: words } }),
        notes: week.notes.map((note) => note.text),
        days: week.days.map((day) => ({
          day: day.days[0] as DayToWrite['day'],
          sessions: day.sessions.map(textOf),
          notes: day.notes.map((note) => note.text),
        })),
      };
    }),
  };
}

function textOf(node: ast.Session | ast.PlanAttribute | ast.AthleteAttribute): { readonly text: string } {
  return { text: partOf(node)?.text ?? '' };
}
