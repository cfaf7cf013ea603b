import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  applyRepairs,
  Documents,
  editsOfPlan,
  ImportedFiles,
  PLAN_EDITS,
  planEditing,
  type RunplanDocument,
  readerOf,
  type TrainingPlan,
} from '@runplan/language/internal';
import { describe, expect, test } from 'vitest';
import { referencesIn } from '../language/scope/linker.ts';
import { randomNumbers } from '../server/testing/random-numbers.ts';

/** Changes of a plan leave the training of all other weeks as it is: tried with every week of real plans. */
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FILES = ['examples', 'test/good-plans'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.runplan') && !name.startsWith('generated'))
    .map((name) => join(folder, name))
    .sort(),
);

interface Read {
  readonly reader: ReturnType<typeof readerOf>;
  readonly document: RunplanDocument;
  readonly plans: readonly TrainingPlan[];
  readonly mistakes: readonly string[];
}

async function read(path: string, text: string): Promise<Read> {
  const documents = new Documents();
  const uri = pathToFileURL(join(ROOT, path)).href;
  documents.put(uri, text);
  await new ImportedFiles(documents, {
    read: async (target) => ({ text: readFileSync(fileURLToPath(target), 'utf8') }),
  }).load(uri);
  const document = documents.get(uri) as RunplanDocument;
  const { lexerErrors, parserErrors, value } = document.parseResult;
  const unknown = referencesIn(value).flatMap(({ reference }) => (reference.ref ? [] : [reference.$refText]));
  const mistakes = [...[...lexerErrors, ...parserErrors].map(({ message }) => message), ...unknown];
  return {
    document,
    reader: readerOf(documents.services, document),
    plans: documents.services.models.of(document).plans,
    mistakes: [...new Set(mistakes)].sort(),
  };
}

/** What the weeks of a plan come to for each athlete, by number: running, and each session with its day. */
function training(plans: readonly TrainingPlan[], name: string): ReadonlyMap<number, string> {
  const weeks = new Map<number, string>();
  for (const plan of plans) {
    if (plan.name !== name) continue;
    for (const { number, volume, runSeconds, hardSeconds, moderateSeconds, sessions } of plan.weeks) {
      const told = JSON.stringify([
        plan.athlete.name,
        [volume.distance.low, volume.distance.high, runSeconds, hardSeconds, moderateSeconds].map(Math.round),
        volume.unknown,
        sessions
          .filter(({ discipline }) => discipline !== 'rest')
          .map(({ hard, discipline, day, run, strength, time, half }) => [
            day?.name,
            discipline,
            hard,
            time,
            half,
            Math.round(run?.distance?.high ?? 0),
            strength?.exercises.map(({ exercise, sets }) => [exercise?.name, sets]),
          ]),
      ]);
      weeks.set(number, (weeks.get(number) ?? '') + told);
    }
  }
  return weeks;
}

/** What is tried with a week, and the number that each week then has; undefined for the one that changes. */
function changes(
  number: number,
  numbers: readonly number[],
): [string, (other: number) => number | undefined][] {
  const last = numbers.at(-1) as number;
  const far = number === last ? (numbers[0] as number) : last;
  const same = (other: number) => (other === number ? undefined : other);
  const movedTo = (to: number) => (other: number) => {
    if (other === number) return to;
    if (other > number && other <= to) return other - 1;
    return other < number && other >= to ? other + 1 : other;
  };
  return [
    [`insert-week before ${number}`, (other) => (other >= number ? other + 1 : other)],
    [`insert-week after ${number}`, (other) => (other > number ? other + 1 : other)],
    [`remove-week ${number}`, (other) => (other === number ? undefined : other > number ? other - 1 : other)],
    [`move-week ${number} before 1`, movedTo(1)],
    [`move-week ${number} after ${last}`, movedTo(last)],
    [`swap-days ${number} tue wed`, same],
    [`swap-days ${number} thu sun`, same],
    [`move-session ${number} tue thu`, same],
    [`move-session ${number} sun mon 2`, same],
    [`move-session ${number} tue ${far} wed`, (other) => (other === far ? undefined : same(other))],
    [`move-session ${far} sat ${number} sun`, (other) => (other === far ? undefined : same(other))],
    [`change-amount ${number} tue 5km`, same],
    [`mark ${number} sick flu`, same],
    [`mark ${number} sat travel`, same],
    [`shift-dates 1 week later`, (other) => other],
  ];
}

const SESSIONS = [
  'easy 7.3 km',
  'easy 45 min',
  'rest',
  'workout "Cruise"',
  'core 20 min + easy 5.1 km',
  'intervals: warm up 2 km, 2 x (5 x 300 m @ 5k recover jog 100 m, jog 400 m), cool down 1 km',
  'tempo: 200 m, jog 200 m, 400 m, jog 200 m, 600 m, jog 200 m, 800 m',
  'race 5k',
];

