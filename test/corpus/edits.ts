import type { TrainingSession, TrainingWeek } from '../../language/training/model.ts';
import { type Draft, sourceOf } from '../good-plans/draft.ts';

/** The strength that comes with most plans, so that an edit does not take the week's core work away. */
export const CORE = 'core "Core and Hips"';

/** A week in the middle of the training: neither down nor taper nor race, with a long run of known length on a day. */
export function workingWeek(draft: Draft, from = 4): TrainingWeek | undefined {
  return draft.plan.weeks.find((week) => week.number >= from && isWorking(week));
}

export function isWorking(week: TrainingWeek): boolean {
  return (
    week.reference !== undefined &&
    !week.isDown &&
    !week.isTaper &&
    !week.isRace &&
    week.volume.unknown === 0 &&
    week.longestRun?.day !== undefined &&
    week.longestRun.run?.distance !== undefined
  );
}

/** So many working weeks, down weeks among them, one after the other. */
export function stretchOfWeeks(draft: Draft, length: number, from = 2): readonly TrainingWeek[] | undefined {
  const { weeks } = draft.plan;
  const start = weeks.findIndex(
    (week, index) =>
      week.number >= from &&
      isWorking(week) &&
      index + length <= weeks.length &&
      weeks.slice(index, index + length).every(({ isTaper, isRace }) => !isTaper && !isRace),
  );
  return start < 0 ? undefined : weeks.slice(start, start + length);
}

/** The longest run before a week, what the athlete ran lately included; metres. */
export function longestBefore(draft: Draft, number: number): number {
  const lengths = draft.plan.weeks
    .filter((week) => week.number < number)
    .flatMap(({ runs }) => runs.map(({ run }) => run?.distance?.high ?? 0));
  return Math.max(draft.plan.athlete.recentLongest ?? 0, ...lengths);
}

/** The race at the end of the plan. */
export function goalRace(draft: Draft): TrainingSession | undefined {
  return draft.lastWeek.sessions.find(({ kind }) => kind === 'race');
}

/** The last week in which the training is full. */
export function lastFullWeek(draft: Draft): TrainingWeek | undefined {
  return draft.plan.weeks.findLast((week) => isWorking(week));
}

/** Whether nothing in the first weeks is hard. */
export function isEasyUntil(draft: Draft, number: number): boolean {
  return draft.plan.weeks
    .slice(0, number)
    .every((week) => week.hardSeconds === 0 && week.sessions.every(({ hard }) => !hard));
}

/** The days of a week with nothing hard on them or on the days beside them, by name. */
export function quietDays(week: TrainingWeek): readonly string[] {
  const isHard = week.days.map(({ sessions }) => sessions.some(({ hard }) => hard));
  return week.days
    .filter((_, day) => !isHard[day - 1] && !isHard[day] && !isHard[day + 1])
    .map(({ name }) => name);
}

/** The day before another of a week, if it is in the week. */
export function dayBefore(week: TrainingWeek, name: string): string | undefined {
  const index = week.days.findIndex((day) => day.name === name);
  return week.days[index - 1]?.name;
}

/** Writes a session besides what a day holds, strength and core of that day dropped. */
export function withSession(draft: Draft, week: TrainingWeek, day: string, added: string): void {
  const kept = week.days
    .find(({ name }) => name === day)
    ?.sessions.filter(({ strength, discipline }) => !strength && discipline !== 'rest')
    .map(sourceOf);
  draft.setDay(week.number, day, [...(kept ?? []), added].join(' + '));
}

/** A first day of a week that holds no run; else its first day. */
export function freeDay(week: TrainingWeek): string {
  return (week.days.find(({ sessions }) => !sessions.some(({ run }) => run)) ?? week.days[0])?.name ?? 'mon';
}

/** Whether a running plan has at least so much of a figure lately, in metres. */
export function runsLately(draft: Draft, volume: number, longest = 0): boolean {
  const { recentVolume = 0, recentLongest = 0 } = draft.plan.athlete;
  return recentVolume >= volume && recentLongest >= longest;
}
