/** Week numbers 1, 2, 3 … in the order of the text. */
import { numbersOf } from '../grammar/days.ts';
import type { Plan } from '../grammar/generated/ast.ts';
import type { TreeEdit } from './tree-edit.ts';

/**
 * Numbers all weeks as they stand, and what copies them along with it. Undefined where a `like` names a week that is
 * not there: which one it meant can't be known; and for a plan that is like another one: its numbers are those of that one.
 */
export function renumberedWeeks(plan: Plan): readonly TreeEdit[] | undefined {
  if (plan.template) return undefined;
  const moved = new Map<string, number>();
  const texts: string[] = [];
  let next = 1;
  for (const week of plan.weeks) {
    const numbers = numbersOf(week);
    const written = numbers.length > 0 ? numbers.map(String) : [week.number];
    for (const [index, number] of written.entries()) {
      if (!moved.has(number)) moved.set(number, next + index);
    }
    texts.push(written.length > 1 ? `${next}-${next + written.length - 1}` : `${next}`);
    next += written.length;
  }
  if (plan.weeks.some(({ like }) => like?.number !== undefined && !moved.has(like.number))) return undefined;
  return plan.weeks.flatMap((week, index) => {
    const copied = week.like?.number === undefined ? undefined : moved.get(week.like.number);
    return [
      ...(week.number === texts[index]
        ? []
        : [{ replace: { from: week, property: 'number' }, text: texts[index] ?? '' }]),
      ...(week.like && copied !== undefined && week.like.number !== `${copied}`
        ? [{ replace: { from: week.like, property: 'number' }, text: `${copied}` }]
        : []),
    ];
  });
}
