/** What of a plan is over, and what is to come: the days behind the last one of which is told what was done. */
import type { TrainingDay, TrainingSession, TrainingWeek } from './model.ts';

/** Whether all days of a week are over. */
export function isOver({ plan, number }: TrainingWeek): boolean {
  return number * 7 <= plan.comes;
}

/** Whether a day, by its index, is over. */
export function isDayOver({ week: { plan }, index }: Pick<TrainingDay, 'week' | 'index'>): boolean {
  return index < plan.comes;
}

/** Whether a session is over; a floating one is with its week. */
export function isSessionOver({ day, week }: TrainingSession): boolean {
  return day ? isDayOver(day) : isOver(week);
}

/** Whether what is known of a week is what was done: it is over, and a line of it says so. */
export function isDone(week: TrainingWeek): boolean {
  return isOver(week) && week.days.some(({ done }) => done.length > 0);
}

/** Whether something of the running of a week is still to come; floating runs may be. */
export function hasRunsToCome(week: TrainingWeek): boolean {
  return week.runs.some((session) => !isSessionOver(session));
}
