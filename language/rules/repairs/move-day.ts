/** What stands on one day of a week, on another one. */

import type { NodeRange, TreeEdit } from '../../edit/tree-edit.ts';
import { linesBelow } from '../../grammar/last-line.ts';
import { isAbsent } from '../../training/absence.ts';
import type { TrainingDay } from '../../training/model.ts';
import { wordOfDay } from './add-session.ts';

/**
 * Lets two days of a week change places: their sessions, or the name of the one that has a line. Undefined where a
 * day was copied, where the athlete can't train on one of them, or where a line below would be
 * left on the wrong day.
 */
export function swapDays(one: TrainingDay, other: TrainingDay): TreeEdit[] | undefined {
  if (!one.node || linesBelow(one.node).length > 0 || isAbsent(one) || isAbsent(other)) return undefined;
  if (!other.node) {
    // Where a line goes, what it stood for in a copy comes back.
    const block = one.inCycle?.node ?? one.week.node;
    if (other.sessions.length > 0 || block.like || one.inCycle?.node !== other.inCycle?.node)
      return undefined;
    return isNextLine(one, other)
      ? [{ replace: { from: one.node, property: 'days' }, text: wordOfDay(other) }]
      : undefined;
  }
  if (linesBelow(other.node).length > 0) return undefined;
  const [first, second] = [sessionsOf(one), sessionsOf(other)];
  return first && second && [{ swap: [first, second] }];
}

/** Whether no line of another day lies between, so that the days stay in order. */
function isNextLine(one: TrainingDay, other: TrainingDay): boolean {
  const [from, to] = [Math.min(one.index, other.index), Math.max(one.index, other.index)];
  return !one.week.days.some((day) => day.node && day !== one && day.index > from && day.index < to);
}

function sessionsOf({ node, sessions }: TrainingDay): NodeRange | undefined {
  const [first, last] = [node?.sessions[0], node?.sessions.at(-1)];
  if (!first || !last || sessions.some(({ copied }) => copied)) return undefined;
  // A day that is written twice has sessions on another line as well.
  return sessions.length === node?.sessions.length ? { from: first, to: last } : undefined;
}
