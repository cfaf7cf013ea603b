/** Where floating sessions could stand: one a day, on the days of their week that are still free. */

/**
 * The best that can be reached by placing floating sessions. A week has seven days, so no more than 35 ways are tried.
 *
 * @param free the indices of the days that are free; sessions that find none are left out
 * @param count how many sessions there are to place
 * @param benefitOf how good it is to place them on these days; more is better
 */
export function bestPlacement(
  free: readonly number[],
  count: number,
  benefitOf: (placed: ReadonlySet<number>) => number,
): number {
  return choicesOf(free, Math.min(count, free.length)).reduce(
    (best, days) => Math.max(best, benefitOf(new Set(days))),
    Number.NEGATIVE_INFINITY,
  );
}

function choicesOf(days: readonly number[], count: number): (readonly number[])[] {
  if (count === 0) return [[]];
  return days.flatMap((day, position) =>
    choicesOf(days.slice(position + 1), count - 1).map((others) => [day, ...others]),
  );
}
