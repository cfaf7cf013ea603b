import type { Range } from '../quantities/range.ts';

// What can be meant by figures: convention, and wide enough for every real plan.

/** What can be meant where a figure stands. */
export interface Bounds extends Range {
  /** What they are the bounds of, with its article where it has one: `a week`. */
  readonly for: string;
}

/** Steps a minute, both feet counted. */
export const PLAUSIBLE_CADENCE: Bounds = { low: 100, high: 250, for: 'steps a minute, both feet counted' };
/** Beats a minute. */
export const PLAUSIBLE_HEART_RATE: Bounds = { low: 40, high: 230, for: 'beats a minute' };
/** Beats a minute of the highest heart rate. */
export const PLAUSIBLE_MAX_HEART_RATE: Bounds = { low: 100, high: 230, for: 'beats a minute at most' };
/** Beats a minute at rest. */
export const PLAUSIBLE_RESTING_HEART_RATE: Bounds = { low: 25, high: 120, for: 'beats a minute at rest' };
/** Watts on a bike. */
export const PLAUSIBLE_POWER: Bounds = { low: 20, high: 2000, for: 'watts on a bike' };
/** The best runners reach about 85; 10 is the pace of a slow walk. */
export const PLAUSIBLE_VDOT: Bounds = { low: 10, high: 88, for: 'VDOT' };
/** Years. */
export const PLAUSIBLE_AGE: Bounds = { low: 5, high: 110, for: 'years of age' };
/** Seconds per kilometre. */
export const PLAUSIBLE_PACE: Bounds = { low: 120, high: 1200, for: 'a pace' };
/** Seconds per kilometre that a pace is apart from another one. */
export const PLAUSIBLE_PACE_OFFSET: Bounds = { low: -300, high: 300, for: 'a difference in pace' };
/** A share of a heart rate, of VDOT or of power that a target asks for. */
export const PLAUSIBLE_SHARE_OF_TARGET: Bounds = { low: 0.2, high: 2, for: 'a target' };
/** A share of the most weight that can be lifted. */
export const PLAUSIBLE_SHARE_OF_ONE_RM: Bounds = { low: 0.1, high: 1.5, for: 'a share of the most weight' };
/** Metres of a week's running. */
export const PLAUSIBLE_WEEK: Bounds = { low: 0, high: 400_000, for: 'a week' };
/** Metres of the longest run of 30 days. */
export const PLAUSIBLE_RUN: Bounds = { low: 0, high: 200_000, for: 'a run' };
/** Metres and seconds of what was done in one go, by bike as well. */
export const PLAUSIBLE_DONE_DISTANCE: Bounds = { low: 100, high: 600_000, for: 'what was done in one go' };
export const PLAUSIBLE_DONE_TIME: Bounds = { low: 30, high: 48 * 3600, for: 'what was done in one go' };
/** Metres of a race. */
export const PLAUSIBLE_RACE: Bounds = { low: 50, high: 1_000_000, for: 'a race' };
/** Metres up or down in a session. */
export const PLAUSIBLE_HEIGHT: Bounds = { low: 0, high: 15_000, for: 'a session' };
/** Metres run in a pair of shoes. */
export const PLAUSIBLE_SHOES: Bounds = { low: 0, high: 5_000_000, for: 'a pair of shoes' };
/** A share of VDOT. */
export const PLAUSIBLE_SHARE_OF_VDOT: Bounds = { low: 0.3, high: 1.5, for: 'a share of VDOT' };
/** The factor of a copied week. */
export const PLAUSIBLE_SHARE_OF_WEEK: Bounds = { low: 0.01, high: 3, for: 'a copy of a week' };
/** The zones of a heart rate. */
export const PLAUSIBLE_ZONE: Bounds = { low: 1, high: 5, for: 'zones' };
/** How hard it feels. */
export const PLAUSIBLE_EFFORT: Bounds = { low: 1, high: 10, for: 'efforts (`rpe`)' };
/** Who was born later can't have a plan yet. */
export const PLAUSIBLE_YEAR_OF_BIRTH: Bounds = { low: 1900, high: 2025, for: 'years of birth' };
/** Seconds of a race. */
export const PLAUSIBLE_RACE_TIME: Bounds = { low: 5, high: 7 * 24 * 3600, for: 'a race' };

export const PLAUSIBLE_SETS: Bounds = { low: 1, high: 100, for: 'sets' };
export const PLAUSIBLE_ROUNDS: Bounds = { low: 1, high: 100, for: 'rounds' };
export const PLAUSIBLE_RESERVE: Bounds = { low: 0, high: 20, for: 'repetitions in reserve' };
export const PLAUSIBLE_REPETITIONS: Bounds = { low: 1, high: 1000, for: 'repetitions' };
/** Seconds of a set of an exercise, and between exercises. */
export const PLAUSIBLE_SET_TIME: Bounds = { low: 1, high: 3600, for: 'a set of an exercise' };
export const PLAUSIBLE_SET_REST: Bounds = { low: 1, high: 3600, for: 'a rest between exercises' };
/** Metres of a set of an exercise, such as a carry. */
export const PLAUSIBLE_SET_DISTANCE: Bounds = { low: 1, high: 5000, for: 'a set of an exercise' };
/** Kilograms. */
export const PLAUSIBLE_LOAD: Bounds = { low: 0.1, high: 500, for: 'a weight' };
/** Kilograms that are carried on a run or a hike. */
export const PLAUSIBLE_CARRY: Bounds = { low: 0.1, high: 60, for: 'a weight to carry' };
/** Seconds of a core or strength session. */
export const PLAUSIBLE_STRENGTH_TIME: Bounds = { low: 60, high: 4 * 3600, for: 'a strength session' };

/** Metres of a climb or a descent that are offered. */
export const USUAL_HEIGHTS = ['100 m', '150 m', '300 m'];

/** Whether a figure can be meant. */
export function isPlausible(value: number, { low, high }: Range): boolean {
  return value >= low && value <= high;
}
