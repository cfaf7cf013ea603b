import { defineFormat } from '../define-format.ts';
import { csvReader } from '../importing/csv-table.ts';
import { sessionTable } from '../sessions/spreadsheet.ts';

const SEPARATORS = { comma: ',', semicolon: ';', tab: '\t' } as const;
/** What a spreadsheet takes for a formula, also where more lines follow. */
const FORMULA = /^[=+\-@\t\r]/;

/** The sessions of a plan as a table of plain text. */
export const csv = defineFormat({
  id: 'csv',
  title: 'Table (CSV)',
  about: 'The sessions as a table of plain text, for spreadsheets and programs.',
  extension: 'csv',
  mediaType: 'text/csv',
  each: 'plan',
  needs: ['no-mistakes'],
  options: {
    separator: {
      kind: 'choice',
      about: 'What stands between columns; Excel wants a semicolon where decimals have a comma.',
      choices: ['comma', 'semicolon', 'tab'],
      default: 'comma',
    },
    bom: {
      kind: 'flag',
      about: 'Begin with a byte order mark: Excel needs it to read letters such as é.',
      default: false,
    },
  },
  loses: [
    'the figures and notes of weeks',
    'notes on the plan',
    'races',
    'what is known of the athlete beyond the paces',
  ],
  docs:
    'A row for each session, and names of the columns in the first one. Distances and durations are of running, without ' +
    'walking: in the units of the plan and in minutes, from the lower end of what is written to the upper one; `estimated` says which of the two was computed through ' +
    'the pace. Both are empty where the amount of a session is not known. Steps, exercises and several notes stand in one cell, a ' +
    'line each. What was done or missed of a day stands in its first row. A cell that a spreadsheet would take for a formula begins with an apostrophe. UTF-8, decimals with a point.',
  async write(plan, { options: { separator, bom } }) {
    const { default: papa } = await import('papaparse');
    const { columns, rows } = sessionTable(plan);
    const text = papa.unparse(
      { fields: columns.map(({ name }) => name), data: rows.map((row) => row.map((cell) => cell ?? '')) },
      { delimiter: SEPARATORS[separator], newline: '\r\n', escapeFormulae: FORMULA },
    );
    return `${bom ? '\ufeff' : ''}${text}\r\n`;
  },
  read: csvReader,
});
