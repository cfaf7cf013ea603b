/** Which week of its plan each week of the text is, also where another number is written. */

import { weeksIn } from '../grammar/days.ts';
import type { Plan, Week } from '../grammar/generated/ast.ts';
import { hasMistake } from '../grammar/mistakes.ts';
import { partOf } from '../grammar/parts.ts';
import { keptWith } from '../text/kept-with.ts';
import { weekNumber } from './like.ts';

/** A week of the text, and which one of the plan it is. */
export interface CountedWeek {
  readonly node: Week;
  /** Absent where the week is one too many, so that it is none of the plan. */
  readonly number?: number;
  /** Whether another number may as well be meant: nothing can be said of its training. */
  readonly isUncertain: boolean;
  readonly mistake?: NumberMistake;
}

/** What is wrong with the number of a week as it is written. */
export interface NumberMistake {
  /** No number, one that is there already, one out of order, or one behind weeks that are missing. */
  readonly problem: 'text' | 'repeated' | 'order' | 'gap';
  readonly expected: number;
  /** The week that has a repeated number. */
  readonly first?: Week;
}

const countedByPlan = keptWith<Plan, readonly CountedWeek[]>();
const countedByWeek = keptWith<Week, CountedWeek>();

/** A week of a plan. Those of a plan that is like another one are the weeks of that one that they replace: as written. */
export function countedWeek(node: Week): CountedWeek {
  const plan = node.$container;
  if (plan.template) {
    const number = weekNumber(node.number);
    return { node, ...(number !== undefined && { number }), isUncertain: false };
  }
  countedWeeks(plan);
  return countedByWeek.get(node) ?? { node, isUncertain: false };
}

/**
 * Walks through the own weeks of a plan in the order of the text. One wrong number costs one mistake: where the numbers
 * go on tells whether this week was one too many (the next has the expected number), a slip (the next goes on behind
 * it), or the end of a gap. A week too many whose number the others leave out is that one, only elsewhere.
 */
export function countedWeeks(plan: Plan): readonly CountedWeek[] {
  const known = countedByPlan.get(plan);
  if (known) return known;
  const counted = count(plan);
  countedByPlan.set(plan, counted);
  for (const week of counted) countedByWeek.set(week.node, week);
  return counted;
}

function count(plan: Plan): readonly CountedWeek[] {
  const counted: CountedWeek[] = [];
  const seen = new Map<number, Week>();
  /** Where in the list the weeks too many stand, by the numbers that they have. */
  const parked = new Map<number, number>();
  let expected = 1;
  let offset = partOf(plan)?.offset ?? 0;
  const weeks = weeksIn(plan);
  for (const [index, node] of weeks.entries()) {
    const isLast = index === weeks.length - 1;
    const next = weekNumber(weeks[index + 1]?.number);
    // A week whose number could not be read was reported already; it counts as the expected one, unless the next is
    // that: then it is being written between two others.
    if (node.number === undefined && next === expected) {
      counted.push({ node, isUncertain: true });
      continue;
    }
    const number = node.number === undefined ? expected : weekNumber(node.number);
    const start = partOf(node)?.offset ?? offset;
    // Where lines could not be read, the missing weeks may be among them.
    const isLost = number !== undefined && number > expected && hasMistake(plan.$container, offset, start);
    offset = start;
    const first = number === undefined ? undefined : seen.get(number);
    const mistake: NumberMistake | undefined =
      number === expected || isLost
        ? undefined
        : { problem: problemOf(number, expected, next, first), expected, ...(first && { first }) };
    // Of two weeks in a row with one number either may be the one too many: the number is that of the latter.
    const isAgain = next !== expected + 1 && number === expected - 1 && counted.at(-1)?.number === number;
    if (isAgain) counted.push({ node: (counted.pop() as CountedWeek).node, isUncertain: true });
    const place = isAgain ? number : placeOf(number, expected, next, isLast);
    counted.push({
      node,
      ...(place !== undefined && { number: place }),
      isUncertain: mistake !== undefined && (isLast || isAgain),
      ...(mistake && { mistake }),
    });
    if (place !== undefined) expected = place + 1;
    else if (number !== undefined && !parked.has(number)) parked.set(number, index);
    if (number !== undefined && !seen.has(number)) seen.set(number, node);
    for (; next !== expected && seen.has(expected); expected += 1) {
      const at = parked.get(expected);
      if (at !== undefined)
        counted[at] = { ...(counted[at] as CountedWeek), number: expected, isUncertain: true };
    }
  }
  return counted;
}

/** Which week it is; undefined for one too many. */
function placeOf(
  number: number | undefined,
  expected: number,
  next: number | undefined,
  isLast: boolean,
): number | undefined {
  if (number === expected) return expected;
  if (next === expected) return undefined;
  if (next === expected + 1 || number === undefined) return expected;
  if (number > expected) return number;
  return isLast ? expected : undefined;
}

function problemOf(
  number: number | undefined,
  expected: number,
  next: number | undefined,
  first: Week | undefined,
): NumberMistake['problem'] {
  if (number === undefined) return 'text';
  if (first) return 'repeated';
  return number < expected || next === expected || next === expected + 1 ? 'order' : 'gap';
}
