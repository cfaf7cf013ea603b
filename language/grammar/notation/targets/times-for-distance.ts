/** Reads times for a distance. */
import { DISTANCE, DURATION, NUMBER } from '../../generated/tokens.ts';
import type { Token } from '../../token.ts';
import type { Rewriting } from '../rewriting.ts';
import { RUN_IN } from './running-limits.ts';
import { isTimeFor, metresOf, secondsOf } from './speeds.ts';

/** `in 92`, `@ 90-92 s`: a time for the distance before it. Whether there is one. */
export function writeTimeForDistance(line: Rewriting): boolean {
  const amount = line.out.at(-1);
  if (amount?.type !== DISTANCE || !(line.is('in') || line.is('@'))) return false;
  const time = line.peek(1);
  const isShort = IN_METRES.test(amount.image);
  if (line.is('@') && isTimeOfLaps(amount, time)) {
    line.put('IN_TIME', `in ${time?.image}`, 2);
    return true;
  }
  if (time?.type === DURATION) {
    const clock = /^(\d+) min(?: (\d+) s)?$/.exec(time.image);
    // Of more than a few laps minutes and seconds behind `@` are a pace.
    if (line.is('@') && !isShort) {
      if (!clock) return false;
      line.put('@', '@', 1);
      line.put('CLOCK', `${clock[1]}:${(clock[2] ?? '0').padStart(2, '0')}`, 1);
      return true;
    }
    line.put('IN_TIME', `in ${time.image}`, 2);
    return true;
  }
  const seconds = /^\d{2,3}(?:-\d{2,3})?$/.test(time?.image ?? '') && time?.type === NUMBER;
  if (!seconds || !isShort || !line.is('in')) return false;
  line.put('IN_TIME', `in ${time.image} s`, 2);
  return true;
}

/** A distance of the track. */
export const IN_METRES = /^\d{1,4} ?m$/i;

/** `400 m @ 1:35`: minutes and seconds for the distance, since no pace is that fast. */
function isTimeOfLaps(distance: Token, time: Token | undefined): boolean {
  const seconds = time?.name === 'CLOCK' ? secondsOf(time) : undefined;
  if (seconds === undefined || seconds >= RUN_IN.km[0]) return false;
  return isTimeFor(metresOf(distance) ?? 0, seconds);
}
