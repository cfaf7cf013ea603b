/** A workout as a FIT file. */

import type { Workout, WorkoutExercise, WorkoutPart, WorkoutStep } from '../workout/workout.ts';
import { workoutTargetInWords } from '../workout/workout-target-in-words.ts';
import { FIT_EXERCISES, type FitExercise, UNKNOWN_CATEGORY } from './fit-exercises.ts';
import { type Field, FitFile } from './fit-file.ts';
import { fitSportOf } from './fit-sports.ts';
import { fitTarget, NO_TARGET } from './fit-targets.ts';

/** Numbers of the profile. */
const MESSAGE = { fileId: 0, workout: 26, workoutStep: 27, exerciseTitle: 264 };
const INDEX = 254;
const FILE_IS_WORKOUT = 5;
/** For software that is no product of a maker of devices. */
const MAKER = 255;
const DURATION = { time: 0, distance: 1, lap: 5, untilStepsDone: 6, repetitions: 29 };
const INTENSITY = { active: 0, rest: 1, 'warm-up': 2, 'cool-down': 3, recovery: 4 };
const UNIT = { kg: 1, lb: 2 };
/** Names are for lists on small screens; what is longer stands in the description. */
const MOST_NAME_LETTERS = 32;
const MOST_UINT16 = 0xfffe;
const MOST_UINT32 = 0xfffffffe;

/** How a device tells files apart. */
export interface FitIdentity {
  /** Not 0. */
  readonly serial: number;
  /** Seconds since 1989-12-31. */
  readonly created: number;
}

export interface FitWorkout {
  readonly bytes: Uint8Array;
  /** Whether a text is longer than FIT has room for. */
  readonly hasCutTexts: boolean;
}

/** @param parts the steps in the order and form in which they are written */
export function fitWorkout(
  { name, description, kind, surface, units }: Workout,
  parts: readonly WorkoutPart[],
  { serial, created }: FitIdentity,
): FitWorkout {
  const file = new FitFile();
  const { sport, subSport } = fitSportOf(kind, surface);
  const exercises = new Exercises();
  const steps = rowsOf(parts).map((row, index): readonly Field[] => [
    [INDEX, 'uint16', index],
    ...('step' in row ? stepFields(row.step, units, exercises) : repeatFields(row)),
  ]);
  file.write(MESSAGE.fileId, [
    [0, 'enum', FILE_IS_WORKOUT],
    [1, 'uint16', MAKER],
    [2, 'uint16', 0],
    [3, 'uint32z', serial],
    [4, 'uint32', created],
  ]);
  file.write(MESSAGE.workout, [
    [4, 'enum', sport],
    [6, 'uint16', steps.length],
    [8, 'text', [...name].slice(0, MOST_NAME_LETTERS).join('').trim()],
    [11, 'enum', subSport],
    [17, 'text', description],
  ]);
  for (const step of steps) file.write(MESSAGE.workoutStep, step);
  exercises.titles().forEach(([title, { category, name: exercise }], index) => {
    file.write(MESSAGE.exerciseTitle, [
      [INDEX, 'uint16', index],
      [0, 'uint16', category],
      [1, 'uint16', exercise],
      [2, 'text', title],
    ]);
  });
  return { bytes: file.bytes(), hasCutTexts: file.hasCutTexts };
}

/** A step, or where to go back to and how often it is done in all. */
type Row = { readonly step: WorkoutStep } | { readonly from: number; readonly times: number };

/** A repeat stands behind what it repeats. */
function rowsOf(parts: readonly WorkoutPart[], start = 0): readonly Row[] {
  const rows: Row[] = [];
  for (const part of parts) {
    const from = start + rows.length;
    if (part.is === 'step') rows.push({ step: part });
    else rows.push(...rowsOf(part.parts, from), { from, times: part.times });
  }
  return rows;
}

function repeatFields({ from, times }: { readonly from: number; readonly times: number }): readonly Field[] {
  return [
    [1, 'enum', DURATION.untilStepsDone],
    [2, 'uint32', from],
    [3, 'enum', NO_TARGET],
    [4, 'uint32', Math.min(times, MOST_UINT32)],
  ];
}

function stepFields(step: WorkoutStep, units: Workout['units'], exercises: Exercises): readonly Field[] {
  const kept = step.targets.findIndex((one) => fitTarget(one));
  const others = step.targets
    .filter((_, index) => index !== kept)
    .map((one) => workoutTargetInWords(one, units));
  const exercise = step.exercise && exercises.numbersOf(step.exercise);
  const unknown = exercise?.category === UNKNOWN_CATEGORY ? [step.exercise?.title ?? ''] : [];
  const notes = [...unknown, ...step.notes, ...others].join('; ');
  return [
    ...(step.name ? [[0, 'text', step.name] as const] : []),
    ...lengthFields(step),
    ...targetFields(step.targets[kept]),
    [7, 'enum', INTENSITY[step.role]],
    ...(notes ? [[8, 'text', notes] as const] : []),
    ...(exercise ? exerciseFields(exercise, step.exercise?.load) : []),
  ];
}

function lengthFields({ length }: WorkoutStep): readonly Field[] {
  const value = (number: number): Field => [2, 'uint32', Math.min(Math.round(number), MOST_UINT32)];
  switch (length.by) {
    case 'time':
      return [[1, 'enum', DURATION.time], value(1000 * length.seconds)];
    case 'distance':
      return [[1, 'enum', DURATION.distance], value(100 * length.metres)];
    case 'repetitions':
      return [[1, 'enum', DURATION.repetitions], value(length.count)];
    case 'lap':
      return [[1, 'enum', DURATION.lap]];
  }
}

function targetFields(target: WorkoutStep['targets'][number] | undefined): readonly Field[] {
  const fit = target && fitTarget(target);
  if (!fit) return [[3, 'enum', NO_TARGET]];
  return [
    [3, 'enum', fit.type],
    // 0: a range of its own, and none of the zones that the watch has.
    [4, 'uint32', 0],
    [5, 'uint32', fit.low],
    [6, 'uint32', fit.high],
  ];
}

function exerciseFields({ category, name }: FitExercise, load: WorkoutExercise['load']): readonly Field[] {
  return [
    [10, 'uint16', category],
    [11, 'uint16', name],
    ...(load
      ? ([
          [12, 'uint16', Math.min(Math.round(100 * load.range.high), MOST_UINT16)],
          [13, 'uint16', UNIT[load.unit]],
        ] as const)
      : []),
  ];
}

/** The exercises of a workout: what the profile does not know is numbered. */
class Exercises {
  private readonly known = new Map<string, FitExercise>();

  numbersOf({ name, title }: WorkoutExercise): FitExercise {
    const numbers = this.known.get(title) ?? FIT_EXERCISES.get(name) ?? this.unknown();
    this.known.set(title, numbers);
    return numbers;
  }

  /** Each with the title of the first that is called so. */
  titles(): readonly (readonly [string, FitExercise])[] {
    const byNumbers = Map.groupBy(this.known, ([, { category, name }]) => `${category} ${name}`);
    return [...byNumbers.values()].flatMap(([first]) => (first ? [first] : []));
  }

  private unknown(): FitExercise {
    const before = [...this.known.values()].filter(({ category }) => category === UNKNOWN_CATEGORY);
    return { category: UNKNOWN_CATEGORY, name: before.length };
  }
}
