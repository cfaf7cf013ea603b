/** Week numbers 1, 2, 3 … in the order of the text. */
import type { Plan } from '../grammar/generated/ast.ts';
import type { TreeEdit } from './tree-edit.ts';

/**
 * Numbers all weeks as they stand, and what copies them along with it. Undefined where a `like` names a week that is
 * not there: which one it meant can't be known.
 */
export function renumberedWeeks(plan: Plan): readonly TreeEdit[] | undefined {
  const moved = new Map<string, number>();
  for (const [index, { number }] of plan.weeks.entries()) {
    if (!moved.has(number)) moved.set(number, index + 1);
  }
  if (plan.weeks.some(({ like }) => like?.number !== undefined && !moved.has(like.number))) return undefined;
  return plan.weeks.flatMap((week, index) => {
    const copied = week.like?.number === undefined ? undefined : moved.get(week.like.number);
    return [
      ...(week.number === `${index + 1}`
        ? []
        : [{ replace: { from: week, property: 'number' }, text: `${index + 1}` }]),
      ...(week.like && copied !== undefined && week.like.number !== `${copied}`
        ? [{ replace: { from: week.like, property: 'number' }, text: `${copied}` }]
        : []),
    ];
  });
}
