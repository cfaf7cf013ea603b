import type { TrainingWeek } from './model.ts';

/** On how many days of a week there is a run. A floating run counts as a day of its own; strides do not. */
export function runDaysOf(week: TrainingWeek): number {
  const runs = week.runs.filter((session) => session.kind !== 'strides');
  const floating = runs.filter((session) => !session.day).length;
  return new Set(runs.flatMap((session) => session.day ?? [])).size + floating;
}
