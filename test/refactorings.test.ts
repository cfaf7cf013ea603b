import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  applyRepairs,
  ast,
  Documents,
  extraction,
  type FileRead,
  ImportedFiles,
  inlining,
  likeExpansion,
  nodesOfType,
  partOf,
  type Refactoring,
  type RefactoringPlace,
  type RunplanDocument,
  readerOf,
  renumbering,
  type TrainingPlan,
  unitConversion,
} from '@runplan/language/internal';
import { AstUtils } from 'langium';
import { describe, expect, test } from 'vitest';
import { referencesIn } from '../language/scope/linker.ts';
import { randomNumbers } from '../server/testing/random-numbers.ts';

/** Refactorings leave the training as it is: tried at every place of the examples and of the good plans. */
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FILES = ['examples', 'test/good-plans'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.runplan') && !name.startsWith('generated'))
    .map((name) => join(folder, name))
    .sort(),
);

/** A text that can be asked for refactorings. */
class Text {
  readonly text: string;
  readonly document: RunplanDocument;
  private readonly documents: Documents;

  private constructor(document: RunplanDocument, documents: Documents) {
    this.text = document.textDocument.getText();
    this.document = document;
    this.documents = documents;
  }

  static async read(path: string, text: string): Promise<Text> {
    const documents = new Documents();
    const read = async (target: string): Promise<FileRead> => ({
      text: readFileSync(fileURLToPath(target), 'utf8'),
    });
    const uri = pathToFileURL(join(ROOT, path)).href;
    documents.put(uri, text);
    await new ImportedFiles(documents, { read }).load(uri);
    return new Text(documents.get(uri) as RunplanDocument, documents);
  }

  place(offset: number): RefactoringPlace {
    return {
      document: this.document,
      documents: this.documents.services.documents,
      plans: this.plans,
      read: readerOf(this.documents.services, this.document),
      offset,
    };
  }

  get plans(): readonly TrainingPlan[] {
    return this.documents.services.models.of(this.document).plans;
  }

  get mistakes(): readonly string[] {
    const { lexerErrors, parserErrors, value } = this.document.parseResult;
    const names = referencesIn(value).flatMap(({ reference, type }) =>
      reference.ref ? [] : [`${type} ${reference.$refText}`],
    );
    return [...[...lexerErrors, ...parserErrors].map(({ message }) => message), ...names].sort();
  }

  starts(type: 'Session' | 'Week' | 'Plan'): readonly number[] {
    return nodesOfType(this.document.parseResult.value, type).flatMap((node) => partOf(node)?.offset ?? []);
  }

  after(refactoring: Refactoring): string {
    return applyRepairs(this.text, [{ kind: 'suggested', title: '', edits: refactoring.edits() }]);
  }

  /** What the plans come to: volume, hard running and strength work of each week, for each athlete. */
  get figures(): unknown {
    return this.plans.map(({ athlete, weeks }) => [
      athlete.name,
      weeks.map(({ number, volume, runSeconds, hardSeconds, sessions }) => [
        number,
        tidy(volume.distance.low),
        tidy(volume.distance.high),
        volume.unknown,
        tidy(runSeconds),
        tidy(hardSeconds),
        sessions.map(({ hard, discipline, day, strength }) => [
          day?.name,
          discipline,
          hard,
          strength?.exercises.map(({ exercise, sets }) => [exercise?.name, sets]),
        ]),
      ]),
    ]);
  }
}

const tidy = (value: number) => Math.round(value * 1000) / 1000;

