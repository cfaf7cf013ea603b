import { parseClock, parseDuration } from './duration.ts';
import { exactly, type Parsed, type Range } from './range.ts';

/** Reads a time in either form as seconds: `52:30`, `1:30:00`, `20 min`, `40-50 min`. */
export function parseTime(text: string): Parsed<Range> {
  const clock = parseClock(text);
  if (clock !== undefined) return exactly(clock);
  const duration = parseDuration(text);
  return typeof duration === 'object' ? duration.range : duration;
}
