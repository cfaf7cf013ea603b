import { middleOf } from '../../quantities/range.ts';
import { formatPercent } from '../../quantities/scalar.ts';
import { figureOf } from '../../vocabulary/figures.ts';
import { atRate, rateInWords, shareOf } from './heart-rates.ts';
import { type TargetKind, UNKNOWN } from './target-kind.ts';
import { THRESHOLD_SHARE, zoneOfShare } from './zones.ts';

/** `@ 80-85% threshold hr`: by own zones of the athlete, or else by where the threshold lies as a rule. */
export const shareOfThresholdHeartRate: TargetKind = {
  offers: ['80-85%'],
  resolve(target, paces) {
    const share = figureOf(target, 'share');
    if (!share) return UNKNOWN;
    const { thresholdHeartRate, zones } = paces.athlete;
    const rate = zones.size > 0 ? shareOf(thresholdHeartRate, share) : undefined;
    return atRate(rate, zoneOfShare(middleOf(share) * THRESHOLD_SHARE), paces) ?? UNKNOWN;
  },
  heartRate: (target, athlete) => shareOf(athlete.thresholdHeartRate, figureOf(target, 'share')),
  tell(target, athlete) {
    const share = figureOf(target, 'share');
    if (!share) return [];
    const rate = shareOf(athlete.thresholdHeartRate, share);
    const zone = zoneOfShare(middleOf(share) * THRESHOLD_SHARE);
    if (!rate) return [`zone ${zone}`, 'without `threshold hr` it is no heart rate'];
    const [beats = '', own = ''] = rateInWords(rate, zone, athlete);
    return [beats, athlete.zones.size > 0 ? own : `zone ${zone}`];
  },
  convention: () =>
    `Without zones of the athlete the threshold is taken to lie at ${formatPercent(THRESHOLD_SHARE)} of the highest heart ` +
    'rate, a convention.',
};
