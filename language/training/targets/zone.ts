import { formatHeartRate, formatPercent, formatPercentRange } from '../../quantities/scalar.ts';
import { inZone } from './effort-of-zone.ts';
import type { TargetKind } from './target-kind.ts';
import { sharesOfZone, upperNumber } from './zones.ts';

/** `@ zone 2`. */
export const zone: TargetKind = {
  offers: ['zone 1', 'zone 2', 'zone 3', 'zone 4', 'zone 5'],
  resolve: ({ zone: written = '' }, paces) => inZone(upperNumber(written), paces),
  tell({ zone: written = '' }, { maxHeartRate }) {
    const shares = sharesOfZone(upperNumber(written));
    if (maxHeartRate === undefined || !shares) return [];
    const low = maxHeartRate * shares.low;
    const high = maxHeartRate * shares.high;
    return [low === 0 ? `below ${Math.round(high)} bpm` : formatHeartRate({ low, high })];
  },
  convention({ zone: written = '' }) {
    const number = upperNumber(written);
    const shares = sharesOfZone(number);
    if (!shares) return undefined;
    const told = shares.low === 0 ? `below ${formatPercent(shares.high)}` : formatPercentRange(shares);
    return `Zone ${number} is ${told} of the highest heart rate, a convention. Zones 4 and 5 count as hard.`;
  },
};
