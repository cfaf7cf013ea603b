import type { Target } from '../../grammar/generated/ast.ts';
import { middleOf, type Range } from '../../quantities/range.ts';
import { formatPercentRange } from '../../quantities/scalar.ts';
import { figureOf } from '../../vocabulary/figures.ts';
import { bandOfShare } from './bands.ts';
import { type TargetKind, type TargetPaces, UNKNOWN } from './target-kind.ts';
import { inZone, zoneOfShare } from './zones.ts';

/** `@ 145-155 bpm`: without the athlete's highest heart rate nothing is known of it. */
export const heartRate: TargetKind = {
  offers: [],
  resolve(target, paces) {
    const share = shareOfMax(target, paces.athlete);
    return share ? inZone(zoneOfShare(middleOf(share)), bandOfShare(share), paces) : UNKNOWN;
  },
  tell(target, athlete) {
    const share = shareOfMax(target, athlete);
    if (!share) return ['without `max hr` it says nothing about pace'];
    const rounded = { low: round(share.low), high: round(share.high) };
    return [`${formatPercentRange(rounded)} of max hr`, `zone ${zoneOfShare(middleOf(share))}`];
  },
};

/** The heart rate as a share of the athlete's highest; undefined where one of them is not known. */
function shareOfMax(target: Target, { maxHeartRate }: TargetPaces['athlete']): Range | undefined {
  const rate = figureOf(target, 'heartRate');
  return rate && maxHeartRate ? { low: rate.low / maxHeartRate, high: rate.high / maxHeartRate } : undefined;
}

function round(share: number): number {
  return Math.round(share * 100) / 100;
}
