/** Reports exercises, pauses and rounds that can't be meant. */
import { type BlockItem, type ExerciseUse, isExerciseUse, isRounds } from '../../../grammar/generated/ast.ts';
import { exerciseFacts } from '../../../training/exercise.ts';
import { usualDose } from '../../../training/usual-dose.ts';
import { checkFigures, replaced } from './figures.ts';
import type { Say } from './problem.ts';

/** The exercises, pauses and rounds of a block or session, those in rounds as well. */
export function checkItems(items: readonly BlockItem[], say: Say): void {
  for (const item of items) {
    checkFigures(item, say);
    if (isRounds(item)) checkItems(item.items, say);
    else if (isExerciseUse(item)) for (const intensity of item.intensities) checkFigures(intensity, say);
  }
}

/** From here on what an exercise is held for are seconds; fewer may be times that it is held. */
const LEAST_SECONDS = 15;

/** The exercises with a figure that would be seconds, if they are held. */
export function usesForSeconds(items: readonly BlockItem[]): readonly ExerciseUse[] {
  return items.flatMap((item) => {
    if (isRounds(item)) return usesForSeconds(item.items);
    return isExerciseUse(item) && Number(item.reps) >= LEAST_SECONDS ? item : [];
  });
}

/** `plank 3 x 60`: an exercise that is held, with a figure that lacks its unit. Another file may say that it is held. */
export function checkHold(use: ExerciseUse, say: Say): void {
  const exercise = use.exercise?.ref;
  const isHeld = exercise && usualDose(exerciseFacts(exercise).dose)?.rest.startsWith(' s');
  if (!isHeld) return;
  const text = use.reps as string;
  const repairs = () => [replaced(use, 'reps', `${text} s`)];
  say({ at: use, property: 'reps', repairs }, { problem: 'held', text, exercise: exercise.name });
}
