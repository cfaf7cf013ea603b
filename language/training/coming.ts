/** What of a plan is over, and what is to come: the days behind the last one of which is told what was done. */
import type { TrainingDay, TrainingWeek } from './model.ts';

/** Whether all days of a week are over. */
export function isOver({ plan, number }: TrainingWeek): boolean {
  return number * 7 <= plan.comes;
}

/** Whether a day, by its index, is over. */
export function isDayOver({ week: { plan }, index }: Pick<TrainingDay, 'week' | 'index'>): boolean {
  return index < plan.comes;
}

/** Whether something of the running of a week is still to come; floating runs may be. */
export function hasRunsToCome(week: TrainingWeek): boolean {
  return (
    !isOver(week) &&
    week.runs.some(({ day }) => day === undefined || !isDayOver(day))
  );
}
