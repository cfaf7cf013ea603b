/** Reads spreadsheets: the sheets that have a header row as tables of plain text are read. */

import { FileDates } from './dates.ts';
import { DraftWeeks } from './draft-weeks.ts';
import { ImportRefusal } from './import-refusal.ts';
import { OwnRows } from './own-rows.ts';
import type { SaidText } from './plan-draft.ts';
import { aboutPlan, datedCells, readTable } from './read-table.ts';
import type { ReaderOf } from './reader.ts';
import type { Table } from './table.ts';
import { headerOf, type TableHeader } from './table-header.ts';
import { isArchive, type ReadSheet, readSheets } from './xlsx-cells.ts';

/** Reads a spreadsheet whose sheets have a row for each session, or are a grid of weeks and days. */
export const xlsxReader: ReaderOf<'bytes', 'plan'> = {
  takes: 'bytes',
  each: 'plan',
  about: 'A spreadsheet with a header row: a row for each session, or a grid of weeks and days.',
  endings: ['xlsx', 'xlsm'],
  recognizes: isArchive,
  async read(bytes) {
    const sheets = await readSheets(bytes);
    const [first, ...others] = sheets.flatMap(withHeader);
    if (!first) {
      throw new ImportRefusal(
        'No sheet has a header row. Name the columns in it: date or day, week, session, distance, duration, notes; or a column ' +
          'for each day of the week.',
      );
    }
    const all = [first, ...others.filter((other) => namesIn(other) === namesIn(first))];
    const dates = new FileDates(all.flatMap(({ table, header }) => datedCells(table, header)));
    const weeks = new DraftWeeks();
    const own = new OwnRows();
    for (const { table, header } of all) readTable(table, header, weeks, dates, own);
    if (!weeks.hasBegun) throw new ImportRefusal('There is no row below the header row: nothing to import.');
    const { name, about } = aboutPlan(first.table.slice(0, first.header.from));
    const left = sheets.filter(({ table }) => all.every((one) => one.table !== table));
    return {
      ...(name && { name }),
      definitions: own.definitions,
      about: [...about, ...left.flatMap(rowsAsNotes)],
      ...weeks.finished(),
    };
  },
};

interface HeadedSheet {
  readonly table: Table;
  readonly header: TableHeader;
}

/** What the columns are called. */
function namesIn({ header }: HeadedSheet): string {
  return header.names.join('|').toLowerCase();
}

function withHeader({ table }: ReadSheet): readonly HeadedSheet[] {
  const header = headerOf(table);
  return header ? [{ table, header }] : [];
}

/** The rows of a sheet that tells no sessions. Of the sums of weeks that Runplan writes only their notes count. */
function rowsAsNotes({ name, table }: ReadSheet): readonly SaidText[] {
  const notes = isOwnWeeks(table[0]?.cells ?? []) ? table[0]?.cells.indexOf('notes') : undefined;
  if (notes !== undefined) {
    return table.slice(1).flatMap(({ line, cells }): readonly SaidText[] => {
      const note = cells[notes]?.trim() ?? '';
      return note === '' ? [] : [{ text: `Week ${cells[0]}: ${note}`, line, role: 'note' }];
    });
  }
  return table
    .map(
      ({ line, cells }): SaidText => ({
        text: `${name}: ${cells.filter((cell) => cell.trim() !== '').join(', ')}`,
        line,
        role: 'note',
      }),
    )
    .filter(({ text }) => text !== `${name}: `);
}

function isOwnWeeks(names: readonly string[]): boolean {
  return ['week', 'phase', 'begins', 'runs without amount', 'notes'].every((name) => names.includes(name));
}
