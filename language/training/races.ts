/** The races that stand in a plan, and how long they are. */

import type { TrainingPlan, TrainingSession } from './model.ts';
import { sumOf } from './run-measure.ts';

export interface Race {
  readonly session: TrainingSession;
  /** The days on which it can be, since the first day of week 1: one, or each of its week for a floating race. */
  readonly days: readonly number[];
  /** Metres that are raced, upper end; without warm-up and cool-down. Absent when unknown. */
  readonly metres?: number;
}

/** The races of a plan in the order of their weeks and days, floating ones at the end of their week. */
export function racesOf(plan: TrainingPlan): readonly Race[] {
  return plan.weeks.flatMap((week) =>
    week.broken
      ? []
      : week.runs
          .filter(({ kind }) => kind === 'race')
          .map((session) => {
            const metres = racedMetres(session);
            return { session, days: possibleDays(session), ...(metres !== undefined && { metres }) };
          }),
  );
}

/** The days on which a session can be: its own, or each of its week for a floating one. */
export function possibleDays({ day, week }: TrainingSession): readonly number[] {
  return day ? [day.index] : week.days.map(({ index }) => index);
}

function racedMetres({ run }: TrainingSession): number | undefined {
  const work = run?.segments.filter(({ movement, role }) => movement === 'run' && role === 'work') ?? [];
  const isAll = work.length === run?.segments.length;
  // A stated amount is the race, whatever its steps add up to.
  return (isAll ? run?.distance : sumOf(work).distance)?.high;
}
