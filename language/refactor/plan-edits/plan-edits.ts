/** The ways to change a plan as a whole that editors and the command line offer. */

import { AstUtils } from 'langium';
import { dayOf } from '../../grammar/days.ts';
import * as ast from '../../grammar/generated/ast.ts';
import { type Edit, inOrder } from '../../text/edit.ts';
import { weekNumber } from '../../training/like.ts';
import { containerAt, type Refactoring, type RefactoringPlace } from '../refactoring.ts';
import type { EditsOf, PlanEdit } from './define-plan-edit.ts';
import { type PlanEditing, planEditing, type Refused, weekOf } from './editing.ts';
import { insertWeek } from './insert-week.ts';
import { mark } from './mark.ts';
import { moveWeek } from './move-week.ts';
import { removeWeek } from './remove-week.ts';
import { shiftDates } from './shift-dates.ts';
import { swapDays } from './swap-days.ts';

/** In the order in which they are offered. */
export const PLAN_EDITS: readonly PlanEdit[] = [insertWeek, removeWeek, moveWeek, swapDays, mark, shiftDates];

/** The edits of a change in their order, or why it can't be made. */
export function editsOfPlan(editing: PlanEditing, edits: EditsOf): readonly Edit[] | Refused {
  const made = edits(editing);
  return 'refused' in made ? made : inOrder(made);
}

/** What can be done with the plan at a place: with its week, its day, or its dates above the first week. */
export function planEditsAt(
  place: RefactoringPlace,
  edits: readonly PlanEdit[] = PLAN_EDITS,
): readonly Refactoring[] {
  const plan = containerAt(place, ast.isPlan);
  const editing = plan && planEditing(plan, place.document, place.plans);
  if (!editing || 'refused' in editing) return [];
  const day = containerAt(place, ast.isDay);
  const node = day ? AstUtils.getContainerOfType(day, ast.isWeek) : containerAt(place, ast.isWeek);
  const week = node && weekOf(editing, weekNumber(node.number) ?? 0);
  const name = day && dayOf(day);
  const where = { editing, ...(week && { week }), ...(name && { day: name }) };
  return edits.flatMap(({ offers }) =>
    offers(where).flatMap(({ title, edits: make }) => {
      const made = editsOfPlan(editing, make);
      return 'refused' in made ? [] : [{ title, edits: () => made }];
    }),
  );
}
