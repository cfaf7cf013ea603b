import type { TrainingPlan, TrainingWeek } from './model.ts';

/** The day of the race that a plan leads to. */
export interface RaceDay {
  /** Days since the first day of week 1. */
  readonly index: number;
  readonly week: TrainingWeek;
}

/**
 * The day on which the plan's race is, by its date or else the last race of the last week marked as `race`. Undefined
 * where the race has no day in the plan.
 */
export function raceDayOf(plan: TrainingPlan): RaceDay | undefined {
  const { race, date } = plan;
  if (race?.date !== undefined && date !== undefined) {
    const index = race.date - date;
    const week = plan.weeks.find(({ number }) => number === Math.floor(index / 7) + 1);
    return week && { index, week };
  }
  const week = plan.weeks.findLast((one) => one.isRace);
  const day = week?.runs.findLast((session) => session.kind === 'race' && session.day)?.day;
  return week && day && { index: day.index, week };
}
