import type { Range } from '../../quantities/range.ts';

/**
 * The named pace that an effort without a pace of its own is estimated with. Zones are the usual five; the steps of
 * perceived effort (1 to 10) are a convention.
 */
const PACE_OF_ZONE = ['recovery', 'recovery', 'easy', 'steady', 'threshold', 'interval'] as const;

/** Zones by share of maximum heart rate: the lower bounds of zones 2 to 5, a common convention. */
const BOUNDS = [0.6, 0.7, 0.8, 0.9] as const;

/** Zones from here on count as hard: the lactate threshold is about zone 4. */
export const HARD_ZONE = 4;

/** The zone that a share of the highest heart rate lies in. */
export function zoneOfShare(share: number): number {
  return 1 + BOUNDS.filter((bound) => share >= bound).length;
}

/** The shares of the highest heart rate between which a zone lies; undefined for a number that is none. */
export function sharesOfZone(zone: number): Range | undefined {
  const bounds = [0, ...BOUNDS, 1];
  const [low, high] = [bounds[zone - 1], bounds[zone]];
  return low === undefined || high === undefined ? undefined : { low, high };
}

/** The named pace that a zone is reckoned with. */
export function paceNameOfZone(zone: number): string {
  return PACE_OF_ZONE[zone] ?? 'interval';
}

/** The upper number in `zone 2`, `zone 2-3`, `rpe 4`. */
export function upperNumber(text: string): number {
  return Number(/(\d+)\s*$/.exec(text)?.[1] ?? 0);
}
