import { exactNumber, formatNumber, formatRange, parseMeasure } from './measure.ts';
import { type Parsed, type Range, rangeOf } from './range.ts';

/** A unit a weight may be written in. */
export type MassUnit = 'kg' | 'lb';

/** A mass in kilograms, with the unit it was written in. */
export interface Mass {
  readonly range: Range;
  readonly unit: MassUnit;
}

/** Kilograms in a pound: the international avoirdupois pound of 1959, exact. */
export const KILOGRAMS_PER_POUND = 0.45359237;

const BOUND = /^(below|above)[ \t]+(\d+)[ \t]*bpm$/i;
const KILOGRAMS: Readonly<Record<MassUnit, number>> = { kg: 1, lb: KILOGRAMS_PER_POUND };

/**
 * Reads `105%` or `59-74%` as fractions, 1.05 for 105%. `'reversed'` for `74-59%`, `undefined` for anything
 * else.
 */
export function parsePercent(text: string): Parsed<Range> {
  return parseOnly(text, '%', 0.01);
}

/** Prints a fraction as a percentage with at most one decimal: `10.4%` for 0.104, `-5%` for -0.05. */
export function formatPercent(fraction: number): string {
  return `${formatNumber(fraction * 100)}%`;
}

/** Prints a fraction as a percentage with all decimals: `7.25%` for 0.0725. */
export function exactPercent(fraction: number): string {
  return `${exactNumber(fraction * 100)}%`;
}

/** Prints a range of fractions: `59-74%`; ends that print the same are printed once. */
export function formatPercentRange(range: Range): string {
  return formatRange(range, (fraction) => formatNumber(fraction * 100), '%');
}

/**
 * Reads `150 bpm` or `145-155 bpm`, whole beats a minute; what is `below` or `above` one has one end.
 * `'reversed'` for `155-145 bpm`, `undefined` for anything else.
 */
export function parseHeartRate(text: string): Parsed<Range> {
  const [, side = '', bound] = BOUND.exec(text) ?? [];
  if (bound !== undefined) {
    const end = Number(bound);
    return side.toLowerCase() === 'below'
      ? { low: 0, high: end }
      : { low: end, high: Number.POSITIVE_INFINITY };
  }
  return wholeOnly(parseOnly(text, 'bpm', 1));
}

/** Prints beats a minute, rounded to whole beats: `145-155 bpm`, `below 140 bpm`. */
export function formatHeartRate(range: Range): string {
  if (range.high === Number.POSITIVE_INFINITY) return `above ${Math.round(range.low)} bpm`;
  if (range.low === 0) return `below ${Math.round(range.high)} bpm`;
  return formatRange(range, (n) => String(Math.round(n)), ' bpm');
}

/** Reads `220 W` or `220-240 W`, whole watts. `'reversed'` for `240-220 W`, `undefined` for anything else. */
export function parsePower(text: string): Parsed<Range> {
  return wholeOnly(parseOnly(text, 'w', 1));
}

/** Prints watts, rounded to whole ones: `220-240 W`. */
export function formatPower(range: Range): string {
  return formatRange(range, (n) => String(Math.round(n)), ' W');
}

/**
 * Reads `164 spm` or `170-175 spm`, whole steps a minute. `'reversed'` for `175-170 spm`, `undefined` for
 * anything else.
 */
export function parseCadence(text: string): Parsed<Range> {
  return wholeOnly(parseOnly(text, 'spm', 1));
}

/** Prints steps a minute, rounded to whole steps: `164 spm`. */
export function formatCadence(range: Range): string {
  return formatRange(range, (n) => String(Math.round(n)), ' spm');
}

/**
 * Reads `10 kg`, `8-10 kg`, `45 lb` as kilograms. `'reversed'` for `10-8 kg`, `undefined` for anything else.
 */
export function parseMass(text: string): Parsed<Mass> {
  return parseMeasure(text, KILOGRAMS);
}

/** Prints kilograms in the given unit with at most one decimal: `10 kg`, `45 lb`. */
export function formatMass(range: Range, unit: MassUnit): string {
  return formatRange(range, (kilograms) => formatNumber(kilograms / KILOGRAMS[unit]), ` ${unit}`);
}

/**
 * Reads a plain number or a range of them: `3`, `8-12`, `1.5`. Whether decimals make sense is the caller's to
 * say. `'reversed'` for `12-8`, `undefined` for anything else.
 */
export function parseCount(text: string): Parsed<Range> {
  return parseOnly(text, '', 1);
}

/** Reads the `3` of `3 x` and of `3 rounds`, and `6-8 x`. `undefined` for anything else. */
export function parseTimes(text: string): Parsed<Range> {
  const [, low, high = low] = /^(\d+)(?:-(\d+))?[ \t]*(?:[x×]|rounds?)$/i.exec(text) ?? [];
  return low === undefined ? undefined : rangeOf(Number(low), Number(high));
}

/**
 * Reads the `2-3` of `zone 2-3`: whole steps of a scale behind its word. `'reversed'` for `zone 3-2`, `undefined` for
 * anything else.
 */
export function parseStep(word: string, text: string): Parsed<Range> {
  return text.toLowerCase().startsWith(word) ? parseCount(text.slice(word.length).trim()) : undefined;
}

/** Reads the `2` of `2 rir`, and `1-2 rir`. `'reversed'` for `2-1 rir`, `undefined` for anything else. */
export function parseReserve(text: string): Parsed<Range> {
  return wholeOnly(parseOnly(text, 'rir', 1));
}

/** Reads a year of four figures: `1985`. `undefined` for anything else. */
export function parseYear(text: string): number | undefined {
  return /^\d{4}$/.test(text) ? Number(text) : undefined;
}

/** Reads the repetitions of several sets, one after the other: `12/10/8`. `undefined` for anything else. */
export function parseCounts(text: string): readonly number[] | undefined {
  return /^\d+(\/\d+)+$/.test(text) ? text.split('/').map(Number) : undefined;
}

/** Prints plain numbers with at most one decimal: `3`, `8-12`. */
export function formatCount(range: Range): string {
  return formatRange(range, formatNumber, '');
}

function parseOnly(text: string, unit: string, factor: number): Parsed<Range> {
  const measure = parseMeasure(text, { [unit]: factor });
  return typeof measure === 'object' ? measure.range : measure;
}

function wholeOnly(range: Parsed<Range>): Parsed<Range> {
  if (typeof range !== 'object') return range;
  return Number.isInteger(range.low) && Number.isInteger(range.high) ? range : undefined;
}
