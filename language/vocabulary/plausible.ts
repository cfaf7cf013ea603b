import type { Range } from '../quantities/range.ts';

// What can be meant by figures that stand in several places: convention, and wide enough for every real plan.

/** Steps a minute, both feet counted. */
export const PLAUSIBLE_CADENCE = { low: 100, high: 250 };
/** Beats a minute. */
export const PLAUSIBLE_HEART_RATE = { low: 40, high: 230 };
/** Beats a minute at rest. */
export const PLAUSIBLE_RESTING_HEART_RATE = { low: 25, high: 120 };
/** Watts on a bike. */
export const PLAUSIBLE_POWER = { low: 20, high: 2000 };
/** The best runners reach about 85; 10 is the pace of a slow walk. */
export const PLAUSIBLE_VDOT = { low: 10, high: 90 };
/** Years. */
export const PLAUSIBLE_AGE = { low: 5, high: 110 };
/** Seconds per kilometre. */
export const PLAUSIBLE_PACE = { low: 120, high: 1200 };
/** Metres of a week's running. */
export const PLAUSIBLE_WEEK = { low: 0, high: 400_000, for: 'a week' };
/** Metres of a run. */
export const PLAUSIBLE_RUN = { low: 0, high: 200_000, for: 'a run' };

/** Metres of a climb or a descent that are offered. */
export const USUAL_HEIGHTS = ['100 m', '150 m', '300 m'];

/** Whether a figure can be meant. */
export function isPlausible(value: number, { low, high }: Range): boolean {
  return value >= low && value <= high;
}
