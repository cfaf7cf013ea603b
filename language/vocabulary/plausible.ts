import type { Range } from '../quantities/range.ts';

// What can be meant by figures that stand in several places: convention, and wide enough for every real plan.

/** Steps a minute, both feet counted. */
export const PLAUSIBLE_CADENCE = { low: 100, high: 250 };
/** Beats a minute. */
export const PLAUSIBLE_HEART_RATE = { low: 40, high: 230 };
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
