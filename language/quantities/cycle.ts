/** Cycles of other than seven days. */
import type { Parsed } from './range.ts';

/** Days. */
export const SHORTEST_CYCLE = 5;
/** Days. */
export const LONGEST_CYCLE = 28;

/** Reads `cycle 10 days` as a number of days. `undefined` for anything but 5 to 28, and for parts of days. */
export function parseCycleLength(text: string): Parsed<number> {
  const days = Number(/\d[\d.,]*/.exec(text)?.[0]);
  return Number.isInteger(days) && days >= SHORTEST_CYCLE && days <= LONGEST_CYCLE ? days : undefined;
}
