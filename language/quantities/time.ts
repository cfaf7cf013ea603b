import { parseClock, parseDuration } from './duration.ts';
import { exactly, type Parsed, type Range, rangeOf } from './range.ts';

/** Reads `in 88 s`, `in 25:00`, `in 3:36-3:40`: the time for something; the word may be missing. */
export function parseTimeFor(text: string): Parsed<Range> {
  const time = text.replace(/^in[ \t]+/i, '');
  const ends = /^([\d:]+)-([\d:]+)$/.exec(time)?.slice(1).map(parseClock);
  if (!ends) return parseTime(time);
  const [low, high] = ends;
  return low === undefined || high === undefined ? undefined : rangeOf(low, high);
}

/** Reads a time in either form as seconds: `52:30`, `1:30:00`, `20 min`, `40-50 min`. */
export function parseTime(text: string): Parsed<Range> {
  const clock = parseClock(text);
  if (clock !== undefined) return exactly(clock);
  const duration = parseDuration(text);
  return typeof duration === 'object' ? duration.range : duration;
}