/** A plan of weeks that copy each other in chains, at percentages, with days of their own. */
function generated(seed: number): string {
  const random = randomNumbers(seed);
  const one = <Value>(values: readonly Value[]) => values[random(values.length)] as Value;
  const weeks = Array.from({ length: 8 }, (_, index) => {
    const like = index > 0 && random(10) < 8 ? ` like week ${1 + random(index)}` : '';
    const share = like && random(10) < 6 ? ` at ${one([45, 70, 83, 110])}%` : '';
    const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'any']
      .filter(() => random(10) < (like ? 2 : 6))
      .map((day) => `    ${day} ${one(SESSIONS)}\n`);
    return `  week ${index + 1}${like}${share}\n${days.join('')}`;
  });
  return `${WORKOUT}plan "P"\n${weeks.join('')}`;
}

const WORKOUT = 'workout "Cruise"\n  warm up 1.5 km\n  3 x 1 km @ threshold recover jog 200 m\n\n';

/** The same with lines that are about several days and weeks, notes, and what some athletes do instead. */
function generatedForSeveral(seed: number): string {
  const random = randomNumbers(seed);
  const one = <Value>(values: readonly Value[]) => values[random(values.length)] as Value;
  let next = 1;
  const weeks = Array.from({ length: 5 }, () => {
    const first = next;
    next += one([1, 1, 2, 3]);
    const like = first > 1 && random(10) < 8 ? ` like week ${1 + random(first - 1)}` : '';
    const share = like && random(10) < 6 ? ` at ${one([45, 70, 83, 110])}%` : '';
    const days = one([
      ['mon, wed', 'tue', 'thu-sat', 'sun'],
      ['mon', 'tue-thu, sun', 'sat', 'any'],
      ['tue, sun', 'thu'],
    ]);
    const lines = days
      .filter(() => random(10) < (like ? 4 : 8))
      .map((day) => {
        const note = random(10) < 3 ? '      note "softly"\n' : '';
        const other = random(10) < 4 ? `      for "Amy" ${one(SESSIONS)}\n` : '';
        return `    ${day} ${one(SESSIONS)}\n${note}${other}`;
      });
    const numbers = next - first === 1 ? `${first}` : `${first}-${next - 1}`;
    return `  week ${numbers}${like}${share}\n${lines.join('')}`;
  });
  return `athlete "Amy"\nathlete "Bob"\n\n${WORKOUT}plan "P" for "Amy", "Bob"\n${weeks.join('')}`;
}

const PLANS: readonly (readonly [string, string, (number: number) => boolean])[] = [
  ...FILES.map(
    (path) => [path, readFileSync(join(ROOT, path), 'utf8'), (number: number) => number % 4 === 1] as const,
  ),
  ...Array.from(
    { length: 20 },
    (_, seed) => [`generated-${seed}.runplan`, generated(seed), () => true] as const,
  ),
  ...Array.from(
    { length: 12 },
    (_, seed) => [`several-${seed}.runplan`, generatedForSeveral(seed), () => true] as const,
  ),
];

describe.each(PLANS)('%s', (path, text, isTried) => {
  test('changes of a week leave the others as they are', async () => {
    const before = await read(path, text);
    const lineEnds = /\r\n/.test(text);
    for (const node of new Set(before.plans.map((plan) => plan.node))) {
      const editing = planEditing(node, before, before.reader);
      if ('refused' in editing) continue;
      const numbers = editing.weeks.flatMap((week) => week.numbers);
      const was = training(before.plans, node.name);
      for (const number of numbers.filter(isTried)) {
        for (const [command, numberAfter] of changes(number, numbers)) {
          const [id, ...words] = command.split(' ');
          const edits = PLAN_EDITS.find((edit) => edit.id === id)?.read(words);
          const made = edits && editsOfPlan(editing, edits);
          if (!made || 'refused' in made) continue;
          expect(
            made.every((edit, index) => edit.start >= (made[index - 1]?.end ?? 0)),
            `${command}: ${JSON.stringify(made)}`,
          ).toBe(true);
          const changed = applyRepairs(text, [{ kind: 'suggested', title: '', edits: made }]);
          const after = await read(path, changed);
          expect(
            after.mistakes.filter((one) => !before.mistakes.includes(one)),
            `${command}\n${changed}`,
          ).toEqual([]);
          const is = training(after.plans, node.name);
          for (const other of numbers) {
            const now = numberAfter(other);
            if (now === undefined) continue;
            expect(is.get(now), `${command}: week ${other}\n${changed}`).toBe(was.get(other));
          }
          expect(/\r\n/.test(changed)).toBe(lineEnds);
        }
      }
    }
  });
});
