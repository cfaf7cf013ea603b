/** Reads workouts for watches from FIT files. */
import { formatMass } from '@runplan/language/internal';
import { FIT_EXERCISES } from '../fit/fit-exercises.ts';
import { kindOfFitSport } from '../fit/fit-sports.ts';
import { type FitMessage, FitMistake, isFit, readFitFile } from '../fit/read-fit-file.ts';
import type { StepRole } from '../workout/workout.ts';
import { ImportRefusal } from './import-refusal.ts';
import type { ReaderOf } from './reader.ts';
import { distanceInWords, paceInWords, timeInWords, wholeRange } from './step-figures.ts';
import { whatIsNamed } from './step-names.ts';
import type { DraftPart, DraftStep, WorkoutDraft } from './workout-draft.ts';

/** Reads a workout; what was recorded is none. */
export const fitReader: ReaderOf<'bytes', 'session'> = {
  takes: 'bytes',
  each: 'session',
  about: 'Workouts for the watch: each file a session, several files a plan.',
  endings: ['fit'],
  recognizes: isFit,
  read(bytes) {
    try {
      return workoutIn(readFitFile(bytes, READ));
    } catch (error) {
      if (error instanceof FitMistake)
        throw new ImportRefusal(`This is no whole FIT file: ${error.message}. Copy or export it again.`);
      throw error;
    }
  },
};

/** Numbers of the profile. */
const MESSAGE = { workout: 26, step: 27, exerciseTitle: 264 };
const READ: ReadonlySet<number> = new Set(Object.values(MESSAGE));
const INDEX = 254;
const REPEATS: ReadonlySet<number | undefined> = new Set([6]);
const ROLES: ReadonlyMap<number | undefined, StepRole> = new Map([
  [1, 'rest'],
  [2, 'warm-up'],
  [3, 'cool-down'],
  [4, 'recovery'],
]);
function workoutIn(messages: readonly FitMessage[]): WorkoutDraft {
  const of = (wanted: number) => messages.filter(({ number }) => number === wanted);
  const [workout] = of(MESSAGE.workout);
  const steps = of(MESSAGE.step);
  if (!workout || steps.length === 0)
    throw new ImportRefusal('This FIT file has no workout in it: what was recorded is no plan.');
  const exercises = new Exercises(of(MESSAGE.exerciseTitle));
  const parts = partsOf(steps, exercises);
  const name = workout.text(8);
  return {
    ...(name && { name }),
    remarks: [workout.text(17)].filter((text) => text !== ''),
    kind: kindOfFitSport(workout.figure(4), workout.figure(11)),
    parts,
    unknownExercises: exercises.unknown,
  };
}

/** A repeat stands behind what it repeats, and says where that begins. */
function partsOf(messages: readonly FitMessage[], exercises: Exercises): readonly DraftPart[] {
  const parts: { readonly from: number; readonly part: DraftPart }[] = [];
  for (const [at, message] of messages.entries()) {
    if (!REPEATS.has(message.figure(1))) {
      parts.push({ from: message.figure(INDEX) ?? at, part: stepOf(message, exercises) });
      continue;
    }
    const from = message.figure(2);
    const first = parts.findIndex((one) => one.from === from);
    if (from === undefined || first < 0)
      throw new ImportRefusal('A repeat in this FIT file repeats steps that are not there.');
    const repeated = parts.splice(first).map(({ part }) => part);
    parts.push({ from, part: { is: 'repeat', times: message.figure(4) ?? 1, parts: repeated } });
  }
  return parts.map(({ part }) => part);
}

function stepOf(message: FitMessage, exercises: Exercises): DraftStep {
  const name = message.text(0);
  const named = whatIsNamed(name);
  const exercise = exercises.of(message);
  const length = lengthOf(message);
  const { target, words } = targetOf(message);
  const isSaid = name === '' || named !== undefined || exercises.isNameOf(message, name);
  return {
    is: 'step',
    role: ROLES.get(message.figure(7)) ?? 'active',
    ...(named?.movement && { movement: named.movement }),
    ...('length' in length && { length: length.length }),
    ...(target && { target }),
    notes: [
      ...(isSaid ? [] : [name]),
      ...('words' in length ? [length.words] : []),
      ...(words ? [words] : []),
      ...message
        .text(8)
        .split('; ')
        .filter((note) => note !== '' && !exercises.isNameOf(message, note)),
    ],
    ...(exercise && { exercise }),
  };
}

type Length = { readonly length: string } | { readonly words: string };

