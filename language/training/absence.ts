/** Days and weeks on which the athlete can't train as planned: sick, on holiday, on a journey. */
import { KINDS } from '../vocabulary/kinds.ts';
import type { TrainingDay, TrainingSession, TrainingWeek, WeekAlone } from './model.ts';

/** Whether a session stands for one that the athlete can't do. */
export function isAbsence({ kind }: TrainingSession): boolean {
  return KINDS.get(kind)?.isAbsence === true;
}

/** Whether the athlete can't train on a day: it says so, or its week does and has no session on it. */
export function isAbsent({ week, sessions }: TrainingDay): boolean {
  return sessions.some(isAbsence) || (week.absence !== undefined && sessions.length === 0);
}

/** Whether the athlete can't train as planned on any day of a week: nothing is missing in it. */
export function hasAbsence(week: WeekAlone): boolean {
  return week.absence !== undefined || week.days.some(isAbsent);
}

/** The kinds of absence in a stretch of days, both ends included, in their order. */
export function absencesBetween(
  weeks: readonly TrainingWeek[],
  first: number,
  last: number,
): readonly string[] {
  const days = weeks.flatMap((week) => week.days).filter(({ index }) => index >= first && index <= last);
  const kinds = days.flatMap((day) => {
    const said = day.sessions.find(isAbsence)?.kind;
    return said ?? (isAbsent(day) ? (day.week.absence?.kind ?? []) : []);
  });
  return [...new Set(kinds)];
}
