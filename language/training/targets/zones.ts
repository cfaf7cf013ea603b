import type { Range } from '../../quantities/range.ts';
import type { OwnZone } from '../../vocabulary/athlete-line.ts';
import type { Athlete, Band } from '../model.ts';
import type { ResolvedTarget, TargetPaces } from './target-kind.ts';

/**
 * The five zones of the Norwegian Olympic federation by share of the highest heart rate, as in Seiler 2010 (Int J Sports
 * Physiol Perform 5:276): 60–72%, 72–82%, 82–87%, 88–93%, 93–100%. Here the lower bounds of zones 2 to 5.
 */
const BOUNDS = [0.72, 0.82, 0.88, 0.93] as const;

/** What a scale of three zones comes to in one of five: below the first threshold, between both, above the second. */
const THREE_ZONES = [2, 3, 4] as const;

/** Where zone 1 begins. */
const LOWEST_SHARE = 0.6;

/**
 * The threshold heart rate as a share of the highest, where one has to stand in for the other: the upper end of the
 * 88–92% that Daniels' Running Formula has for threshold running. A convention.
 */
export const THRESHOLD_SHARE = 0.92;

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

/** The band of a zone of the five: 1 and 2 are easy, 3 is moderate, 4 and 5 are hard. */
export function bandOfZone(zone: number): Band {
  return zone <= 2 ? 'easy' : zone <= 3 ? 'moderate' : 'hard';
}

/** The zone of the five that a zone of an athlete stands for: who has three has those of a first and a second threshold. */
export function standardZone(zone: number, { zones }: Pick<Athlete, 'zones'>): number {
  const isOfThree = zones.size === 3 && [1, 2, 3].every((number) => zones.has(number));
  return isOfThree && isOpenAbove(zones.get(3)) ? (THREE_ZONES[zone - 1] ?? zone) : zone;
}

function isOpenAbove(zone: OwnZone | undefined): boolean {
  return zone?.heartRate?.high === Number.POSITIVE_INFINITY || zone?.pace?.low === 0;
}

/** The zone of an athlete's own that a heart rate lies in; undefined where none is given by heart rate. */
export function ownZoneOf(rate: number, { zones }: Pick<Athlete, 'zones'>): number | undefined {
  const given = [...zones]
    .flatMap(([number, { heartRate }]) => (heartRate ? [{ number, low: heartRate.low }] : []))
    .sort((one, other) => one.low - other.low);
  return (given.findLast(({ low }) => rate >= low) ?? given[0])?.number;
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
