import { parseClock, parseDuration } from './duration.ts';
import { exactly, type Parsed, type Range } from './range.ts';

/** Reads `in 88 s`, `in 25:00`: the time that something is to be done in; the word may be missing. */
export function parseTimeFor(text: string): Parsed<Range> {
  return parseTime(text.replace(/^in[ \t]+/i, ''));
}

/** Reads a time in either form as seconds: `52:30`, `1:30:00`, `20 min`, `40-50 min`. */
export function parseTime(text: string): Parsed<Range> {
  const clock = parseClock(text);
  if (clock !== undefined) return exactly(clock);
  const duration = parseDuration(text);
  return typeof duration === 'object' ? duration.range : duration;
}
