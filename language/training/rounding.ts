import type { TrainingSession } from './model.ts';

/** Metres that rounding, to 0.1 km, 0.1 mi or a minute, may add to a run of a copy at a percentage. */
const OF_A_RUN = 100;

/** Metres that runs may have beyond their share because `like … at` rounds what it scales: no author meant them. */
export function roundingIn(sessions: readonly TrainingSession[]): number {
  return OF_A_RUN * sessions.filter(({ run, scale }) => run && scale !== 1).length;
}
