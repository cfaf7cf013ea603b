/** A further session in a week: on which day, and how it is written there. */

import type { TreeEdit } from '../../edit/tree-edit.ts';
import { daysIn, lineOf } from '../../grammar/days.ts';
import { lastLineOf, linesBelow } from '../../grammar/last-line.ts';
import { isAbsent } from '../../training/absence.ts';
import type { TrainingDay, TrainingSession, TrainingWeek } from '../../training/model.ts';

/** A day of a week, or undefined for none; the lower the cost, the better it suits. */
export type DayCost = (day: TrainingDay) => number;

/** What a day costs that can't have it. */
export const NEVER = Number.POSITIVE_INFINITY;
/** What a day costs beside one that gets such a session. */
const BESIDE = 4;

/**
 * The edits that add a session on so many days of a week, the cheapest first. Fewer than asked for where no more days
 * can be written to.
 */
export function addSessions(week: TrainingWeek, text: string, times: number, cost: DayCost): TreeEdit[] {
  const chosen: TrainingDay[] = [];
  const price = (day: TrainingDay) =>
    chosen.includes(day) || !canHold(day)
      ? NEVER
      : cost(day) + chosen.filter((other) => Math.abs(other.index - day.index) < 2).length * BESIDE;
  for (let i = 0; i < times; i++) {
    const best = [...week.days].sort((a, b) => price(a) - price(b) || a.index - b.index)[0];
    if (best && price(best) < NEVER) chosen.push(best);
  }
  return chosen.flatMap((day) => addTo(day, text));
}

/**
 * Whether a session can be written to a day: sessions that a `like` copied would go with a new line, and an athlete who
 * can't train gets none.
 */
function canHold(day: TrainingDay): boolean {
  return !isAbsent(day) && (day.node !== undefined || day.sessions.length === 0);
}

/** Adds a session to a day: to its line, in place of a mere `rest`, or as a line of its own. */
export function addTo(day: TrainingDay, text: string): TreeEdit[] {
  const rest = onlyRest(day);
  if (rest) return [{ replace: { from: rest.source }, text }];
  const last = day.sessions.findLast(({ copied }) => !copied)?.source;
  return last ? [{ behind: last, text: ` + ${text}` }] : newDayLine(day, text);
}

/** A line for a day that has none in its week, in the order of the days. */
export function newDayLine(day: TrainingDay, text: string): TreeEdit[] {
  const node = day.inCycle?.node ?? day.week.node;
  const days = day.inCycle
    ? day.week.plan.weeks.flatMap((week) => week.days.filter(({ inCycle }) => inCycle?.node === node))
    : day.week.days;
  const line = `${wordOfDay(day)} ${text}`;
  const earlier = new Set(days.filter(({ index }) => index < day.index).flatMap((other) => other.node ?? []));
  const [before] = daysIn(node)
    .flatMap((other) => (earlier.has(other) ? lineOf(other) : []))
    .slice(-1);
  const model = before ?? node.days[0] ?? linesBelow(node)[0];
  const below = before ? lastLineOf(before) : lastLineOf(node);
  return [{ below, text: line, ...(model && { indentedLike: model }) }];
}

/** What the line of a day begins with: `wed`, and in a plan in cycles `day 4`. */
export function wordOfDay({ name, inCycle }: TrainingDay): string {
  return inCycle?.day ?? name;
}

/** The session of a day of nothing but `rest`, if no text goes with it. */
function onlyRest({ node, sessions }: TrainingDay): TrainingSession | undefined {
  const [only, ...others] = sessions;
  if (!node || !only || others.length > 0 || only.copied || only.discipline !== 'rest') return undefined;
  const { activity, time, half } = only.source;
  const isPlain =
    activity?.$type === 'Rest' && only.kind === 'rest' && activity.cue === undefined && !time && !half;
  return isPlain ? only : undefined;
}
