import { middleOf } from '../../quantities/range.ts';
import { figureOf } from '../../vocabulary/figures.ts';
import { atRate, rateInWords, shareOf } from './heart-rates.ts';
import { type TargetKind, UNKNOWN } from './target-kind.ts';
import { zoneOfShare } from './zones.ts';

/** `@ 70-75% max hr`: own zones of the athlete before the published ones. */
export const shareOfMaxHeartRate: TargetKind = {
  offers: ['70-75%'],
  resolve(target, paces) {
    const share = figureOf(target, 'share');
    if (!share) return UNKNOWN;
    const rate = shareOf(paces.athlete.maxHeartRate, share);
    return atRate(rate, zoneOfShare(middleOf(share)), paces) ?? UNKNOWN;
  },
  tell(target, athlete) {
    const share = figureOf(target, 'share');
    if (!share) return [];
    const rate = shareOf(athlete.maxHeartRate, share);
    const told = rateInWords(rate, zoneOfShare(middleOf(share)), athlete);
    return rate ? told : [...told, 'without `max hr` it is no heart rate'];
  },
};
