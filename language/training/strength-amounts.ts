/** How much of an exercise, and how many jumps, a week holds. */

import { tidy } from '../quantities/range.ts';
import type { MassUnit } from '../quantities/scalar.ts';
import { figureOf } from '../vocabulary/figures.ts';
import { contactsOf, isJump, jumpsOf } from './jumps.ts';
import type { ExerciseDose, TrainingSession, TrainingWeek } from './model.ts';

/** So much of a hold, or of a way with a weight, is counted as one repetition: conventions. */
const SECONDS_A_REPETITION = 3;
const METRES_A_REPETITION = 3;

/** An exercise of a session. */
export interface ExerciseAt {
  readonly dose: ExerciseDose;
  readonly session: TrainingSession;
}

/** What a week holds of one exercise. */
export interface Lifted {
  readonly name: string;
  /** Kilograms times repetitions, upper end, over all sets and both sides. Of what is known. */
  readonly kilograms: number;
  /** The unit that it is written in. */
  readonly unit: MassUnit;
  /** Whether each of its uses has a weight and an amount. */
  readonly isKnown: boolean;
  readonly uses: readonly ExerciseAt[];
}

/** Repetitions of an exercise over all sets and both sides, upper end; undefined where no amount is written. */
export function repetitionsOf({ node, sets, repetitions }: ExerciseDose): number | undefined {
  const duration = figureOf(node, 'duration');
  const distance = figureOf(node, 'distance')?.range;
  const once =
    (duration && duration.high / SECONDS_A_REPETITION) ?? (distance && distance.high / METRES_A_REPETITION);
  const all = repetitions ?? (once === undefined ? undefined : once * sets);
  return all === undefined ? undefined : all * (node.eachSide ? 2 : 1);
}

/** The exercises of a week by name; jumps are counted by their contacts. */
export function liftedIn(week: TrainingWeek): ReadonlyMap<string, Lifted> {
  const lifted = new Map<string, Lifted>();
  for (const [name, uses] of usesIn(week)) {
    const [first] = uses.flatMap(({ dose }) => dose.load ?? []);
    const each = uses.map(({ dose }) => kilogramsOf(dose));
    lifted.set(name, {
      name,
      kilograms: tidy(each.reduce<number>((sum, kilograms) => sum + (kilograms ?? 0), 0)),
      unit: first?.unit ?? 'kg',
      isKnown: !each.includes(undefined),
      uses,
    });
  }
  return lifted;
}

/** Kilograms times repetitions of an exercise; undefined where one of the two is not known. */
export function kilogramsOf(dose: ExerciseDose): number | undefined {
  const { load } = dose;
  const repetitions = repetitionsOf(dose);
  return load && repetitions !== undefined ? load.range.high * repetitions : undefined;
}

function usesIn(week: TrainingWeek): ReadonlyMap<string, readonly ExerciseAt[]> {
  const uses = new Map<string, ExerciseAt[]>();
  for (const session of week.sessions) {
    for (const dose of session.strength?.exercises ?? []) {
      if (!dose.exercise || isJump(dose.exercise)) continue;
      const { name } = dose.exercise;
      const ofName = uses.get(name) ?? [];
      uses.set(name, ofName);
      ofName.push({ dose, session });
    }
  }
  return uses;
}

/** The jumps of a week or of a session. */
export interface Jumps {
  readonly contacts: number;
  /** Whether each of them has an amount. */
  readonly isKnown: boolean;
  readonly uses: readonly ExerciseAt[];
}

export function jumpsIn(sessions: readonly TrainingSession[]): Jumps {
  const uses: ExerciseAt[] = [];
  for (const session of sessions) for (const dose of jumpsOf(session)) uses.push({ dose, session });
  const each = uses.map(({ dose }) => contactsOf(dose));
  return {
    contacts: each.reduce<number>((sum, contacts) => sum + (contacts ?? 0), 0),
    isKnown: !each.includes(undefined),
    uses,
  };
}
