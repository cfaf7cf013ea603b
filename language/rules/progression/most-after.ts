import type { BackStatus } from '../../training/model.ts';
import { SMALL_INCREASE } from './small-increase.ts';
import { DOUBLE, SMALL_WEEK } from './small-week.ts';

/**
 * The metres up to which a week is not reported for its growth.
 *
 * @param before the metres that it grows from
 * @param limit the growth that is left alone, as a fraction
 */
export function mostAfter(before: number, back: BackStatus, limit: number): number {
  const inSmallWeek = Math.min(SMALL_WEEK[back], before * (1 + DOUBLE));
  return Math.max(before + SMALL_INCREASE[back], before * (1 + limit), inSmallWeek);
}
