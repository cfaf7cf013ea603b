import { formatHeartRate, formatPercentRange } from '../../quantities/scalar.ts';
import type { TargetKind } from './target-kind.ts';
import { bandOfZone, inZone, middleStep, sharesOfZone } from './zones.ts';

/** `@ zone 2`. */
export const zone: TargetKind = {
  offers: ['zone 1', 'zone 2', 'zone 3', 'zone 4', 'zone 5'],
  resolve({ zone: written = '' }, paces) {
    const number = middleStep(written);
    return inZone(number, bandOfZone(number), paces);
  },
  tell({ zone: written = '' }, { maxHeartRate }) {
    const shares = sharesOfZone(middleStep(written));
    if (maxHeartRate === undefined || !shares) return [];
    return [formatHeartRate({ low: maxHeartRate * shares.low, high: maxHeartRate * shares.high })];
  },
  convention({ zone: written = '' }) {
    const number = middleStep(written);
    const shares = sharesOfZone(number);
    if (!shares) return undefined;
    return (
      `Zone ${number} is ${formatPercentRange(shares)} of the highest heart rate, by the scale of Norwegian endurance ` +
      `sports (Seiler 2010). Zones 1 and 2 are easy, 3 is moderate, 4 and 5 are hard.`
    );
  },
};
