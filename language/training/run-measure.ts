/** How much of a run there is, summed up over its segments. */
import { type Range, tidy } from '../quantities/range.ts';
import type { Segment } from './model.ts';

/** How much of a run, summed up. */
export interface Measure {
  readonly distance?: Range;
  readonly duration?: Range;
}

/** More than this can't be meant; such amounts count as unknown (and are reported as implausible). */
export const MOST_METRES = 200_000;

export const MOST_SECONDS = 24 * 3600;

export function isMeant({ distance, duration }: Measure): boolean {
  return (
    (distance === undefined || (distance.high > 0 && distance.high <= MOST_METRES)) &&
    (duration === undefined || duration.high <= MOST_SECONDS)
  );
}

/** Sums over all repetitions; a sum that misses a part is absent. */
export function sumOf(segments: readonly Segment[]): Measure {
  if (segments.length === 0) return {};
  const distance = sumOfRanges(segments, (part) => part.distance);
  const duration = sumOfRanges(segments, (part) => part.duration);
  return { ...(distance && { distance }), ...(duration && { duration }) };
}

function sumOfRanges(
  segments: readonly Segment[],
  rangeOf: (part: Segment) => Range | undefined,
): Range | undefined {
  let [low, high] = [0, 0];
  for (const part of segments) {
    const range = rangeOf(part);
    if (!range) return undefined;
    low = tidy(low + tidy(range.low * part.times));
    high = tidy(high + tidy(range.high * part.times));
  }
  return { low, high };
}