describe.each(FILES)('%s', (path) => {
  const content = readFileSync(join(ROOT, path), 'utf8');

  test.each([
    ['extraction', extraction],
    ['inlining', inlining],
  ] as const)('%s leaves the training as it is', async (_, refactoring) => {
    const before = await Text.read(path, content);
    for (const offset of before.starts('Session')) {
      const found = refactoring(before.place(offset));
      if (!found) continue;
      const after = await Text.read(path, before.after(found));
      expect(after.mistakes, found.title).toEqual(before.mistakes);
      expect(after.figures, `${found.title}\n${after.text}`).toEqual(before.figures);
      expect(comments(after.text)).toEqual(comments(before.text));
    }
  });

  test('what is extracted can be put back', async () => {
    const before = await Text.read(path, content);
    for (const [index, offset] of before.starts('Session').entries()) {
      const found = extraction(before.place(offset));
      if (!found) continue;
      const between = await Text.read(path, before.after(found));
      const back = inlining(between.place(between.starts('Session')[index] as number));
      expect(back, found.title).toBeDefined();
      const after = await Text.read(path, between.after(back as Refactoring));
      expect(after.figures, after.text).toEqual(before.figures);
    }
  });

  test('weeks that are written out have the same figures', async () => {
    let text = await Text.read(path, content);
    const { figures, mistakes } = text;
    for (let done = false; !done; ) {
      // Backwards: a week that is written out is rounded, and what copies it would be rounded once more.
      const offset = text.starts('Week').findLast((start) => likeExpansion(text.place(start)));
      done = offset === undefined;
      if (offset === undefined) break;
      text = await Text.read(path, text.after(likeExpansion(text.place(offset)) as Refactoring));
      expect(text.mistakes, text.text).toEqual(mistakes);
      expect(text.figures, text.text).toEqual(figures);
    }
    expect(comments(text.text)).toEqual(comments(content));
    // Cycles are written out by hand.
    const left = nodesOfType(text.document.parseResult.value, 'Like')
      .filter(({ isCycle }) => !isCycle)
      .map((node) => AstUtils.getContainerOfType(node, ast.isWeek)?.number);
    // A plan that another one is like keeps its copies, and so does that one.
    const isTemplate = nodesOfType(text.document.parseResult.value, 'Template').length > 0;
    expect(isTemplate ? [] : left).toEqual([]);
  });

  test('in other units the volumes are the same within rounding', async () => {
    const before = await Text.read(path, content);
    for (const offset of before.starts('Plan')) {
      const after = await Text.read(path, before.after(unitConversion(before.place(offset)) as Refactoring));
      expect(after.mistakes, after.text).toEqual(before.mistakes);
      expect(comments(after.text)).toEqual(comments(content));
      for (const [index, plan] of before.plans.entries()) {
        for (const [at, week] of plan.weeks.entries()) {
          const now = after.plans[index]?.weeks[at]?.volume.distance.high ?? 0;
          const was = week.volume.distance.high;
          expect(Math.abs(now - was), `${was} and ${now} in week ${week.number}`).toBeLessThanOrEqual(
            Math.max(600, was * 0.03),
          );
        }
      }
    }
  });

  test('weeks that are numbered in order need no other numbers', async () => {
    const text = await Text.read(path, content);
    for (const offset of text.starts('Plan')) {
      // A plan that is like another one has its numbers.
      const isOrdered = text.plans.every(
        ({ node }) =>
          node.template !== undefined || node.weeks.every(({ number }, index) => number === `${index + 1}`),
      );
      expect(renumbering(text.place(offset)) === undefined).toBe(isOrdered);
    }
  });
});

