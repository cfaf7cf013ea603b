import type { Units } from './distance.ts';
import { parseClock } from './duration.ts';
import { formatNumber, formatRange } from './measure.ts';
import { type Parsed, type Range, rangeOf, tidy } from './range.ts';
import { METRES_PER_MILE } from './units.ts';

/** A pace in seconds per kilometre (low = faster), with the unit it was written in. */
export interface Pace {
  readonly range: Range;
  readonly unit: Units;
  /** Written from the slower end to the faster one: it is run so. */
  readonly getsFaster?: true;
}

const PACE = /^(\d+:\d\d)(?:[ \t]*-[ \t]*(\d+:\d\d))?[ \t]*\/[ \t]*(km|mi)$/i;
const BOUND = /^(slower|faster)[ \t]+than[ \t]+(\S.*)$/i;
const SPEED = /^(\d+(?:\.\d+)?)(?:-(\d+(?:\.\d+)?))?[ \t]*(km[ \t]*\/[ \t]*h|mph)$/i;
const OFFSET = /^([+-])[ \t]*(\d+)(?:-(\d+))?[ \t]*s[ \t]*\/[ \t]*(km|mi)$/i;
const KILOMETRES: Readonly<Record<Units, number>> = { km: 1, mi: METRES_PER_MILE / 1000 };

/**
 * Reads `5:30/km`, `8:45/mi`, `6:10-6:50/km` as seconds per kilometre; either end may stand first. What is
 * `slower than` or `faster than` a pace has one end. `undefined` for anything else, a pace of `0:00` included.
 */
export function parsePace(text: string): Parsed<Pace> {
  const [, side = '', bound] = BOUND.exec(text) ?? [];
  if (bound !== undefined) return openPace(bound, side.toLowerCase() === 'slower');
  const match = PACE.exec(text);
  if (!match) return undefined;
  const [, first = '', second = first, written = ''] = match;
  const unit = written.toLowerCase() === 'mi' ? 'mi' : 'km';
  const low = parseClock(first);
  const high = parseClock(second);
  if (!low || !high) return undefined;
  const [one, other] = [tidy(low / KILOMETRES[unit]), tidy(high / KILOMETRES[unit])];
  return one > other
    ? { range: { low: other, high: one }, unit, getsFaster: true }
    : { range: { low: one, high: other }, unit };
}

function openPace(text: string, isSlower: boolean): Pace | undefined {
  const pace = parsePace(text);
  if (typeof pace !== 'object' || pace.range.low !== pace.range.high) return undefined;
  const { low } = pace.range;
  return {
    range: isSlower ? { low, high: Number.POSITIVE_INFINITY } : { low: 0, high: low },
    unit: pace.unit,
  };
}

/**
 * Reads `12 km/h`, `7.5 mph`, `10-12 km/h` as a pace in seconds per kilometre. `'reversed'` for `12-10 km/h`,
 * `undefined` for anything else, a speed of 0 included.
 */
export function parseSpeed(text: string): Parsed<Pace> {
  const [, first = '', second = first, written = ''] = SPEED.exec(text) ?? [];
  const unit = written.toLowerCase() === 'mph' ? 'mi' : 'km';
  const [low, high] = [Number(first), Number(second)];
  if (!(low > 0) || !(high > 0)) return undefined;
  const paceOf = (speed: number) => tidy(3600 / (speed * KILOMETRES[unit]));
  const range = rangeOf(paceOf(high), paceOf(low));
  return typeof range === 'object' ? { range, unit } : range;
}

/** Prints seconds per kilometre as kilometres or miles an hour: `12 km/h`, `7.5 mph`. */
export function formatSpeedRange({ low, high }: Range, units: Units): string {
  const speedOf = (secondsPerKm: number) => 3600 / (secondsPerKm * KILOMETRES[units]);
  return formatRange(
    { low: speedOf(high), high: speedOf(low) },
    formatNumber,
    units === 'mi' ? ' mph' : ' km/h',
  );
}

/**
 * Reads `+ 10 s/km`, `- 5 s/mi`, `+ 5-10 s/km` as seconds per kilometre: how much slower, below zero how much faster.
 * `'reversed'` for `+ 10-5 s/km`, `undefined` for anything else.
 */
export function parsePaceOffset(text: string): Parsed<Range> {
  const [, sign, first = '', second = first, written = ''] = OFFSET.exec(text) ?? [];
  if (sign === undefined) return undefined;
  const factor = 1 / KILOMETRES[written.toLowerCase() === 'mi' ? 'mi' : 'km'];
  const range = rangeOf(tidy(Number(first) * factor), tidy(Number(second) * factor));
  if (typeof range !== 'object' || sign === '+') return range;
  return { low: -range.high, high: -range.low };
}

/** Prints seconds per kilometre as minutes and whole seconds per kilometre or mile: `5:30/km`, `8:45/mi`. */
export function formatPace(secondsPerKm: number, units: Units): string {
  return formatPaceRange({ low: secondsPerKm, high: secondsPerKm }, units);
}

/** Prints a range of seconds per kilometre: `6:10-6:50/km`; ends that print the same are printed once. */
export function formatPaceRange(range: Range, units: Units): string {
  if (range.high === Number.POSITIVE_INFINITY && range.low < range.high)
    return `slower than ${formatPace(range.low, units)}`;
  if (range.low === 0 && range.high > 0) return `faster than ${formatPace(range.high, units)}`;
  return formatRange(
    range,
    (secondsPerKm) => minutesAndSeconds(secondsPerKm * KILOMETRES[units]),
    `/${units}`,
  );
}

function minutesAndSeconds(seconds: number): string {
  const whole = Math.round(tidy(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
