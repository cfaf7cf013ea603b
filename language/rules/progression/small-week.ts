import type { BackStatus } from '../../training/model.ts';

/**
 * In weeks with less than so many metres growth counts in minutes, as in a programme from the couch to 5 km, and only
 * more than `DOUBLE` is reported.
 */
export const SMALL_WEEK: Readonly<Record<BackStatus, number>> = {
  healthy: 16_000,
  history: 16_000,
  disc: 8000,
  pain: 8000,
};

/** Growth by 100%. */
export const DOUBLE = 1;
