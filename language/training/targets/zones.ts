import { exactly, type Range } from '../../quantities/range.ts';
import type { Band } from '../model.ts';
import { bandOfShare } from './bands.ts';
import type { ResolvedTarget, TargetPaces } from './target-kind.ts';

/**
 * The five zones of the Norwegian Olympic federation by share of the highest heart rate, as in Seiler 2010 (Int J Sports
 * Physiol Perform 5:276): 60–72%, 72–82%, 82–87%, 88–93%, 93–100%. Here the lower bounds of zones 2 to 5.
 */
const BOUNDS = [0.72, 0.82, 0.88, 0.93] as const;

/** Where zone 1 begins. */
const LOWEST_SHARE = 0.6;

/** The zone that a share of the highest heart rate lies in. */
export function zoneOfShare(share: number): number {
  return 1 + BOUNDS.filter((bound) => share >= bound).length;
}

/** The shares of the highest heart rate between which a zone lies; undefined for a number that is none. */
export function sharesOfZone(zone: number): Range | undefined {
  const bounds = [LOWEST_SHARE, ...BOUNDS, 1];
  const [low, high] = [bounds[zone - 1], bounds[zone]];
  return low === undefined || high === undefined ? undefined : { low, high };
}

/** The band of a zone: 1 and 2 are easy, 3 is moderate, 4 and 5 are hard. */
export function bandOfZone(zone: number): Band {
  return bandOfShare(sharesOfZone(zone) ?? exactly(zone < 1 ? 0 : 1));
}

/** The named pace that work is reckoned with which has no pace of its own. */
export function paceNameOf(zone: number, band: Band): string {
  if (band === 'easy') return zone <= 1 ? 'recovery' : 'easy';
  return band === 'moderate' ? 'steady' : zone >= 5 ? 'interval' : 'threshold';
}

/** What work in a zone comes to. */
export function inZone(zone: number, band: Band, paces: TargetPaces): ResolvedTarget {
  const paceName = paceNameOf(zone, band);
  const pace = paces.named(paceName);
  return { ...(pace && { pace }), paceName, band };
}

/** The middle of `2` or `2-4` in `zone 2-4` or `rpe 2-4`; between two steps the upper one. */
export function middleStep(text: string): number {
  const [, low = 0, high = low] = /(\d+)(?:-(\d+))?\s*$/.exec(text) ?? [];
  return Math.ceil((Number(low) + Number(high)) / 2);
}
