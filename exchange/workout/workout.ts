/**
 * A workout as a watch or a trainer takes it: what one does in what order, for how long, and how fast, in the figures of
 * one athlete. The formats for watches and trainers write from it.
 */
import type { Mass, Range, Units } from '@runplan/language/internal';

export interface Workout {
  /** Short, for a list on a watch: `W3 Tue intervals`. */
  readonly name: string;
  /** The session as its author wrote it, with the text for the athlete. */
  readonly description: string;
  /** The kind of the session in lower case; `workout` for a named run. */
  readonly kind: string;
  /** What it is run on, where that is said. */
  readonly surface?: string;
  /** Of the athlete, in beats a minute, where they are known. */
  readonly maxHeartRate?: number;
  readonly thresholdHeartRate?: number;
  /** In which units its paces are told. */
  readonly units: Units;
  readonly parts: readonly WorkoutPart[];
  /** Whether paces are asked for that follow from nothing but the athlete's level: they stand in notes alone. */
  readonly lacksPaces: boolean;
}

export type WorkoutPart = WorkoutStep | WorkoutRepeat;

export interface WorkoutRepeat {
  readonly is: 'repeat';
  /** Two or more. */
  readonly times: number;
  readonly parts: readonly WorkoutPart[];
}

export interface WorkoutStep {
  readonly is: 'step';
  readonly role: StepRole;
  readonly length: StepLength;
  /** What is to be kept, in figures; of several the first is the most important. */
  readonly targets: readonly WorkoutTarget[];
  /** The usual pace of its kind, where nothing is asked for and the figures of the athlete tell it: seconds per kilometre. */
  readonly usualPace?: Range;
  /** What is done, where it is no running: `warm up`, `jog`, `Side plank`. */
  readonly name?: string;
  /** What there is to say beside the figures; the text for the athlete comes first. */
  readonly notes: readonly string[];
  /** The exercise of a set. */
  readonly exercise?: WorkoutExercise;
}

export type StepRole = 'warm-up' | 'active' | 'recovery' | 'rest' | 'cool-down';

/** What a step ends with: a time, a distance, a number of repetitions, or a press of the lap button. */
export type StepLength =
  | { readonly by: 'time'; readonly seconds: number }
  | { readonly by: 'distance'; readonly metres: number }
  | { readonly by: 'repetitions'; readonly count: number }
  | { readonly by: 'lap' };

/**
 * A range to keep, from low to high; one that is exact has equal ends. What is slower than a pace has no high end, what is
 * faster the low end 0; for heart rates likewise.
 */
export interface WorkoutTarget {
  /** Seconds per kilometre, beats a minute, watts, steps a minute. */
  readonly of: 'pace' | 'heart rate' | 'power' | 'cadence';
  readonly range: Range;
  /** Whether the pace changes evenly over the step, and to which end. */
  readonly getsFaster?: boolean;
}

export interface WorkoutExercise {
  /** Its name in the library; as written where it is not known. */
  readonly name: string;
  readonly title: string;
  readonly load?: Mass;
}
