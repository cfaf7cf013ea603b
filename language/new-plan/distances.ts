import type { Units } from '../quantities/distance.ts';
import { METRES_PER_MILE } from '../quantities/units.ts';
import type { Runner } from './runner.ts';

/** How finely a plan is written: the steps of its distances, and how they are printed. */
export interface Distances {
  /** Metres. */
  readonly step: number;
  down(metres: number): number;
  nearest(metres: number): number;
  text(metres: number): string;
  /** The metres that `like … at` makes of a distance. */
  scaled(metres: number, share: number): number;
}

/** Half kilometres and half miles; quarter miles where half a mile would be too large a step. */
export function distancesFor({ longest, volume }: Runner, units: Units): Distances {
  const unit = units === 'mi' ? METRES_PER_MILE : 1000;
  const isSmall = units === 'mi' && (longest < 5 * METRES_PER_MILE || volume < 18 * METRES_PER_MILE);
  const step = unit / (isSmall ? 4 : 2);
  return {
    step,
    down: (metres) => Math.floor(metres / step + 1e-6) * step,
    nearest: (metres) => Math.max(1, Math.round(metres / step)) * step,
    text: (metres) => `${Math.round((metres / unit) * 100) / 100} ${units}`,
    scaled: (metres, share) => Math.max(1, Math.round((metres * share) / (unit / 10) - 1e-6)) * (unit / 10),
  };
}
