/** The exercises of a session as their athlete reads them. */
import {
  type ExerciseDose,
  formatMass,
  type SessionText,
  type TrainingSession,
} from '@runplan/language/internal';

export interface AthletesExercise {
  readonly name: string;
  /** With the weight that a share of the most weight comes to: `3 x 5 @ 80% 1rm (80 kg)`. */
  readonly dose?: string;
  readonly cue?: string;
  /** What to mind with the back of this athlete. */
  readonly caution?: string;
}

export function athletesExercises(
  { strength, week }: TrainingSession,
  { exercises = [] }: SessionText,
): readonly AthletesExercise[] {
  const { back } = week.plan.athlete;
  return exercises.map((exercise, index) => {
    const use = strength?.exercises[index];
    const caution = use?.exercise?.cautions.get(back);
    const dose = doseWithLoad(exercise.dose, use);
    return { ...exercise, ...(dose && { dose }), ...(caution && { caution }) };
  });
}

function doseWithLoad(text: string | undefined, dose: ExerciseDose | undefined): string | undefined {
  const isShare = dose?.load !== undefined && dose.node.load === undefined;
  return isShare ? `${text ?? ''} (${formatMass(dose.load.range, dose.load.unit)})` : text;
}
