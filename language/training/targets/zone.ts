import { figureIn } from '../../quantities/range.ts';
import { formatHeartRate, formatPercentRange } from '../../quantities/scalar.ts';
import { figureOf } from '../../vocabulary/figures.ts';
import type { TargetAthlete, TargetKind } from './target-kind.ts';
import { bandOfZone, inZone, middleStep, sharesOfZone, standardZone } from './zones.ts';

/** `@ zone 2`: as the athlete has it, or else by the published table. */
export const zone: TargetKind = {
  offers: ['zone 1', 'zone 2', 'zone 3', 'zone 4', 'zone 5'],
  resolve({ zone: written = '' }, paces) {
    const number = middleStep(written);
    const standard = standardZone(number, paces.athlete);
    const band = bandOfZone(standard);
    const own = paces.athlete.zones.get(number)?.pace;
    if (!own) return inZone(standard, band, paces);
    const isOpen = own.low === 0 || own.high === Number.POSITIVE_INFINITY;
    const range = isOpen ? { low: figureIn(own), high: figureIn(own) } : own;
    return { pace: { range, from: 'athlete' }, band };
  },
  heartRate(target, athlete) {
    const { low, high } = figureOf(target, 'zone') ?? { low: 0, high: 0 };
    const [lowest, highest] = [rateOf(low, athlete), rateOf(high, athlete)];
    return lowest && highest && { low: lowest.low, high: highest.high };
  },
  tell({ zone: written = '' }, athlete) {
    const rate = rateOf(middleStep(written), athlete);
    return rate ? [formatHeartRate(rate)] : [];
  },
  convention({ zone: written = '' }) {
    const number = middleStep(written);
    const shares = sharesOfZone(number);
    if (!shares) return undefined;
    return (
      `Zone ${number} is ${formatPercentRange(shares)} of the highest heart rate, by the scale of Norwegian endurance ` +
      `sports (Seiler 2010), unless the athlete has a line \`zone ${number}\`. Zones 1 and 2 are easy, 3 is moderate, 4 and ` +
      '5 are hard.'
    );
  },
};

/** The heart rate of a zone. */
function rateOf(number: number, { zones, maxHeartRate }: TargetAthlete) {
  const own = zones.get(number);
  if (own) return own.heartRate;
  const shares = sharesOfZone(number);
  return maxHeartRate && shares
    ? { low: maxHeartRate * shares.low, high: maxHeartRate * shares.high }
    : undefined;
}
