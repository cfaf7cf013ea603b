import type { Units } from './distance.ts';
import { parseClock } from './duration.ts';
import { formatRange } from './measure.ts';
import { type Parsed, type Range, rangeOf, tidy } from './range.ts';
import { METRES_PER_MILE } from './units.ts';

/** A pace in seconds per kilometre (low = faster), with the unit it was written in. */
export interface Pace {
  readonly range: Range;
  readonly unit: Units;
}

const PACE = /^(\d+:\d\d)(?:[ \t]*-[ \t]*(\d+:\d\d))?[ \t]*\/[ \t]*(km|mi)$/i;
const KILOMETRES: Readonly<Record<Units, number>> = { km: 1, mi: METRES_PER_MILE / 1000 };

/**
 * Reads `5:30/km`, `8:45/mi`, `6:10-6:50/km` as seconds per kilometre. `'reversed'` where the slower end
 * stands first, `undefined` for anything else, a pace of `0:00` included.
 */
export function parsePace(text: string): Parsed<Pace> {
  const match = PACE.exec(text);
  if (!match) return undefined;
  const [, first = '', second = first, written = ''] = match;
  const unit = written.toLowerCase() === 'mi' ? 'mi' : 'km';
  const low = parseClock(first);
  const high = parseClock(second);
  if (!low || !high) return undefined;
  const range = rangeOf(tidy(low / KILOMETRES[unit]), tidy(high / KILOMETRES[unit]));
  return typeof range === 'object' ? { range, unit } : range;
}

/** Prints seconds per kilometre as minutes and whole seconds per kilometre or mile: `5:30/km`, `8:45/mi`. */
export function formatPace(secondsPerKm: number, units: Units): string {
  return formatPaceRange({ low: secondsPerKm, high: secondsPerKm }, units);
}

/** Prints a range of seconds per kilometre: `6:10-6:50/km`; ends that print the same are printed once. */
export function formatPaceRange(range: Range, units: Units): string {
  return formatRange(
    range,
    (secondsPerKm) => minutesAndSeconds(secondsPerKm * KILOMETRES[units]),
    `/${units}`,
  );
}

function minutesAndSeconds(seconds: number): string {
  const whole = Math.round(tidy(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
