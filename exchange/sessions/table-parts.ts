/** Tables in parts, for programs that take only so much at once. */
import type { Table, TableCell } from './spreadsheet.ts';

type Row = Table['rows'][number];

/** A part of a table, with the weeks that are in it. */
export interface TablePart {
  readonly table: Table;
  readonly first: TableCell;
  readonly last: TableCell;
}

/**
 * Parts a table between weeks, which stand in its first column. A week that is larger by itself is a part of its own.
 *
 * @param sizeOf how much a row takes
 * @param most how much a part may take
 */
export function tableParts(
  { columns, rows }: Table,
  sizeOf: (row: Row) => number,
  most: number,
): readonly TablePart[] {
  const parts: { rows: Row[]; size: number }[] = [];
  for (const week of Map.groupBy(rows, ([number]) => number).values()) {
    const size = week.reduce((sum, row) => sum + sizeOf(row), 0);
    const part = parts.at(-1);
    if (part && part.size + size <= most) {
      part.rows.push(...week);
      part.size += size;
    } else {
      parts.push({ rows: [...week], size });
    }
  }
  return parts.map((part) => ({
    table: { columns, rows: part.rows },
    first: part.rows[0]?.[0],
    last: part.rows.at(-1)?.[0],
  }));
}
