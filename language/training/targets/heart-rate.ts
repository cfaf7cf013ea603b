import { isOpen } from '../../quantities/range.ts';
import { formatPercentRange } from '../../quantities/scalar.ts';
import { figureOf } from '../../vocabulary/figures.ts';
import { atRate, zoneOfRate } from './heart-rates.ts';
import { type TargetKind, UNKNOWN } from './target-kind.ts';

/** `@ 145-155 bpm`, `@ below 140 bpm`: without zones or a heart rate of the athlete nothing is known of it. */
export const heartRate: TargetKind = {
  offers: [],
  resolve: (target, paces) => atRate(figureOf(target, 'heartRate'), undefined, paces) ?? UNKNOWN,
  heartRate: (target) => figureOf(target, 'heartRate'),
  lacks(target, athlete) {
    const rate = figureOf(target, 'heartRate');
    return rate && !zoneOfRate(rate, athlete) ? ['max hr'] : [];
  },
  tell(target, athlete) {
    const rate = figureOf(target, 'heartRate');
    const zone = rate && zoneOfRate(rate, athlete);
    if (!zone) return ['without `max hr` or zones of the athlete it says nothing about pace'];
    const { maxHeartRate } = athlete;
    if (!maxHeartRate || isOpen(rate)) return [`zone ${zone.called}`];
    const share = { low: round(rate.low / maxHeartRate), high: round(rate.high / maxHeartRate) };
    return [`${formatPercentRange(share)} of max hr`, `zone ${zone.called}`];
  },
};

function round(share: number): number {
  return Math.round(share * 100) / 100;
}
