/** Tells whether a distance can be run in a time. */
import { parseDistance } from '../../../quantities/distance.ts';
import { parseClock, parseDuration } from '../../../quantities/duration.ts';
import { DISTANCE, DURATION } from '../../generated/tokens.ts';
import type { Token } from '../../token.ts';

/** How slowly and how fast anybody goes, in metres a second. */
const SLOWEST = 1.5;
/** Up to so many metres. */
const FASTEST: readonly (readonly [metres: number, speed: number])[] = [
  [400, 10.5],
  [1000, 7.7],
  [Number.POSITIVE_INFINITY, 7.1],
];

/** The metres of a distance, the most of a range; undefined for anything else. */
export function metresOf(token: Token | undefined): number | undefined {
  const read = token?.type === DISTANCE ? parseDistance(token.image) : undefined;
  return read === 'reversed' ? undefined : read?.range.high;
}

/** The seconds of a duration or a clock, the most of a range; undefined for anything else. */
export function secondsOf(token: Token | undefined): number | undefined {
  if (token?.name === 'CLOCK') return parseClock(token.image);
  const read = token?.type === DURATION ? parseDuration(token.image) : undefined;
  return read === 'reversed' ? undefined : read?.range.high;
}

/** Whether so many metres are run in so many seconds. */
export function isTimeFor(metres: number, seconds: number): boolean {
  const speed = metres / seconds;
  const fastest = FASTEST.find(([most]) => metres <= most)?.[1] ?? 0;
  return speed >= SLOWEST && speed <= fastest;
}
