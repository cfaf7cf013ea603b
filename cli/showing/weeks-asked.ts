import { UsageError } from '../usage-error.ts';

/** Weeks that are asked for. */
export interface WeeksAsked {
  /** As they were typed. */
  readonly text: string;
  /** Those of a plan that are meant, by their numbers. */
  of(numbers: readonly number[]): ReadonlySet<number>;
}

/**
 * Reads which weeks are meant: `3`, `3-5`, `last`.
 *
 * @throws UsageError when it is none of these
 */
export function readWeeks(text: string): WeeksAsked {
  if (text === 'last') return { text, of: (numbers) => new Set([Math.max(...numbers)]) };
  const [, first, last = first] = /^(\d{1,4})(?:-(\d{1,4}))?$/.exec(text) ?? [];
  const [low, high] = [Number(first), Number(last)];
  if (first === undefined || low > high)
    throw new UsageError(`--week is a number such as 3, a range such as 3-5, or last, not "${text}".`);
  return { text, of: (numbers) => new Set(numbers.filter((number) => number >= low && number <= high)) };
}
