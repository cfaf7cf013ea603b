import { exactNumber, exactText, formatRange, parseMeasure } from './measure.ts';
import { exactly, type Parsed, type Range } from './range.ts';
import { DURATION_UNITS, sizesOf } from './units.ts';

/** A duration in seconds. */
export interface Duration {
  readonly range: Range;
}

const SECONDS = sizesOf(DURATION_UNITS);
const COMPOUND = /^(?=\d)(?:(\d+)[ \t]*h)?(?:[ \t]*(\d+)[ \t]*min)?(?:[ \t]*(\d+)[ \t]*s)?$/i;
const CLOCK = /^(\d+):(\d\d)(?::(\d\d))?$/;

/**
 * Reads `20 min`, `~20 min` (the same), `1.5 h`, `1 h 30 min`, `40-50 min` as seconds. Several units stand in the order h, min, s
 * in whole numbers, those behind the first below 60; a range has one unit. `'reversed'` for `50-40 min`,
 * `undefined` for anything else.
 */
export function parseDuration(written: string): Parsed<Duration> {
  const text = exactText(written);
  const single = parseMeasure(text, SECONDS);
  if (single === 'reversed') return single;
  if (single) return { range: single.range };
  const parts = COMPOUND.exec(text)?.slice(1);
  if (!parts) return undefined;
  const seconds = sumOfParts(parts, [SECONDS.h, SECONDS.min, SECONDS.s]);
  return seconds === undefined ? undefined : { range: exactly(seconds) };
}

/**
 * Reads `52:30` (minutes and seconds) and `1:30:00` (hours, minutes, seconds) as seconds. The parts behind
 * the first have two digits and stay below 60. `undefined` for anything else.
 */
export function parseClock(text: string): number | undefined {
  const match = CLOCK.exec(text);
  if (!match) return undefined;
  const factors = match[3] === undefined ? [SECONDS.min, SECONDS.s] : [SECONDS.h, SECONDS.min, SECONDS.s];
  return sumOfParts(match.slice(1), factors);
}

/**
 * Prints seconds (not negative), rounded to whole ones: `45 s`, `52 min 30 s`, `1 h 30 min`; zero is `0 s`.
 */
export function formatDuration(seconds: number): string {
  const whole = Math.round(seconds);
  const parts = [
    [Math.floor(whole / SECONDS.h), 'h'],
    [Math.floor(whole / SECONDS.min) % 60, 'min'],
    [whole % 60, 's'],
  ] as const;
  const shown = parts.filter(([n]) => n !== 0).map(([n, unit]) => `${n} ${unit}`);
  return shown.length === 0 ? '0 s' : shown.join(' ');
}

/** Prints seconds (not negative) with all decimals: `45 min`, `7.5 s`. */
export function exactDuration(seconds: number): string {
  return Number.isInteger(seconds) ? formatDuration(seconds) : `${exactNumber(seconds)} s`;
}

/**
 * Prints a range of seconds (not negative) in the largest unit in which both ends are whole: `40-50 min`,
 * `1-2 h`, `90-100 s`. Ends that round to the same second are printed once, as a duration.
 */
export function formatDurationRange(range: Range): string {
  const low = Math.round(range.low);
  const high = Math.round(range.high);
  if (low === high) return formatDuration(low);
  const unit =
    low % SECONDS.h === 0 && high % SECONDS.h === 0 ? 'h' : low % 60 === 0 && high % 60 === 0 ? 'min' : 's';
  return formatRange({ low, high }, (seconds) => String(seconds / SECONDS[unit]), ` ${unit}`);
}

// Missing parts count nothing; undefined where none is there or one behind the first reaches 60.
function sumOfParts(parts: readonly (string | undefined)[], factors: readonly number[]): number | undefined {
  let sum = 0;
  let leading = true;
  for (const [index, factor] of factors.entries()) {
    const part = parts[index];
    if (part === undefined) continue;
    if (!leading && Number(part) >= 60) return undefined;
    leading = false;
    sum += Number(part) * factor;
  }
  return leading || !Number.isFinite(sum) ? undefined : sum;
}
