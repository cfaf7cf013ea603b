// What the quantities share: reading and printing `NUMBER[-NUMBER] UNIT`.
import { type Parsed, type Range, rangeOf, tidy } from './range.ts';

const MEASURE = /^(\d+(?:\.\d+)?)(?:[ \t]*-[ \t]*(\d+(?:\.\d+)?))?[ \t]*([a-z]+|%)?$/i;

/**
 * Reads a number or a range with one unit behind it. `factors` says which units are allowed (in lower case;
 * `''` for none) and what one of each is in the unit of the result. `'reversed'` for high-low, `undefined`
 * for anything else.
 */
export function parseMeasure<Unit extends string>(
  text: string,
  factors: Readonly<Record<Unit, number>>,
): Parsed<{ readonly range: Range; readonly unit: Unit }> {
  const match = MEASURE.exec(text);
  if (!match) return undefined;
  const [, first = '', second = first, written = ''] = match;
  const unit = written.toLowerCase();
  if (!isKey(factors, unit)) return undefined;
  const range = rangeOf(tidy(Number(first) * factors[unit]), tidy(Number(second) * factors[unit]));
  return typeof range === 'object' ? { range, unit } : range;
}

/** A figure without the `~` that says that it is not meant exactly. */
export function exactText(text: string): string {
  return text.startsWith('~') ? text.slice(1).trimStart() : text;
}

/** `n` with at most one decimal and no trailing `.0`; half rounds up. */
export function formatNumber(n: number): string {
  return String(Math.round(tidy(n * 10)) / 10);
}

/** `n` with all of its decimals, without floating-point noise. */
export function exactNumber(n: number): string {
  return String(tidy(n));
}

/** `low-high` in the given figures, or one figure where both ends print the same; then the unit, as it is. */
export function formatRange(range: Range, figure: (n: number) => string, unit: string): string {
  const low = figure(range.low);
  const high = figure(range.high);
  return (low === high ? low : `${low}-${high}`) + unit;
}

function isKey<Key extends string>(record: Readonly<Record<Key, unknown>>, key: string): key is Key {
  return Object.hasOwn(record, key);
}
