/** Reads tables of plain text: separated by commas, semicolons or tabs. */

import { brokenQuote } from './broken-quote.ts';
import { FileDates } from './dates.ts';
import { DraftWeeks } from './draft-weeks.ts';
import { ImportRefusal } from './import-refusal.ts';
import { OwnRows } from './own-rows.ts';
import { aboutPlan, datedCells, readTable } from './read-table.ts';
import type { ReaderOf } from './reader.ts';
import { withoutSeparatorLine } from './separator-line.ts';
import type { Table } from './table.ts';
import { headerOf } from './table-header.ts';
import { expectTableSize } from './table-size.ts';

/** Reads a table with a header row: a row for each session, or a grid of weeks and days. */
export const csvReader: ReaderOf<'text', 'plan'> = {
  takes: 'text',
  each: 'plan',
  about: 'A table with a header row: a row for each session, or a grid of weeks and days.',
  endings: ['csv', 'tsv', 'txt'],
  recognizes: (text) => headerOf(firstRows(withoutSeparatorLine(text))) !== undefined,
  async read(text) {
    const table = expectTableSize(await tableOf(withoutSeparatorLine(text)));
    const header = headerOf(table);
    if (!header) {
      throw new ImportRefusal(
        'No header row was found. Name the columns in it: date or day, week, session, distance, duration, notes; or a column ' +
          'for each day of the week.',
      );
    }
    const weeks = new DraftWeeks();
    const own = new OwnRows();
    readTable(table, header, weeks, new FileDates(datedCells(table, header)), own);
    if (!weeks.hasBegun) throw new ImportRefusal('There is no row below the header row: nothing to import.');
    const about = aboutPlan(table.slice(0, header.from));
    return { ...about, definitions: own.definitions, ...weeks.finished() };
  },
};

/** The lines that the header may be among. */
function firstLines(text: string): readonly string[] {
  return text.slice(0, 4000).split(/\r\n|\r|\n/);
}

/** Those lines as rows, near enough to tell whether there is a header. */
function firstRows(text: string): Table {
  return firstLines(text).map((line, index) => ({
    line: index + 1,
    cells: line.replaceAll('"', '').split(/[,;\t]/),
  }));
}

/** What stands between the cells of the header; nothing where there is none. */
function separatorOf(text: string): string {
  const header = headerOf(firstRows(text));
  const line = header ? (firstLines(text)[header.at] ?? '') : '';
  const times = (sign: string) => line.split(sign).length;
  const [most = ''] = ['\t', ';', ','].sort((one, other) => times(other) - times(one));
  return times(most) > 1 ? most : '';
}

async function tableOf(text: string): Promise<Table> {
  const { default: papa } = await import('papaparse');
  const { data, errors } = papa.parse<string[]>(text, {
    // By its first rows alone it would not be found where words stand above the table.
    delimiter: separatorOf(text),
    skipEmptyLines: false,
  });
  const broken = brokenQuote(errors);
  if (broken) throw new ImportRefusal(broken);
  let line = 1;
  return data.map((cells) => {
    const row = { line, cells: cells.map(withoutGuard) };
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
    return row;
  });
}

/** A cell without the apostrophe that keeps a spreadsheet from taking it for a formula. */
function withoutGuard(cell: string): string {
  return cell.replace(/^'(?=[=+\-@])/, '');
}
