/** Finds the weeks of a table whose rows do not follow each other, as where it was sorted by its days. */
import type { TableRow } from './table.ts';
import { cellOf, dayIn, type ListHeader } from './table-header.ts';

/** Rows that follow each other and are of one week. */
interface Stretch {
  readonly week: string;
  /** The days that are told in them and have no date. */
  readonly days: Set<string>;
}

/**
 * Whether rows that name the same week belong together wherever they stand. They don't where days come again in them: such a table
 * begins to count anew, for its next block.
 */
export function areWeeksParted(header: ListHeader, rows: readonly TableRow[]): boolean {
  const stretches: Stretch[] = [];
  for (const row of rows) {
    const above = stretches.at(-1);
    const week = cellOf(row, header, 'week') || (above?.week ?? '');
    const stretch = above?.week === week ? above : { week, days: new Set<string>() };
    if (stretch !== above) stretches.push(stretch);
    const found = dayIn(cellOf(row, header, 'day'));
    if (found && found.rest === '' && cellOf(row, header, 'date') === '') stretch.days.add(found.day);
  }
  const told = stretches.flatMap(({ week, days }) => [...days].map((day) => `${day} ${week}`));
  return new Set(told).size === told.length;
}
