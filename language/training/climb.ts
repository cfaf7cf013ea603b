import type { Segment } from './model.ts';

/**
 * Metres on the flat that take as long as a metre of climb: 8, Naismith's rule as Scarf (2007, J Sports Sci 25:719)
 * found it in fell running records of men; of women it was 10. Downhill no time is won back.
 */
export const FLAT_METRES_PER_CLIMB = 8;

/**
 * How many times as long a metre takes on a run with climb as on the flat, the climb spread evenly over its running.
 * Undefined where the time of the run is not enough for the climb alone.
 *
 * @param segments of the run, as they would be on the flat
 * @param climb metres
 */
export function slowdownOf(segments: readonly Segment[], climb: number): number | undefined {
  let given = 0;
  let fromTime = 0;
  for (const { movement, distance, times, estimated } of segments) {
    if (movement !== 'run' || !distance) continue;
    if (estimated === 'distance') fromTime += distance.high * times;
    else given += distance.high * times;
  }
  const flat = FLAT_METRES_PER_CLIMB * climb;
  if (given + fromTime === 0) return 1;
  if (given === 0) return fromTime > flat ? fromTime / (fromTime - flat) : undefined;
  // With x as the slowdown, (x − 1)(given + fromTime / x) = flat: what is given by time becomes shorter.
  const b = fromTime - given - flat;
  return (Math.sqrt(b * b + 4 * given * fromTime) - b) / (2 * given);
}
