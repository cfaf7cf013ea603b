import { isOver } from '../../training/coming.ts';
import type { TrainingWeek } from '../../training/model.ts';
import { follows } from '../../training/progress.ts';

/**
 * Splits what was seen in some weeks into streaks of weeks that follow each other; weeks that were not understood and
 * down weeks do not interrupt one, and weeks that are over belong to none. For findings that last: the whole streak is told with one figure, so that it becomes
 * one finding.
 */
export function streaksOf<Seen extends { readonly week: TrainingWeek }>(
  seen: readonly Seen[],
  belongsWith: (earlier: Seen, later: Seen) => boolean = () => true,
): (readonly [Seen, ...Seen[]])[] {
  const streaks: [Seen, ...Seen[]][] = [];
  for (const item of seen) {
    if (isOver(item.week)) continue;
    const streak = streaks.at(-1);
    const last = streak?.at(-1);
    if (streak && last && follows(last.week, item.week) && belongsWith(last, item)) streak.push(item);
    else streaks.push([item]);
  }
  return streaks;
}

/** Whether the weeks of a streak have different values, so that the one told is only the largest. */
export function varies<Item>(items: readonly Item[], value: (item: Item) => number): boolean {
  return new Set(items.map(value)).size > 1;
}

/** The item with the largest value, the first of several. */
export function largestOf<Item>(items: readonly [Item, ...Item[]], value: (item: Item) => number): Item {
  return items.reduce((most, item) => (value(item) > value(most) ? item : most));
}
