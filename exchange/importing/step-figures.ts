/** Figures of workouts as the language writes them. */
import {
  exactDistance,
  exactDuration,
  formatPaceRange,
  METRES_PER_MILE,
  type Range,
} from '@runplan/language/internal';

/** `800 m`, `2.5 km`, `1 mi` */
export function distanceInWords(metres: number): string {
  const tenths = Math.round(metres * 10) / 10;
  const miles = Math.round((100 * metres) / METRES_PER_MILE) / 100;
  const isMiles = !Number.isInteger(tenths / 10) && Math.abs(miles * METRES_PER_MILE - metres) < 0.06;
  if (isMiles) return `${miles} mi`;
  return tenths < 1000 && Number.isInteger(tenths) ? `${tenths} m` : exactDistance(tenths);
}

/** `90 s`, `15 min` */
export function timeInWords(seconds: number): string {
  const tenths = Math.round(seconds * 10) / 10;
  return tenths > 60 && tenths < 120 && Number.isInteger(tenths) ? `${tenths} s` : exactDuration(tenths);
}

/** `4:30-4:40/km`, of seconds per kilometre. */
export function paceInWords(range: Range): string {
  return formatPaceRange(range, 'km');
}

/** `140-150`, and `140` where both ends are the same. */
export function wholeRange(low: number, high: number): string {
  const [first, last] = [Math.round(low), Math.round(high)];
  return first === last ? `${first}` : `${first}-${last}`;
}
