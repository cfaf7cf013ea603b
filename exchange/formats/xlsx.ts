import type { CellObject, Sheet } from 'write-excel-file/universal';
import { defineFormat } from '../define-format.ts';
import {
  sessionTable,
  type Table,
  type TableCell,
  type TableColumn,
  weekTable,
} from '../sessions/spreadsheet.ts';
import { withoutTimes } from '../zip-times.ts';

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
    'running, the longest run and the shares of running time that are moderate and hard. Dates are dates and figures are numbers, so ' +
    'that they can be sorted and summed. Texts are texts: none is a formula.',
  async write(plan) {
    const { default: writeXlsxFile } = await import('write-excel-file/universal');
    const sheets = [sheetOf('Sessions', sessionTable(plan)), sheetOf('Weeks', weekTable(plan))];
    const blob = await writeXlsxFile(sheets).toBlob();
    return withoutTimes(new Uint8Array(await blob.arrayBuffer()));
  },
});

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
  if (cell === undefined || cell === '') return null;
  const look = { alignVertical: 'top' } as const;
  if (typeof cell === 'number') return { value: cell, type: Number, ...look };
  if (holds === 'date')
    return { value: new Date(`${cell}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd', ...look };
  return { value: cell, type: String, ...look, ...(holds === 'long-text' && { wrap: true }) };
}
