/** Reads tables: a row for each session, or a grid of weeks and days. */
import type { DatedText, FileDates } from './dates.ts';
import type { DraftWeeks } from './draft-weeks.ts';
import type { OwnRows } from './own-rows.ts';
import type { PlanDraft, SaidText } from './plan-draft.ts';
import { datedInGrid, readGrid, readTurnedGrid } from './read-grid.ts';
import { datedInList, ListReading } from './read-list.ts';
import { isFault, type Table } from './table.ts';
import type { TableHeader } from './table-header.ts';

/** The texts of a table that may be dates. */
export function datedCells(table: Table, header: TableHeader): readonly DatedText[] {
  const rows = table.slice(header.at + 1);
  if (header.kind === 'turned grid') return [];
  return header.kind === 'grid' ? datedInGrid(rows, header) : datedInList(rows, header);
}

/** What stands above the header: a title, and what is said of the plan. */
export function aboutPlan(rows: Table): Pick<PlanDraft, 'name' | 'about'> {
  const texts = rows
    .map(
      ({ line, cells }): SaidText => ({
        line,
        text: cells.filter((cell) => cell.trim() !== '').join(' '),
        role: 'open',
      }),
    )
    .filter(({ text }) => text !== '');
  const [title, ...about] = texts;
  return { ...(title && { name: title.text }), about };
}

/** Puts what the rows below a header say into weeks, and what they name into blocks. */
export function readTable(
  table: Table,
  header: TableHeader,
  weeks: DraftWeeks,
  dates: FileDates,
  own: OwnRows,
): void {
  const rows = table
    .slice(header.at + 1)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== '' && !isFault(cell)));
  if (header.kind === 'list') new ListReading(header, weeks, dates, own).read(rows);
  else if (header.kind === 'grid') readGrid(rows, header, weeks, dates);
  else readTurnedGrid(header, table[header.at]?.line ?? 1, rows, weeks);
}
