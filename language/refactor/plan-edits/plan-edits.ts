/** The ways to change a plan as a whole that editors and the command line offer. */

import { AstUtils } from 'langium';
import { isAllAsWritten } from '../../edit/as-written.ts';
import { dayOf } from '../../grammar/days.ts';
import * as ast from '../../grammar/generated/ast.ts';
import { keptWith } from '../../text/kept-with.ts';
import { containerAt, type Refactoring, type RefactoringPlace } from '../refactoring.ts';
import { changeAmount } from './change-amount.ts';
import type { PlanEdit, PlanPlace } from './define-plan-edit.ts';
import { planEditing } from './editing.ts';
import { editsAsTheyAre, editsOfPlan } from './edits-of-plan.ts';
import { insertWeek } from './insert-week.ts';
import { mark } from './mark.ts';
import { moveSession } from './move-session.ts';
import { moveWeek } from './move-week.ts';
import { removeWeek } from './remove-week.ts';
import { shiftDates } from './shift-dates.ts';
import { swapDays } from './swap-days.ts';

/** In the order in which they are offered. */
export const PLAN_EDITS: readonly PlanEdit[] = [
  insertWeek,
  removeWeek,
  moveWeek,
  swapDays,
  moveSession,
  changeAmount,
  mark,
  shiftDates,
];

/** What can be done with the plan at a place: with its week, its day, or its dates above the first week. */
export function planEditsAt(
  place: RefactoringPlace,
  edits: readonly PlanEdit[] = PLAN_EDITS,
): readonly Refactoring[] {
  const plan = containerAt(place, ast.isPlan);
  const editing = plan && planEditing(plan, place, place.read);
  if (!editing || 'refused' in editing) return [];
  const day = containerAt(place, ast.isDay);
  const node = day ? AstUtils.getContainerOfType(day, ast.isWeek) : containerAt(place, ast.isWeek);
  const week = editing.weeks.find((one) => one.node === node);
  if (node && !week) return [];
  const name = day && dayOf(day);
  const isUsual = isAllAsWritten(place.document.parseResult.value);
  const where = { editing, ...(week && { week }), ...(name && { day: name }) };
  const known = found.get(place.plans) ?? new Map<string, readonly Refactoring[]>();
  found.set(place.plans, known);
  return edits.flatMap((edit) => {
    const key = `${edit.id} ${plan.$containerIndex} ${week?.number} ${name}`;
    const offered = known.get(key) ?? offeredBy(edit, where, isUsual);
    known.set(key, offered);
    return offered;
  });
}

/** What was found, with the models of the text: an editor asks again for what is chosen, and on each line of a day. */
const found = keptWith<RefactoringPlace['plans'], Map<string, readonly Refactoring[]>>();

function offeredBy({ offers }: PlanEdit, where: PlanPlace, isUsual: boolean): readonly Refactoring[] {
  return offers(where).flatMap(({ title, change }) => {
    const { editing } = where;
    const made = isUsual ? editsAsTheyAre(editing, change) : editsOfPlan(editing, change);
    return 'refused' in made ? [] : [{ title, edits: () => made }];
  });
}
