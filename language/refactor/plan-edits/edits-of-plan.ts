import type * as ast from '../../grammar/generated/ast.ts';
import { applyEdits, type Edit, inOrder } from '../../text/edit.ts';
import { composed } from './composed.ts';
import type { PlanChange } from './define-plan-edit.ts';
import { type PlanEditing, planEditing, type Refused } from './editing.ts';
import { partedLines } from './parted-lines.ts';

/** The edits of a change in their order, or why it can't be made. */
export function editsOfPlan(editing: PlanEditing, change: PlanChange): readonly Edit[] | Refused {
  const parted = partedLines(editing, change);
  return parted.length === 0 ? ordered(change.edits(editing)) : withNext(editing, parted, change);
}

/** The edits of a change that is made where others were made before it, together with those. */
export function withNext(
  { plan, source, read }: PlanEditing,
  first: readonly Edit[],
  next: PlanChange,
): readonly Edit[] | Refused {
  const between = read(applyEdits(source.text, first));
  const changed = between.document.parseResult.value.statements[plan.$containerIndex ?? 0];
  const again = planEditing(changed as ast.Plan, between, read);
  const made = 'refused' in again ? again : editsOfPlan(again, next);
  return 'refused' in made ? made : composed(source.text, first, made);
}

function ordered(made: ReturnType<PlanChange['edits']>): readonly Edit[] | Refused {
  return 'refused' in made ? made : inOrder(made);
}
