import { parseDistance } from './distance.ts';
import type { Parsed, Range } from './range.ts';
import { parseTime } from './time.ts';
import type { DistanceUnit } from './units.ts';

/** How much of a run: metres with the unit they were written in, or seconds. */
export interface Amount {
  readonly distance?: Range;
  readonly unit?: DistanceUnit;
  readonly duration?: Range;
}

/** Reads `6 km`, `40-50 min`, `52:30`. `'reversed'` for `8-6 km`, `undefined` for anything else. */
export function parseAmount(text: string): Parsed<Amount> {
  const distance = parseDistance(text);
  if (distance !== undefined)
    return distance === 'reversed' ? distance : { distance: distance.range, unit: distance.unit };
  const duration = parseTime(text);
  return typeof duration === 'object' ? { duration } : duration;
}

/** Seconds of a kilometre where nobody's pace is meant: it only weighs steps in minutes against steps in metres. */
const NOMINAL_PACE = 300;

/** How much an amount weighs among others, in metres; 0 where it is open. Of a range the upper end. */
export function nominalMetres({ distance, duration }: Amount): number {
  return distance?.high ?? ((duration?.high ?? 0) / NOMINAL_PACE) * 1000;
}
