import type { DayNumber } from '../quantities/date.ts';
import type { TrainingPlan } from './model.ts';

/** When a plan begins and ends. */
export interface TrainingDays {
  /** The first day with something to do; of floating sessions alone the last day of their week. */
  readonly first: DayNumber;
  /** The last day of the last week. */
  readonly last: DayNumber;
}

/** The days of a plan that has dates. */
export function trainingDaysOf({ weeks, date }: TrainingPlan): TrainingDays | undefined {
  const last = weeks.at(-1);
  const begin = weeks.find((week) => week.sessions.some(({ discipline }) => discipline !== 'rest'));
  if (date === undefined || !begin || !last) return undefined;
  const day = begin.days.find(({ sessions }) => sessions.some(({ discipline }) => discipline !== 'rest'));
  return { first: date + (day?.index ?? begin.number * 7 - 1), last: date + last.number * 7 - 1 };
}