/** How long a step is; in words where the language has no length for that. */
function lengthOf(message: FitMessage): Length {
  const value = message.figure(2) ?? 0;
  switch (message.figure(1)) {
    case 0:
    case 28:
      return { length: timeInWords(value / 1000) };
    case 1:
      return { length: distanceInWords(value / 100) };
    case 2:
      return { words: `until the heart rate is below ${beatsInWords(value)}` };
    case 3:
      return { words: `until the heart rate is above ${beatsInWords(value)}` };
    case 4:
      return { words: `${value} kcal` };
    case 5:
    case undefined:
      return { length: 'until lap' };
    case 29:
      return { length: `${value}` };
    default:
      return { words: `length of type ${message.figure(1)}: ${value}` };
  }
}

/** Up to 100 they are a share of the highest. */
function beatsInWords(value: number): string {
  return value > 100 ? `${value - 100} bpm` : `${value}% of max hr`;
}

/** What is asked for; in words where the language has none for that. */
function targetOf(message: FitMessage): { readonly target?: string; readonly words?: string } {
  const type = message.figure(3);
  const zone = message.figure(4) ?? 0;
  const low = message.figure(5) ?? 0;
  const high = message.figure(6) ?? 0;
  const hasRange = low > 0 || high > 0;
  switch (type) {
    case 0:
      if (!hasRange) return zone > 0 ? { words: `speed zone ${zone}` } : {};
      return { target: paceBetween(low / 1000, high / 1000) };
    case 1:
      if (zone > 0) return { target: `zone ${zone}` };
      if (!hasRange) return {};
      return { target: low > 100 ? heartRate(low - 100, high - 100) : `${wholeRange(low, high)}% max hr` };
    case 3:
      return hasRange ? { words: `cadence ${wholeRange(low, high)}` } : {};
    case 4:
      if (zone > 0) return { words: `power zone ${zone}` };
      if (!hasRange) return {};
      return {
        target: low >= 1000 ? `${wholeRange(low - 1000, high - 1000)} W` : `${wholeRange(low, high)}% ftp`,
      };
    case 2:
    case undefined:
      return {};
    default:
      return hasRange || zone > 0 ? { words: `target of type ${type}: ${zone || `${low}-${high}`}` } : {};
  }
}

/** What nobody leaves is written for a range with one end. */
const WIDEST = { slow: 0.5, fast: 10, lowBeats: 30, highBeats: 250 };

function paceBetween(slow: number, fast: number): string {
  if (fast >= WIDEST.fast) return paceInWords({ low: 0, high: 1000 / slow });
  return paceInWords({
    low: 1000 / fast,
    high: slow <= WIDEST.slow ? Number.POSITIVE_INFINITY : 1000 / slow,
  });
}

function heartRate(low: number, high: number): string {
  if (low <= WIDEST.lowBeats) return `below ${high} bpm`;
  return high >= WIDEST.highBeats ? `above ${low} bpm` : `${wholeRange(low, high)} bpm`;
}

/** The exercises of a workout by their numbers: as the file calls them, or as the built-in library does. */
class Exercises {
  readonly unknown: string[] = [];
  private readonly titles: ReadonlyMap<string, string>;

  constructor(titles: readonly FitMessage[]) {
    this.titles = new Map(
      titles.map((message) => [`${message.figure(0)} ${message.figure(1)}`, message.text(2)]),
    );
  }

  /** Whether a text is what the file calls the exercise of a step. */
  isNameOf(message: FitMessage, text: string): boolean {
    return this.titles.get(numbersOf(message) ?? '') === text;
  }

  of(message: FitMessage): DraftStep['exercise'] {
    const numbers = numbersOf(message);
    if (numbers === undefined) return undefined;
    const known = LIBRARY_NAMES.get(numbers);
    const title = known ?? (this.titles.get(numbers) || message.text(0) || `exercise ${numbers}`);
    if (!known && !this.unknown.includes(title)) this.unknown.push(title);
    const weight = message.figure(12);
    const mass = weight && { low: weight / 100, high: weight / 100 };
    return { title, ...(mass && { load: formatMass(mass, message.figure(13) === 2 ? 'lb' : 'kg') }) };
  }
}

/** The category of the exercise of a step, and its number in that. */
function numbersOf(message: FitMessage): string | undefined {
  const category = message.figure(10);
  return category === undefined ? undefined : `${category} ${message.figure(11)}`;
}

/** Of two that share their numbers the first one stands for both. */
const LIBRARY_NAMES: ReadonlyMap<string, string> = new Map(
  [...FIT_EXERCISES].reverse().map(([exercise, { category, name }]) => [`${category} ${name}`, exercise]),
);
