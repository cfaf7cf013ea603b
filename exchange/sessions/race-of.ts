import type { PlanRace, TrainingSession } from '@runplan/language/internal';

/** The race of a line of the plan that a session is; undefined where no line names one on its day. */
export function raceOf({ day, week }: TrainingSession): PlanRace | undefined {
  return week.plan.races.find(({ date }) => date !== undefined && date === day?.date);
}
