/** How much of a run there is, summed up over its segments. */
import { type Range, tidy } from '../quantities/range.ts';
import { PLAUSIBLE_SHARE_OF_WEEK } from '../vocabulary/plausible.ts';
import type { Segment } from './model.ts';

/** How much of a run, summed up. */
export interface Measure {
  readonly distance?: Range;
  readonly duration?: Range;
}

/** More than this can't be meant; such amounts count as unknown (and are reported as implausible). */
export const MOST_METRES = 200_000;

export const MOST_SECONDS = 24 * 3600;

/**
 * Whether what is written of a run can be meant. What is reckoned from that through a pace is not looked at: 24 h are no
 * less known for being more than 200 km.
 *
 * @param segments of running; looked at where no amount is stated for all of them
 * @param scale of a copy, which its own line answers for as far as that can be meant
 */
export function isMeant(stated: Measure | undefined, segments: readonly Segment[], scale: number): boolean {
  const given: readonly Given[] = stated ? [{ ...stated, times: 1 }] : segments;
  const most = Math.min(Math.max(1, scale), PLAUSIBLE_SHARE_OF_WEEK.high);
  return (
    sumOfGiven(given, 'distance') <= MOST_METRES * most &&
    sumOfGiven(given, 'duration') <= MOST_SECONDS * most
  );
}

type Given = Measure & Pick<Segment, 'times' | 'estimated'>;

function sumOfGiven(given: readonly Given[], dimension: 'distance' | 'duration'): number {
  return given.reduce((sum, part) => {
    const range = part.estimated === dimension ? undefined : part[dimension];
    return sum + tidy((range?.high ?? 0) * part.times);
  }, 0);
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
