/** What a heart rate comes to: by the athlete's own zones, or else as a share of the highest. */
import { figureIn, type Range } from '../../quantities/range.ts';
import { formatHeartRate } from '../../quantities/scalar.ts';
import type { ResolvedTarget, TargetAthlete, TargetPaces } from './target-kind.ts';
import { bandOfZone, inZone, ownZoneOf, standardZone, THRESHOLD_SHARE, zoneOfShare } from './zones.ts';

/** A zone that work is done in, as the athlete calls it, and the one of the five that it stands for. */
interface ZoneOfRate {
  readonly called: number;
  readonly standard: number;
}

/** The zone of a heart rate; undefined where the athlete's lines do not say. */
export function zoneOfRate(rate: Range, athlete: TargetAthlete): ZoneOfRate | undefined {
  // What is below a heart rate lies in the zone that ends there.
  const beats = rate.low === 0 ? rate.high - 1 : figureIn(rate);
  const own = ownZoneOf(beats, athlete);
  if (own !== undefined) return { called: own, standard: standardZone(own, athlete) };
  const share = shareOfMax(beats, athlete);
  if (share === undefined) return undefined;
  const zone = zoneOfShare(share);
  return { called: zone, standard: zone };
}

/** A heart rate as a share of the highest; from the threshold where the highest is not known. */
function shareOfMax(rate: number, { maxHeartRate, thresholdHeartRate }: TargetAthlete): number | undefined {
  if (maxHeartRate) return rate / maxHeartRate;
  return thresholdHeartRate ? (rate / thresholdHeartRate) * THRESHOLD_SHARE : undefined;
}

/** What work at a heart rate, or else in a zone of the five, comes to; nothing where both are not known. */
export function atRate(
  rate: Range | undefined,
  zone: number | undefined,
  paces: TargetPaces,
): ResolvedTarget | undefined {
  const standard = (rate && zoneOfRate(rate, paces.athlete)?.standard) ?? zone;
  return standard === undefined ? undefined : inZone(standard, bandOfZone(standard), paces);
}

/** `139-148 bpm` and `zone 2`. */
export function rateInWords(
  rate: Range | undefined,
  zone: number | undefined,
  athlete: TargetAthlete,
): readonly string[] {
  const called = (rate && zoneOfRate(rate, athlete)?.called) ?? zone;
  return [...(rate ? [formatHeartRate(rate)] : []), ...(called === undefined ? [] : [`zone ${called}`])];
}

/** A share of a figure. */
export function shareOf(figure: number | undefined, share: Range | undefined): Range | undefined {
  return figure && share ? { low: figure * share.low, high: figure * share.high } : undefined;
}
