/** What has been run can't be changed: reports are about days that are still to come. */
import type { AstNode } from 'langium';
import type { TreeEdit } from '../../edit/tree-edit.ts';
import { writtenNode } from '../../grammar/one-of-several.ts';
import type { Report, Rule } from '../../rules/define-rule.ts';
import type { Repair } from '../../rules/repair.ts';
import { hasRunsToCome, isDayOver, isOver } from '../../training/coming.ts';
import type { TrainingPlan } from '../../training/model.ts';

/**
 * Whether a report is about something that is still to come: one of its days, or its week, in which there is a run to
 * come or, for what lacks strength work, a day.
 */
export function isToCome({ days, day, week }: Report, { group }: Rule, { comes }: TrainingPlan): boolean {
  if (comes === 0) return true;
  if (days) return days.some(({ last }) => last >= comes);
  if (day) return !isDayOver(day);
  if (week) return group === 'strength' ? !isOver(week) : hasRunsToCome(week);
  return true;
}

/** The repairs that change nothing of the days that are over. */
export function withoutThePast(repairs: readonly Repair[], plan: TrainingPlan): readonly Repair[] {
  if (plan.comes === 0) return repairs;
  const past = new Set<AstNode>();
  for (const week of plan.weeks) {
    if (isOver(week)) past.add(writtenNode(week.node));
    for (const day of week.days) if (day.node && isDayOver(day)) past.add(writtenNode(day.node));
  }
  return repairs.filter(({ edits }) => !edits.flatMap(nodesOf).some((node) => liesIn(node, past)));
}

/** The nodes that an edit is about. */
function nodesOf(edit: TreeEdit): readonly AstNode[] {
  return Object.values(edit).flatMap((value: unknown) => nodesIn(value));
}

function nodesIn(value: unknown): readonly AstNode[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (typeof value !== 'object' || value === null) return [];
  return '$type' in value ? [value as AstNode] : Object.values(value).flatMap(nodesIn);
}

function liesIn(node: AstNode, places: ReadonlySet<AstNode>): boolean {
  for (let one: AstNode | undefined = node; one; one = one.$container)
    if (places.has(writtenNode(one))) return true;
  return false;
}
