import type { Target } from '../../grammar/generated/ast.ts';
import { middleOf, type Range } from '../../quantities/range.ts';
import { figureOf } from '../../vocabulary/figures.ts';
import { atRate, rateInWords, shareOf } from './heart-rates.ts';
import { type TargetAthlete, type TargetKind, UNKNOWN } from './target-kind.ts';
import { zoneOfShare } from './zones.ts';

/** `@ 70-75% max hr`: own zones of the athlete before the published ones. */
export const shareOfMaxHeartRate: TargetKind = {
  offers: ['70-75%'],
  resolve(target, paces) {
    const share = figureOf(target, 'share');
    if (!share) return UNKNOWN;
    return atRate(rateOf(target, paces.athlete), zoneOfShare(middleOf(share)), paces) ?? UNKNOWN;
  },
  heartRate: (target, athlete) => rateOf(target, athlete),
  tell(target, athlete) {
    const share = figureOf(target, 'share');
    if (!share) return [];
    const rate = rateOf(target, athlete);
    const told = rateInWords(rate, zoneOfShare(middleOf(share)), athlete);
    return rate ? told : [...told, 'without `max hr` it is no heart rate'];
  },
};

function rateOf(target: Target, { maxHeartRate }: TargetAthlete): Range | undefined {
  return shareOf(maxHeartRate, figureOf(target, 'share'));
}
