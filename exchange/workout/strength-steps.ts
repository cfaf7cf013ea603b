import {
  ast,
  type ExerciseSets,
  exercisesIn,
  type SessionText,
  type StrengthPart,
  strengthParts,
  type TrainingSession,
} from '@runplan/language/internal';
import { oneLine } from './one-line.ts';
import type { StepLength, WorkoutExercise, WorkoutPart, WorkoutStep } from './workout.ts';

type ExerciseText = NonNullable<SessionText['exercises']>[number];

/** The sets of a strength session; one that names no exercises is one step. */
export function strengthSteps(session: TrainingSession, text: SessionText): readonly WorkoutPart[] {
  const parts = new Reader(textsOf(session, text)).partsOf(strengthParts(session));
  if (parts.length > 0) return isPause(parts.at(-1)) ? parts.slice(0, -1) : parts;
  const seconds = session.strength?.duration;
  const length: StepLength = seconds ? { by: 'time', seconds } : { by: 'lap' };
  return [{ is: 'step', role: 'active', length, targets: [], notes: [] }];
}

/** The words of the author for each exercise. */
function textsOf(
  { source: { activity } }: TrainingSession,
  { exercises = [] }: SessionText,
): ReadonlyMap<ast.ExerciseUse, ExerciseText> {
  if (!ast.isStrength(activity)) return new Map();
  const uses = exercisesIn(activity.block?.ref?.items ?? activity.items);
  return new Map(
    uses.flatMap(({ use }, index) => {
      const text = exercises[index];
      return text ? [[use, text] as const] : [];
    }),
  );
}

/** Reads the sets of one session. */
class Reader {
  private readonly texts: ReadonlyMap<ast.ExerciseUse, ExerciseText>;

  constructor(texts: ReadonlyMap<ast.ExerciseUse, ExerciseText>) {
    this.texts = texts;
  }

  partsOf(parts: readonly StrengthPart[]): readonly WorkoutPart[] {
    return parts.flatMap((part) => {
      if (part.is === 'exercise') return this.setsOf(part);
      return repeated(part.times, withPause(this.partsOf(part.parts), part.pause));
    });
  }

  private setsOf(exercise: ExerciseSets): readonly WorkoutPart[] {
    return exercise.sets.flatMap(({ times, repetitions }) =>
      repeated(times, withPause(this.setOf(exercise, repetitions), exercise.pause)),
    );
  }

  /** A hold or a way of each side is two steps: the watch counts the time and the distance of one. */
  private setOf(sets: ExerciseSets, count: number | undefined): readonly WorkoutStep[] {
    const { node } = sets.dose;
    const length = lengthOf(sets, count);
    const notes = this.notesOf(node);
    const step: WorkoutStep = {
      is: 'step',
      role: 'active',
      length,
      targets: [],
      name: this.titleOf(node),
      notes,
      exercise: this.exerciseOf(sets),
    };
    const isTwice = node.eachSide && (length.by === 'time' || length.by === 'distance');
    const all = isTwice
      ? [
          { ...step, notes: ['one side', ...notes] },
          { ...step, notes: ['other side', ...notes] },
        ]
      : [step];
    // What ends by itself would run into the next set.
    return length.by === 'time' && sets.pause === undefined ? [...all, UNTIL_READY] : all;
  }

  private titleOf(use: ast.ExerciseUse): string {
    return oneLine(this.texts.get(use)?.name ?? use.exercise?.$refText ?? '');
  }

  private exerciseOf({ dose: { node, exercise, load } }: ExerciseSets): WorkoutExercise {
    return {
      name: exercise?.name ?? oneLine(node.exercise?.$refText ?? ''),
      title: this.titleOf(node),
      ...(load && { load }),
    };
  }

  private notesOf(use: ast.ExerciseUse): readonly string[] {
    const { cue, dose } = this.texts.get(use) ?? {};
    return [cue, dose].flatMap((text) => (text ? [oneLine(text)] : []));
  }
}

/** A rest until the lap button says that one is ready. */
const UNTIL_READY: WorkoutStep = {
  is: 'step',
  role: 'rest',
  length: { by: 'lap' },
  targets: [],
  name: 'rest',
  notes: [],
};

function lengthOf({ duration, distance }: ExerciseSets, count: number | undefined): StepLength {
  if (count !== undefined && count > 0) return { by: 'repetitions', count };
  if (duration) return { by: 'time', seconds: duration };
  return distance ? { by: 'distance', metres: distance } : { by: 'lap' };
}

/** A pause that the plan names stands in for one until the athlete is ready. */
function withPause(parts: readonly WorkoutPart[], seconds: number | undefined): readonly WorkoutPart[] {
  if (!seconds) return parts;
  const before = parts.at(-1) === UNTIL_READY ? parts.slice(0, -1) : parts;
  return [...before, { ...UNTIL_READY, length: { by: 'time', seconds } }];
}

function repeated(times: number, parts: readonly WorkoutPart[]): readonly WorkoutPart[] {
  if (times < 1) return [];
  return times === 1 ? parts : [{ is: 'repeat', times, parts }];
}

function isPause(part: WorkoutPart | undefined): boolean {
  return part?.is === 'step' && part.role === 'rest';
}
