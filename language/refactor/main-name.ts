import { nameText } from '../edit/name-text.ts';
import * as ast from '../grammar/generated/ast.ts';
import { spanOf } from '../grammar/parts.ts';
import { ifKept } from './keeps-training.ts';
import { containerAt, type Refactoring, type RefactoringPlace } from './refactoring.ts';

/** Writes the name of an exercise where another of its names stands. */
export function mainName(place: RefactoringPlace): Refactoring | undefined {
  const use = containerAt(place, ast.isExerciseUse);
  const name = use?.exercise?.ref?.name;
  const span = use && spanOf(use, 'exercise');
  if (!name || !span || name.toLowerCase() === use.exercise?.$refText.toLowerCase()) return undefined;
  const text = nameText(name);
  return ifKept(
    { title: `Write the name of the exercise, ${text}`, edits: () => [{ ...span, text }] },
    place,
  );
}
