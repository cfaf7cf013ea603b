import type * as ast from '../../grammar/generated/ast.ts';
import { applyEdits, type Edit, inOrder } from '../../text/edit.ts';
import { readForTrial } from '../read-for-trial.ts';
import { composed } from './composed.ts';
import type { PlanChange } from './define-plan-edit.ts';
import { type PlanEditing, planEditing, type ReadPlans, type Refused, refused } from './editing.ts';
import { linesWrittenOut } from './lines-written-out.ts';
import { type DayOfWeek, lostDays } from './lost-days.ts';
import { partedLines } from './parted-lines.ts';
import { doneElsewhere, tellsDone } from './told-days.ts';
import { otherPlanDiffers } from './weeks-of-others.ts';

/**
 * The edits of a change in their order, or why it can't be made. Days that it is not about keep their training: a line that
 * says what another one has, as `thu same as tue`, is written out where that would become something else.
 */
export function editsOfPlan(editing: PlanEditing, change: PlanChange): readonly Edit[] | Refused {
  const differs = otherPlanDiffers(editing, change);
  if (differs) return differs;
  const made = editsAsTheyAre(editing, change);
  if ('refused' in made) return made;
  const lost = lostBehind(editing, change, made);
  if (lost.length === 0) return made;
  const first = linesWrittenOut(lost, editing);
  if (first.length === 0) return wouldBeLost(lost);
  const both = following(editing, first, (again) => editsAsTheyAre(again, change));
  if ('refused' in both) return both;
  const still = lostBehind(editing, change, both);
  return still.length === 0 ? both : wouldBeLost(still);
}

/** The edits of a change that is made where others were made before it, together with those. */
export function withNext(
  editing: PlanEditing,
  first: readonly Edit[],
  next: PlanChange,
): readonly Edit[] | Refused {
  return following(editing, first, (again) => editsOfPlan(again, next));
}

function following(
  { plan, source, read }: PlanEditing,
  first: readonly Edit[],
  next: (editing: PlanEditing) => readonly Edit[] | Refused,
): readonly Edit[] | Refused {
  const between = read(applyEdits(source.text, first));
  const same = between.document.parseResult.value.statements[plan.$containerIndex ?? 0];
  const again = planEditing(same as ast.Plan, between, read);
  const made = 'refused' in again ? again : next(again);
  return 'refused' in made ? made : composed(source.text, first, made);
}

/**
 * The same for a file in which no line rests on what another one says: the text behind it is read only where weeks or dates
 * move of which it is told what was done.
 */
export function editsAsTheyAre(editing: PlanEditing, change: PlanChange): readonly Edit[] | Refused {
  const parted = partedLines(editing, change);
  if (parted.length > 0) return following(editing, parted, (again) => editsAsTheyAre(again, change));
  const made = change.edits(editing);
  if ('refused' in made) return made;
  const edits = inOrder(made);
  const isOfDays = change.week !== undefined;
  return (
    (isOfDays || !tellsDone(editing) ? undefined : doneElsewhere(editing, readBehind(editing, edits))) ??
    edits
  );
}

function lostBehind(editing: PlanEditing, change: PlanChange, edits: readonly Edit[]): readonly DayOfWeek[] {
  return lostDays(editing, change, readBehind(editing, edits));
}

function readBehind({ source, before, read }: PlanEditing, edits: readonly Edit[]): ReadPlans {
  return readForTrial(before, read, applyEdits(source.text, edits));
}

function wouldBeLost(lost: readonly DayOfWeek[]): Refused {
  const [{ week, day }] = lost as readonly [DayOfWeek];
  return refused(
    `\`${day}\` of week ${week} would not have the training that it should have. Write its line in full first`,
  );
}
