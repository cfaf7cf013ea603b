/** An exercise that loads the spine less, in place of another. */
import type * as ast from '../../grammar/generated/ast.ts';
import { exerciseFacts } from '../../training/exercise.ts';
import { isJump } from '../../training/jumps.ts';
import type { ExerciseDose, ExerciseFacts, TrainingSession } from '../../training/model.ts';
import { leastDose, usualDose } from '../../training/usual-dose.ts';
import type { Repair } from '../repair.ts';

interface Other {
  readonly name: string;
  /** A usual amount, where it has one that can be written. */
  readonly dose?: string | undefined;
}

/** For an exercise that names no alternative: one of the library, by the movement that it stands in for. */
const BY_MOVEMENT: ReadonlyMap<string, Other> = new Map([
  ['flexion', { name: 'curl-up', dose: '3 x 4' }],
  ['rotation', { name: 'pallof-press', dose: '2 x 8 each side' }],
  ['extension', { name: 'bird-dog', dose: '3 x 4 each side' }],
  ['hinge', { name: 'hip-thrust', dose: '3 x 8' }],
  ['squat', { name: 'goblet-squat', dose: '3 x 8' }],
  ['jump', { name: 'step-up', dose: '2 x 8 each side' }],
]);

/**
 * Puts the first alternative of an exercise in its place that is not in the session already. It keeps the sets and
 * repetitions; where those were for a weight, a distance or jumps, or very many, it comes with its own usual amount. A cue is meant
 * for the exercise that it stands at: then the author has to decide.
 *
 * @param suits whether an exercise can be offered to this athlete
 */
export function otherExercise(
  dose: ExerciseDose,
  session: TrainingSession,
  suits: (other: ExerciseFacts) => boolean,
): Repair[] {
  const { node, exercise } = dose;
  if (!exercise || node.cue !== undefined) return [];
  const present = new Set(session.strength?.exercises.map((one) => one.exercise?.name));
  const other = alternativesTo(exercise, suits).find(({ name }) => !present.has(name));
  if (!other) return [];
  if (!needsOwnDose(dose, exercise)) {
    return [
      {
        kind: 'suggested',
        title: () => `Replace \`${exercise.name}\` by \`${other.name}\``,
        edits: [{ replace: { from: node, property: 'exercise' }, text: other.name }],
      },
    ];
  }
  // A usual amount has its own sets: in rounds they would be too many.
  if (other.dose === undefined || dose.rounds > 1) return [];
  const text = `${other.name} ${other.dose}`;
  return [
    {
      kind: 'suggested',
      title: () => `Replace \`${exercise.name}\` by \`${text}\``,
      edits: [{ replace: { from: node }, text }],
    },
  ];
}

function alternativesTo(exercise: ExerciseFacts, suits: (other: ExerciseFacts) => boolean): readonly Other[] {
  if (exercise.alternatives.length === 0) {
    const usual = BY_MOVEMENT.get(isJump(exercise) ? 'jump' : (exercise.movement ?? ''));
    return usual ? [usual] : [];
  }
  return exercise.alternatives
    .map((node: ast.Exercise) => exerciseFacts(node))
    .filter(suits)
    .map(({ name, dose }) => ({ name, dose: leastDose(dose) }));
}

/** More repetitions in a set than this multiple of what is usual are very many. */
const VERY_MANY = 2;

/** Whether sets and repetitions say nothing about another exercise. */
function needsOwnDose(dose: ExerciseDose, exercise: ExerciseFacts): boolean {
  const { node, isWeighted, isToExhaustion } = dose;
  const isOfOther = isWeighted || isToExhaustion || node.distance !== undefined || isJump(exercise);
  return isOfOther || isVeryMany(dose, exercise);
}

function isVeryMany({ repetitions = 0, sets }: ExerciseDose, exercise: ExerciseFacts): boolean {
  const usual = usualDose(exercise.dose);
  return usual !== undefined && repetitions / sets > VERY_MANY * Number(usual.mostAmount);
}
