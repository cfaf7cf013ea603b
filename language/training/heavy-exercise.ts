/** Which exercises and sessions load the back. */
import type { ExerciseDose, TrainingSession } from './model.ts';

const HEAVY_MOVEMENTS: ReadonlySet<string | undefined> = new Set(['hinge', 'squat', 'extension', 'jump']);

/** A hinge, squat, extension or jump that is loaded, or done until nothing more goes. */
export function isHeavy(dose: ExerciseDose): boolean {
  return HEAVY_MOVEMENTS.has(dose.exercise?.movement) && (isLoaded(dose) || dose.isToExhaustion);
}

/** Moves nothing but the body, unless a weight is written: a jump or an extension of the back. */
const BODY_MOVEMENTS: ReadonlySet<string | undefined> = new Set(['jump', 'extension']);

/** A heavy exercise that is lifting: it is done with a weight or to failure, or is a hinge or squat, made for a bar. */
export function isLifted(dose: ExerciseDose): boolean {
  const isBodyAlone = BODY_MOVEMENTS.has(dose.exercise?.movement) && !dose.isWeighted && !dose.isToExhaustion;
  return isHeavy(dose) && !isBodyAlone;
}

/** The names of the exercises of a session that are of a kind, each once. */
export function exercisesOf(session: TrainingSession, isOfKind: (dose: ExerciseDose) => boolean): string[] {
  const names: string[] = [];
  for (const dose of session.strength?.exercises ?? []) {
    const name = isOfKind(dose) ? dose.exercise?.name : undefined;
    if (name !== undefined && !names.includes(name)) names.push(name);
  }
  return names;
}

/** An exercise that bends the spine, or bends at the hips under load. */
export function isBending(dose: ExerciseDose): boolean {
  const movement = dose.exercise?.movement;
  return movement === 'flexion' || (movement === 'hinge' && isLoaded(dose));
}

/** A session of rowing: each stroke begins with the back bent under load. */
export function isRowing({ kind }: TrainingSession): boolean {
  return kind === 'row';
}

/** Done with a weight, or by the library of a moderate or high spine load. */
function isLoaded({ isWeighted, exercise }: ExerciseDose): boolean {
  return isWeighted || exercise?.spineLoad === 'moderate' || exercise?.spineLoad === 'high';
}
