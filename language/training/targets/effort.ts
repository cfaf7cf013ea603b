import { inZone } from './effort-of-zone.ts';
import type { TargetKind } from './target-kind.ts';
import { upperNumber } from './zones.ts';

/** The lowest effort of zones 2 to 5; a convention. From effort 7 on it is hard. */
const LOWEST_EFFORTS = [3, 5, 7, 9] as const;

/** `@ rpe 4`: how hard it feels, from 1 to 10. */
export const effort: TargetKind = {
  offers: ['rpe 3', 'rpe 4', 'rpe 5', 'rpe 6', 'rpe 7', 'rpe 8', 'rpe 9'],
  resolve: ({ effort: written = '' }, paces) => inZone(zoneOfEffort(written), paces),
  tell: ({ effort: written = '' }) => [`zone ${zoneOfEffort(written)}`],
  convention: () => 'Effort by feel, from 1 to 10. From 7 on it counts as hard.',
};

function zoneOfEffort(written: string): number {
  const felt = upperNumber(written);
  return 1 + LOWEST_EFFORTS.filter((lowest) => felt >= lowest).length;
}
