/** What a strength session consists of, in the order in which it is done. */
import * as ast from '../grammar/generated/ast.ts';
import type { Range } from '../quantities/range.ts';
import { figureOf } from '../vocabulary/figures.ts';
import { doseOf } from './exercise.ts';
import type { ExerciseDose, TrainingSession } from './model.ts';
import { repetitions } from './repetitions.ts';

export type StrengthPart = ExerciseSets | ExerciseRounds;

/** An exercise with all its sets in a row. */
export interface ExerciseSets {
  readonly is: 'exercise';
  /** Of one round. */
  readonly dose: ExerciseDose;
  /** Its sets with the repetitions of each, upper end; undefined where they are not given. */
  readonly sets: readonly { readonly times: number; readonly repetitions?: number }[];
  /** Seconds and metres of one set, upper end. */
  readonly duration?: number;
  readonly distance?: number;
  /** Seconds after each set. */
  readonly pause?: number;
}

/** Exercises one after the other, and again. */
export interface ExerciseRounds {
  readonly is: 'rounds';
  readonly times: number;
  readonly parts: readonly StrengthPart[];
  /** Seconds after each round. */
  readonly pause?: number;
}

/** The exercises of a strength session; none where it says nothing but how long it takes. */
export function strengthParts(session: TrainingSession): readonly StrengthPart[] {
  const { activity } = session.source;
  if (!ast.isStrength(activity)) return [];
  return partsIn(activity.block?.ref?.items ?? activity.items, session, false);
}

/**
 * A number of rounds alone holds for all that follow it.
 *
 * @param isInRounds whether the items are those of rounds: their pause stands after each round, and not after each set
 */
function partsIn(
  items: readonly ast.BlockItem[],
  session: TrainingSession,
  isInRounds: boolean,
): readonly StrengthPart[] {
  const index = items.findIndex(isAlone);
  if (index >= 0) {
    const [rounds, ...following] = items.slice(index) as [ast.Rounds, ...ast.BlockItem[]];
    const next = following.findIndex(isAlone);
    const end = next < 0 ? following.length : next;
    return [
      ...partsIn(items.slice(0, index), session, isInRounds),
      ...roundsOf(rounds, following.slice(0, end), session, undefined),
      ...partsIn(following.slice(end), session, isInRounds),
    ];
  }
  const pause = pauseIn(items);
  return items.flatMap((item): readonly StrengthPart[] => {
    if (item.$type === 'ExerciseUse') return [setsOf(item, session, isInRounds ? undefined : pause)];
    return item.$type === 'Rounds' ? roundsOf(item, item.items, session, pause) : [];
  });
}

function isAlone(item: ast.BlockItem): boolean {
  return item.$type === 'Rounds' && item.items.length === 0;
}

/** @param pauseAround what the list around them names */
function roundsOf(
  rounds: ast.Rounds,
  items: readonly ast.BlockItem[],
  session: TrainingSession,
  pauseAround: number | undefined,
): readonly StrengthPart[] {
  const times = repetitions(rounds.times);
  const parts = partsIn(items, session, true);
  const pause = pauseIn(items) ?? pauseAround;
  if (times === 0 || parts.length === 0) return [];
  return [{ is: 'rounds', times, parts, ...(pause !== undefined && { pause }) }];
}

/** The last pause that a list names. */
function pauseIn(items: readonly ast.BlockItem[]): number | undefined {
  return items.flatMap((item) => (ast.isBlockRest(item) ? highOf(figureOf(item, 'duration')) : [])).at(-1);
}

function setsOf(use: ast.ExerciseUse, session: TrainingSession, pause: number | undefined): ExerciseSets {
  const dose = doseOf({ use, rounds: 1 }, session.week.plan.athlete);
  const counts = figureOf(use, 'setReps');
  const count = figureOf(use, 'reps')?.high;
  const [duration] = highOf(figureOf(use, 'duration'));
  const [distance] = highOf(figureOf(use, 'distance')?.range);
  return {
    is: 'exercise',
    dose,
    sets: counts
      ? counts.map((repetitions) => ({ times: 1, repetitions }))
      : [{ times: dose.sets, ...(count !== undefined && { repetitions: count }) }],
    ...(duration !== undefined && { duration }),
    ...(distance !== undefined && { distance }),
    ...(pause !== undefined && { pause }),
  };
}

function highOf(range: Range | undefined): readonly number[] {
  return range ? [range.high] : [];
}
