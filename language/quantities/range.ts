/** An amount from low to high, low <= high, both in the same unit. An exact amount has equal ends. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/**
 * What reading a quantity gives: the value; `'reversed'` when the text is well formed but a range is written
 * high-low (`50-40 min`); `undefined` when the text isn't that quantity at all.
 */
export type Parsed<Value> = Value | 'reversed' | undefined;

/** The range whose two ends are `n`. */
export function exactly(n: number): Range {
  return { low: n, high: n };
}

/** Whether a range has only one end: what is below or above a figure. */
export function isOpen({ low, high }: Range): boolean {
  return low === 0 || high === Number.POSITIVE_INFINITY;
}

/** The figure that a range ends with, where it has only one end; of any other the middle. */
export function figureIn(range: Range): number {
  if (range.high === Number.POSITIVE_INFINITY) return range.low;
  return range.low === 0 ? range.high : middleOf(range);
}

/** Half way between the ends. */
export function middleOf({ low, high }: Range): number {
  return (low + high) / 2;
}

/** Both ends times `factor`, which must not be negative; free of floating-point noise. */
export function scaleRange(range: Range, factor: number): Range {
  return { low: tidy(range.low * factor), high: tidy(range.high * factor) };
}

/** Low end plus low end, high end plus high end; free of floating-point noise. */
export function addRanges(a: Range, b: Range): Range {
  return { low: tidy(a.low + b.low), high: tidy(a.high + b.high) };
}

/**
 * The range from `low` to `high`. Ends that are not finite are malformed (`undefined`); low above high is
 * `'reversed'`.
 */
export function rangeOf(low: number, high: number): Parsed<Range> {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return undefined;
  return low > high ? 'reversed' : { low, high };
}

/**
 * `n` to 9 decimals, so that 8.2 × 1000 is 8200 and not 8199.999…; figures too large to have such decimals,
 * infinities and NaN stay.
 */
export function tidy(n: number): number {
  return Math.abs(n) < 4e6 ? Math.round(n * 1e9) / 1e9 : n;
}
