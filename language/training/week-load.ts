/** The load of a week as one figure, by two published indices. Neither is known to tell who gets hurt. */
import { intensityOf } from './intensity.ts';
import type { TrainingWeek } from './model.ts';

export interface WeekLoad {
  /** Without a unit. */
  readonly points: number;
  /** Whether a part of the time was computed from a distance. */
  readonly estimated: boolean;
}

/** How much a minute of each band counts: Lucía's TRIMP (Lucía et al. 2003). */
const WEIGHTS = { easy: 1, moderate: 2, hard: 3 } as const;

/**
 * What is planned: minutes of running, each counted by its band of intensity. Undefined where the time of a run, or of a part
 * that is not easy, is not known.
 */
export function zoneLoadOf(week: TrainingWeek): WeekLoad | undefined {
  const intensity = intensityOf(week);
  if (!intensity || intensity.running === 0) return undefined;
  const { easy, moderate, hard, estimated } = intensity;
  const seconds = WEIGHTS.easy * easy + WEIGHTS.moderate * moderate + WEIGHTS.hard * hard;
  return { points: seconds / 60, estimated };
}

/**
 * What was done: minutes times the effort that the athlete gave them, of all sessions that are told (session RPE, Foster et
 * al. 2001). Undefined where one of them lacks its time or its effort.
 */
export function effortLoadOf({ days }: TrainingWeek): WeekLoad | undefined {
  const done = days.flatMap((day) => day.done).filter(({ isMissed }) => !isMissed);
  const loads = done.flatMap(({ seconds, effort }) =>
    seconds === undefined || effort === undefined ? [] : [(seconds / 60) * effort],
  );
  if (loads.length === 0 || loads.length < done.length) return undefined;
  return { points: loads.reduce((sum, load) => sum + load, 0), estimated: false };
}
