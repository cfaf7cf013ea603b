/** A workout as a file for watches or trainers has it: steps and repeats, in words of the language as far as there are any. */
import type { StepRole } from '../workout/workout.ts';

export interface WorkoutDraft {
  /** What the file calls it. */
  readonly name?: string;
  /** What the file says beside the steps, in its order. */
  readonly remarks: readonly string[];
  /** The kind of the session, where the file says what is done: `run`, `bike`, `strength`. */
  readonly kind: string;
  readonly parts: readonly DraftPart[];
  /** The exercises that the built-in library does not have. */
  readonly unknownExercises?: readonly string[];
}

export type DraftPart = DraftStep | DraftRepeat;

export interface DraftRepeat {
  readonly is: 'repeat';
  readonly times: number;
  readonly parts: readonly DraftPart[];
}

export interface DraftStep {
  readonly is: 'step';
  readonly role: StepRole;
  /** How one moves, where that is not running. */
  readonly movement?: 'walk' | 'jog' | 'stand';
  /** `2 km`, `90 s`, `until lap`, for exercises `8`; undefined where it is not known. */
  readonly length?: string;
  /** What is asked for, without `@`: `4:30-4:40/km`. */
  readonly target?: string;
  /** What there is to say beside the figures. */
  readonly notes: readonly string[];
  /** The exercise of a set, and its weight. */
  readonly exercise?: { readonly title: string; readonly load?: string };
}
