import { exactNumber, exactText, formatNumber, formatRange, parseMeasure } from './measure.ts';
import { type Parsed, type Range, tidy } from './range.ts';
import { DISTANCE_UNITS, type DistanceUnit, METRES_PER_MILE, sizesOf } from './units.ts';

/** The unit a plan is shown in. */
export type Units = 'km' | 'mi';

/** A distance in metres, with the unit it was written in. */
export interface Distance {
  readonly range: Range;
  readonly unit: DistanceUnit;
}

const METRES = sizesOf(DISTANCE_UNITS);

/** Reads `6 km`, `800m`, `3-4 mi` as metres; `~6 km` is 6 km. `'reversed'` for `8-6 km`, `undefined` for anything else. */
export function parseDistance(text: string): Parsed<Distance> {
  return parseMeasure(exactText(text), METRES);
}

/** Whether `8M`, `6-8 M` is written, which may be miles or minutes: it is asked back where it is read. */
export function isMilesOrMinutes(text: string): boolean {
  return MILES_OR_MINUTES.test(text);
}

const MILES_OR_MINUTES = /^~?\d{1,2}(?:\.\d+)?(?:-\d{1,2}(?:\.\d+)?)? ?M$/;

/**
 * Prints metres (not negative) with at most one decimal: `12.4 km`, `7.5 mi`. In km-plans a distance that
 * rounds to less than 1 km is whole metres: `400 m`. Zero is `0 km` or `0 mi`.
 */
export function formatDistance(metres: number, units: Units): string {
  return formatDistanceRange({ low: metres, high: metres }, units);
}

/** Prints metres (not negative) with all decimals, in the unit that needs the fewest figures: `3.25 km`, `5 mi`. */
export function exactDistance(metres: number): string {
  const [km, mi] = [inKilometres(metres), inMiles(metres)];
  return mi.length < km.length - 2 ? mi : km;
}

/** Prints metres (not negative) with up to three decimals where these are exact, else with at most one. */
export function limitDistance(metres: number, units: Units): string {
  const text = units === 'mi' ? inMiles(metres) : inKilometres(metres);
  return /\.\d{4}/.test(text) ? formatDistance(metres, units) : text;
}

function inKilometres(metres: number): string {
  return metres > 0 && metres < 1000 ? `${exactNumber(metres)} m` : `${exactNumber(metres / 1000)} km`;
}

function inMiles(metres: number): string {
  return `${exactNumber(metres / METRES_PER_MILE)} mi`;
}

/**
 * Prints a range of metres (not negative) in one unit: `10-12 km`, `400-800 m`, `0.8-1.2 km`; ends that print
 * the same are printed once.
 */
export function formatDistanceRange(range: Range, units: Units): string {
  if (units === 'mi') return formatRange(range, (metres) => formatNumber(metres / METRES_PER_MILE), ' mi');
  const top = wholeMetres(range.high);
  if (top > 0 && top < 1000) return formatRange(range, (metres) => String(wholeMetres(metres)), ' m');
  return formatRange(range, (metres) => formatNumber(metres / 1000), ' km');
}

function wholeMetres(metres: number): number {
  return Math.round(tidy(metres));
}