function comments(text: string): readonly string[] {
  return (text.replaceAll(/"[^"\n]*"/g, '').match(/#[^\r\n]*/g) ?? [])
    .map((comment) => comment.trimEnd())
    .sort();
}

const COACHES = readdirSync(join(ROOT, 'test/notation/coaches')).filter((name) => name.endsWith('.runplan'));

test.each(COACHES)('what is extracted from the notation of %s is all of it', async (name) => {
  const path = join('test/notation/coaches', name);
  const before = await Text.read(path, readFileSync(join(ROOT, path), 'utf8'));
  for (const offset of before.starts('Session')) {
    const found = extraction(before.place(offset));
    if (!found) continue;
    const after = await Text.read(path, before.after(found));
    expect(after.mistakes, `${found.title}\n${after.text}`).toEqual(before.mistakes);
    expect(after.figures, `${found.title}\n${after.text}`).toEqual(before.figures);
  }
});

test.each([
  'intervals: warm up 2 km, 6 x 800 m recover 2 min, cool down 2 km',
  'tempo: warm up 2 km, 2 x 10 min recover 2 min',
  'intervals 5 x 1 km @ threshold recover 60 s',
  'intervals 3 x (4 x 400 m recover 60 s) recover 3 min',
  'intervals 6 x 400 m recover run 200 m',
  '2 km wu, 20 min @ threshold, 2 km cd',
  '6 x 400 m w/ 90 s jog',
  '1mi wu, 4x1mi @T (1 min rest), 1mi cd',
  'track: 1200-1000-800-600-400 w/ 400 jog',
  'Lower A: squat 4x5, calf raise 3x15',
  'core: 3 rounds of plank 30s, squat 10',
  'TM 8 x 1 min at 6% incline',
  'trail run: 6 x 400 m @ 5k w/ 200 m jog',
  'am easy 5 km + pm 2 km wu, 6 x 400 m w/ 90 s jog # twice',
])('what is extracted from %s leaves the training as it is', async (line) => {
  const text = `athlete "Kim"\n  best 10k in 45:00\nplan "P" for "Kim"\n  week 1\n    mon: easy 5 km\n    tue: ${line}\n    thu: easy 6 km\n`;
  const before = await Text.read('notation.runplan', text);
  expect(before.mistakes).toEqual([]);
  let extracted = 0;
  for (const offset of before.starts('Session')) {
    const found = extraction(before.place(offset));
    if (!found) continue;
    extracted++;
    const after = await Text.read('notation.runplan', before.after(found));
    expect(after.mistakes, after.text).toEqual([]);
    expect(after.figures, after.text).toEqual(before.figures);
    expect(after.text.split('\n').slice(-2)).toEqual(text.split('\n').slice(-2));
  }
  expect(extracted).toBe(1);
});

test.each([
  ['10 km @ 5:30', 'run 6.2 mi @ 8:51/mi'],
  ['run 10 km: 5 km @ 5:30, 5 km @ 5:00', 'run 6.2 mi: 3.1 mi @ 8:51/mi, 3.1 mi @ 8:03/mi'],
  ['60 min @ 5:30', 'run 60 min @ 8:51/mi'],
  [
    'tempo: warm up 2 km, 20 min @ 4:30, cool down 2 km',
    'tempo: warm up 1.2 mi, 20 min @ 7:15/mi, cool down 1.2 mi',
  ],
  ['5 km @ MP+60', 'run 3.1 mi @ marathon + 60 s/km'],
  ['intervals 5 x 1 km @ 4:10 recover jog 400 m', 'intervals 5 x 0.62 mi @ 6:42/mi recover jog 400 m'],
  ['8 x 1000 m @ 4:30', 'run: 8 x 1000 m @ 7:15/mi'],
  ['long 20 km (second half at MP)', 'long 12.4 mi: 6.2 mi, 6.2 mi @ marathon'],
  ['long 20 km, last 4 km @ MP', 'long 12.4 mi: 9.9 mi, 2.5 mi @ marathon'],
  [
    '6 x 800 m @ 5k w/ 90 s jog, 2 km wu/cd',
    'run: warm up 1.2 mi, 6 x 800 m @ 5k recover jog 90 s, cool down 1.2 mi',
  ],
])('%s is written in miles', async (line, usual) => {
  const head = 'athlete "A"\n  best 10k in 45:00\n';
  const before = await Text.read('units.runplan', `${head}plan "P" for "A"\n  week 1\n    sun ${line}\n`);
  const found = unitConversion(before.place(head.length));
  const after = before.after(found as Refactoring);
  expect(after).toBe(`${head}plan "P" for "A"\n  units mi\n  week 1\n    sun ${usual}\n`);
});

test.each([
  ['units mi\n', '6 mi @ 8:51', 'units km\n', 'run 9.7 km @ 5:30/km'],
  ['', 'easy 10 km @ 5:30-5:10', 'units mi\n', 'easy 6.2 mi @ 8:51-8:19/mi'],
  [
    '',
    '10 km @ 12 kph + 3 x 1 km off 90 s',
    'units mi\n',
    'run 6.2 mi @ 7.5 mph + run: 3 x 0.62 mi recover 90 s',
  ],
  ['', '6k easy + core 20 min', 'units mi\n', 'easy 3.7 mi + core 20 min'],
])('%s%s is written in the other unit', async (own, line, units, usual) => {
  const head = 'athlete "A"\n  best 10k in 45:00\n';
  const plan = (top: string, sunday: string) =>
    `${head}plan "P" for "A"\n${top && `  ${top}`}  week 1\n    sun ${sunday}\n`;
  const before = await Text.read('units.runplan', plan(own, line));
  const found = unitConversion(before.place(head.length));
  expect(before.after(found as Refactoring)).toBe(plan(units, usual));
});

test.each(COACHES)('the plans of %s are as long in the other unit', async (name) => {
  const path = join('test/notation/coaches', name);
  const before = await Text.read(path, readFileSync(join(ROOT, path), 'utf8'));
  for (const offset of before.starts('Plan')) {
    const found = unitConversion(before.place(offset));
    if (!found) continue;
    const after = await Text.read(path, before.after(found));
    expect(after.mistakes.length, after.text).toBeLessThanOrEqual(before.mistakes.length);
    for (const [index, plan] of before.plans.entries()) {
      for (const [at, week] of plan.weeks.entries()) {
        const [was, now] = [week, after.plans[index]?.weeks[at]].map((one) => one?.runSeconds ?? 0);
        expect(Math.abs((now ?? 0) - (was ?? 0)), `week ${week.number}\n${after.text}`).toBeLessThanOrEqual(
          Math.max(600, (was ?? 0) * 0.03),
        );
      }
    }
  }
});

test('writing out a copied week moves no amount of any week, however copies chain', async () => {
  const next = randomNumbers(5);
  for (let round = 0; round < 60; round++) {
    const weeks = Array.from({ length: 5 }, (_, index) => {
      const share = next(2) === 0 ? '' : ` at ${70 + next(50)}%`;
      return index === 0
        ? `  week 1\n    tue easy ${(30 + next(170)) / 10} km\n`
        : `  week ${index + 1} like week ${1 + next(index)}${share}\n`;
    });
    const text = await Text.read('random.runplan', `plan "P"\n${weeks.join('')}`);
    for (const offset of text.starts('Week')) {
      const found = likeExpansion(text.place(offset));
      if (!found) continue;
      const after = await Text.read('random.runplan', text.after(found));
      expect(after.figures, `${text.text}\n${found.title}`).toEqual(text.figures);
    }
  }
});

/** A workout of random steps: amounts in kilometres, metres, minutes and seconds, repeats with and without recovery. */
function randomWorkout(next: (end: number) => number): string {
  const amount = () =>
    [
      `${1 + next(4)}${['', '.25', '.5', '.7'][next(4)]} km`,
      `${(1 + next(16)) * 100} m`,
      `${1 + next(20)} min`,
      `${(1 + next(17)) * 5} s`,
      `${1 + next(6)}-${8 + next(6)} min`,
    ][next(5)];
  const target = () => ['', ' @ easy', ' @ 10k', ' @ threshold', ' @ 5:10/km', ' @ zone 2'][next(6)];
  const repeat = () => {
    const recovery = ['', `, jog ${amount()}`, `, walk ${(1 + next(8)) * 15} s`][next(3)];
    return `${2 + next(9)} x (${amount()}${target()}${recovery})`;
  };
  const step = () => (next(3) === 0 ? repeat() : `${amount()}${target()}`);
  const steps = Array.from({ length: 1 + next(4) }, step);
  if (next(2) === 0) steps.unshift(`warm up ${amount()}`);
  if (next(2) === 0) steps.push(`cool down ${amount()}`);
  return `workout "W"\n${steps.map((line) => `  ${line}\n`).join('')}`;
}

test.each([
  ['writing it out in place of its name', inlining, 'Session'],
  ['writing out the week that copies it', likeExpansion, 'Week'],
] as const)('a workout that is scaled by copies keeps its time: %s', async (_, refactoring, type) => {
  const next = randomNumbers(9);
  let tried = 0;
  for (let round = 0; round < 150; round++) {
    const shares = [60 + next(90), 60 + next(90)];
    const text = await Text.read(
      'random.runplan',
      `athlete "A"\n  best 10k in 48:00\n${randomWorkout(next)}plan "P" for "A"\n  week 1\n    tue workout "W"\n` +
        `  week 2 like week 1 at ${shares[0]}%\n  week 3 like week 2 at ${shares[1]}%\n  week 4 like week 1\n`,
    );
    expect(text.mistakes, text.text).toEqual([]);
    for (const offset of text.starts(type)) {
      const found = refactoring(text.place(offset));
      if (!found) continue;
      tried++;
      const after = await Text.read('random.runplan', text.after(found));
      expect(after.mistakes, after.text).toEqual([]);
      expect(after.figures, `${text.text}\n${after.text}`).toEqual(text.figures);
    }
  }
  expect(tried).toBeGreaterThan(100);
});
