/** Weeks of plans that are like the one that is changed: they stand in the place of its weeks, by their numbers. */
import { numbersOf } from '../../grammar/days.ts';
import { templatesOf } from '../../scope/templates.ts';
import type { PlanChange } from './define-plan-edit.ts';
import { type PlanEditing, type Refused, refused } from './editing.ts';

/** Refuses a change behind which a week of another plan of the file would stand in the place of another week than before. */
export function otherPlanDiffers(
  { plan, models, before }: PlanEditing,
  { order }: PlanChange,
): Refused | undefined {
  const numbers = models[0]?.weeks.map(({ number }) => number) ?? [];
  const after = order?.(numbers);
  if (!after) return undefined;
  const isMoved = (number: number) => after[numbers.indexOf(number)] !== number;
  const other = before.plans.find(
    ({ node }) => templatesOf(node).includes(plan) && node.weeks.flatMap(numbersOf).some(isMoved),
  );
  return (
    other &&
    refused(
      `the plan "${other.name}" is like it, and weeks that it writes itself would stand in the place of others. Change the text`,
    )
  );
}
