import type { Band } from '../model.ts';
import type { TargetKind } from './target-kind.ts';
import { bandOfZone, inZone, middleStep } from './zones.ts';

/** The lowest effort of zones 2 to 5; a convention. From effort 5 on it is moderate, from 7 on hard. */
const LOWEST_EFFORTS = [3, 5, 7, 9] as const;

/** `@ rpe 4`: how hard it feels, from 1 to 10. */
export const effort: TargetKind = {
  offers: ['rpe 3', 'rpe 4', 'rpe 5', 'rpe 6', 'rpe 7', 'rpe 8', 'rpe 9'],
  resolve({ effort: written = '' }, paces) {
    const zone = zoneOfEffort(written);
    return inZone(zone, bandOfZone(zone), paces);
  },
  tell: ({ effort: written = '' }) => [`zone ${zoneOfEffort(written)}`],
  convention: () =>
    'Effort by feel, from 1 to 10. Up to 4 it is easy, 5 and 6 are moderate, from 7 on it is hard.',
};

/** How hard a run is that felt so, from 1 to 10. */
export function bandOfEffort(felt: number): Band {
  return bandOfZone(zoneOfFelt(felt));
}

function zoneOfEffort(written: string): number {
  return zoneOfFelt(middleStep(written));
}

function zoneOfFelt(felt: number): number {
  return 1 + LOWEST_EFFORTS.filter((lowest) => felt >= lowest).length;
}
