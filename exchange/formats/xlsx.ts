import type { CellObject, Sheet } from 'write-excel-file/universal';
import { defineFormat } from '../define-format.ts';
import { ExportRefusal } from '../export-refusal.ts';
import { xlsxReader } from '../importing/xlsx-table.ts';
import {
  sessionTable,
  type Table,
  type TableCell,
  type TableColumn,
  weekTable,
} from '../sessions/spreadsheet.ts';
import { tableParts } from '../sessions/table-parts.ts';
import { withoutTimes } from '../zip-times.ts';

/** A file of 160,000 bytes or more in it the library compresses in a thread, which not every host lets it start. */
const MOST_BYTES = 155_000;
/** At most, of a cell without its text, and of a row without its cells. */
const BYTES_OF_CELL = 44;
const BYTES_OF_ROW = 24;
/** The sessions and weeks of a plan as a spreadsheet. */
export const xlsx = defineFormat({
  id: 'xlsx',
  title: 'Spreadsheet',
  about: 'The sessions and the sums of the weeks as a spreadsheet for Excel, LibreOffice and others.',
  extension: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  each: 'plan',
  needs: ['no-mistakes'],
  options: {},
  loses: ['notes on the plan', 'races', 'what is known of the athlete beyond the paces'],
  docs:
    'The first sheet has a row for each session, with the columns of [CSV](#table-csv); the second one a row for each week, with its ' +
    'running, the longest run, what was done of it, and the shares of running time that are moderate and hard. A long plan has several sheets of sessions. Dates are dates and figures are numbers, so ' +
    'that they can be sorted and summed. Texts are texts: none is a formula.',
  async write(plan) {
    const { default: writeXlsxFile } = await import('write-excel-file/universal');
    const tables = [sessionTable(plan), weekTable(plan)] as const;
    expectToFit(tables);
    const [sessions, weeks] = tables;
    const sheets = [...sheetsOf('Sessions', sessions), ...sheetsOf('Weeks', weeks)];
    const blob = await writeXlsxFile(sheets).toBlob();
    return withoutTimes(new Uint8Array(await blob.arrayBuffer()));
  },
  read: xlsxReader,
});

/** A sheet; of a long plan several, each with the weeks that are in it in its name. */
function sheetsOf(name: string, table: Table): readonly Sheet<Blob>[] {
  const parts = tableParts(table, bytesOfRow, MOST_BYTES);
  if (parts.length < 2) return [sheetOf(name, table)];
  return parts.map((part) => sheetOf(`${name} ${part.first}-${part.last}`, part.table));
}

function bytesOfRow(row: readonly TableCell[]): number {
  return BYTES_OF_ROW + BYTES_OF_CELL * row.filter((cell) => !isEmpty(cell)).length;
}

function isEmpty(cell: TableCell): cell is undefined | '' {
  return cell === undefined || cell === '';
}

/** @throws ExportRefusal where the texts, which all sheets share, or a single week are too large */
function expectToFit(tables: readonly Table[]): void {
  const cells = tables.flatMap(({ rows }) => rows.flat());
  const texts = new Set(cells.filter((cell) => typeof cell === 'string'));
  const ofTexts = [...texts].reduce((sum, text) => sum + BYTES_OF_CELL + bytesInXml(text), 0);
  const weeks = tables.flatMap(({ rows }) => [...Map.groupBy(rows, ([number]) => number).values()]);
  const ofWeeks = weeks.map((rows) => rows.reduce((sum, row) => sum + bytesOfRow(row), 0));
  if (Math.max(ofTexts, ...ofWeeks) > MOST_BYTES)
    throw new ExportRefusal(
      'The plan is too large for a spreadsheet: choose some of its weeks, such as 1-12.',
    );
}

/** Signs that mean something there are written out. */
function bytesInXml(text: string): number {
  return new TextEncoder().encode(text).length + 5 * (text.match(/[<>&"']/g)?.length ?? 0);
}

function sheetOf(sheet: string, { columns, rows }: Table): Sheet<Blob> {
  return {
    sheet,
    data: [
      columns.map(({ name }) => ({ value: name, type: String, fontWeight: 'bold' as const })),
      ...rows.map((row) => row.map((cell, index) => cellOf(cell, columns[index] as TableColumn))),
    ],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  };
}

function cellOf(cell: TableCell, { holds }: TableColumn): CellObject | null {
  if (isEmpty(cell)) return null;
  const look = { alignVertical: 'top' } as const;
  if (typeof cell === 'number') return { value: cell, type: Number, ...look };
  if (holds === 'date')
    return { value: new Date(`${cell}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd', ...look };
  return { value: cell, type: String, ...look, ...(holds === 'long-text' && { wrap: true }) };
}
