/** What watches take of a workout, and what to say where one is more. */
import { countOfSteps, hasNesting, withoutNesting } from '../workout/without-nesting.ts';
import type { Workout, WorkoutPart } from '../workout/workout.ts';

/** Conventions: what is usual among watches differs by make and year. */
const MOST_STEPS = 50;

/** Steps in a form that watches take, as far as that goes. */
export interface FittedSteps {
  readonly parts: readonly WorkoutPart[];
  /** What a watch may refuse or not show, as whole sentences. */
  readonly remarks: readonly string[];
}

/** Repeats within repeats are written out where that leaves few enough steps. */
export function fittedSteps({ parts, lacksPaces }: Workout): FittedSteps {
  const flat = withoutNesting(parts, MOST_STEPS);
  const steps = countOfSteps(flat ?? parts);
  const isNested = !flat && hasNesting(parts);
  return {
    parts: flat ?? parts,
    remarks: [
      ...(steps > MOST_STEPS ? [`It has ${steps} steps; many watches take up to ${MOST_STEPS}.`] : []),
      ...(isNested
        ? [
            'It repeats steps within repeats, which many watches do not take; without that it would have more than ' +
              `${MOST_STEPS} steps.`,
          ]
        : []),
      ...(lacksPaces
        ? [
            "Paces that follow from nothing but the athlete's level stand in its notes and are no targets; a line such as " +
              '`best 10k in 52:30` makes targets of them.',
          ]
        : []),
    ],
  };
}
