import { renumberedWeeks } from '../edit/renumbered-weeks.ts';
import { TreeEditWriter } from '../edit/tree-edit-writer.ts';
import { numbersOf } from '../grammar/days.ts';
import * as ast from '../grammar/generated/ast.ts';
import { isMisread } from '../grammar/mistakes.ts';
import { ifKept, keepsWeekLines } from './keeps-training.ts';
import { containerAt, type Refactoring, type RefactoringPlace } from './refactoring.ts';

/** Numbers the weeks of a plan 1, 2, 3 … as they stand; `like week` follows. Asked for outside of the days. */
export function renumbering(place: RefactoringPlace): Refactoring | undefined {
  const plan = containerAt(place, ast.isDay) ? undefined : containerAt(place, ast.isPlan);
  const edits = plan && !isMisread(plan) ? renumberedWeeks(plan) : undefined;
  if (!plan || !edits || edits.length === 0) return undefined;
  // One line may be several weeks; a number that can't be read is one.
  const weeks = plan.weeks.reduce((sum, week) => sum + (numbersOf(week).length || 1), 0);
  const title = `Number the weeks from 1 to ${weeks}`;
  const written = new TreeEditWriter(place.document.parseResult.value).write(edits) ?? [];
  return ifKept({ title, edits: () => written }, place, keepsWeekLines);
}
