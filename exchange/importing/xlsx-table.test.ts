import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/universal';
import { exportPlans } from '../export-plans.ts';
import { sourceOf } from '../testing.ts';
import { importPlan } from './import-plan.ts';

type Value = string | number | Date | null;

/** A spreadsheet as another program writes it. */
async function spreadsheet(...sheets: readonly (readonly (readonly Value[])[])[]): Promise<Uint8Array> {
  const blob = await writeXlsxFile(
    sheets.map((rows, index) => ({
      sheet: `Sheet ${index + 1}`,
      data: rows.map((row) =>
        row.map((value) =>
          value === null
            ? null
            : value instanceof Date
              ? { value, type: Date, format: 'dd.mm.yyyy' }
              : typeof value === 'number'
                ? { value, type: Number }
                : { value, type: String },
        ),
      ),
    })),
  ).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

/** The same file with other cells in its sheet. */
async function withCells(rows: string, more: Readonly<Record<string, string>> = {}): Promise<Uint8Array> {
  const files = unzipSync(await spreadsheet([['x']]));
  const [sheet = ''] = Object.keys(files).filter((name) => name.includes('worksheets/sheet'));
  const xml = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
  const others = Object.entries(more).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync({ ...files, [sheet]: strToU8(xml), ...Object.fromEntries(others) });
}

async function weeksOf(content: Uint8Array): Promise<string> {
  const { text } = await importPlan([{ name: 'a.xlsx', content }]);
  return text.slice(text.indexOf('\nplan ') + 1).trimEnd();
}

const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;

test('a row for each session, dates as dates and figures as figures', async () => {
  const content = await spreadsheet([
    ['Spring half', null, null, null],
    ['Date', 'Session', 'Distance (km)', 'Notes'],
    [new Date('2027-03-02T00:00:00Z'), 'easy', 8.1, 'softly'],
    [new Date('2027-03-07T00:00:00Z'), 'long run', 14, null],
    [new Date('2027-03-09T00:00:00Z'), 'whatever Ben does', null, null],
  ]);
  expect(await weeksOf(content)).toBe(`plan "Spring half"
  starts 2027-03-01

  week 1
    tue easy 8.1 km
      note "softly"
    sun long 14 km

  week 2
    tue run "whatever Ben does"`);
});

test('a grid of weeks and days; another sheet is kept as notes', async () => {
  const content = await spreadsheet(
    [
      ['Week', 'Mon', 'Tue', 'Sun'],
      [1, 'rest', '6 x 800m @ 5k w/ 400 jog', '14 km long'],
      [2, 'rest', 'easy 8k', '16 km long'],
    ],
    [['Stop when it hurts', 3]],
  );
  expect(await weeksOf(content)).toBe(`plan "a"
  note "Sheet 2: Stop when it hurts, 3"

  week 1
    mon rest
    tue run: 6 x 800 m @ 5k recover jog 400 m
    sun long 14 km

  week 2
    mon rest
    tue easy 8 km
    sun long 16 km`);
});

test('our own spreadsheet: each run with its amount on its day', async () => {
  const plan =
    'plan "P"\n  starts 2027-03-01\n  week 1\n    tue easy 8 km\n    sun long 14 km "softly"\n  week 2\n    wed tempo: warm up 2 km, 20 min @ 4:50/km, cool down 1 km\n';
  const [file] = await exportPlans(sourceOf(plan), { format: 'xlsx' });
  const imported = await weeksOf(file?.content as Uint8Array);
  expect(imported).toContain('    tue easy 8 km');
  expect(imported).toContain('    sun long 14 km');
  expect(imported).toMatch(/ {4}wed tempo/);
});

test.each([
  ['a figure', '<c><v>7.1999999999999993</v></c>'],
  ['a figure in text', text('7.1999999999999993')],
  ['a formula that came to a text', '<c t="str"><f>B1&amp;""</f><v>7.1999999999999993</v></c>'],
])('%s has no more digits than were typed', async (_, cell) => {
  const head = `<row>${text('day')}${text('session')}${text('distance (km)')}</row>`;
  const content = await withCells(`${head}<row>${text('Tue')}${text('easy')}${cell}</row>`);
  expect(await weeksOf(content)).toContain('    tue easy 7.2 km');
});

test.each([
  ['easy 8 km_x000D_\ncore 10 min', 'tue easy 8 km + core 10 min'],
  ['easy 8 km_x000d_core 10 min', 'tue easy 8 km + core 10 min'],
  ['easy 8 km_x0009_"by_x005F_x000D_feel"', 'tue easy 8 km "by_x000D_feel"'],
  ['see _x0007_ and _xyz_', 'tue run "see _x0007_ and _xyz_"'],
])('signs as spreadsheets write them: %s', async (cell, day) => {
  const days = ['Mon', 'Tue', 'Wed'].map(text).join('');
  const content = await withCells(
    `<row>${text('Week')}${days}</row><row>${text('1')}${text('')}${text(cell)}</row>`,
  );
  expect(await weeksOf(content)).toContain(`    ${day}`);
});

test('formulas are what they came to, and errors beside the figures of a session nothing', async () => {
  const content = await withCells(
    `<row r="1">${text('day')}${text('session')}${text('distance (km)')}</row>` +
      `<row r="2">${text('Tue')}${text('easy')}<c><f>4+4</f><v>8</v></c></row>` +
      `<row r="3">${text('Wed')}<c t="str"><f>HYPERLINK("https://evil.example")</f><v>easy 5k</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`,
  );
  expect(await weeksOf(content)).toBe('plan "a"\n\n  week 1\n    tue easy 8 km\n    wed easy 5 km');
});

test.each([
  ['a time of a duration', 'h:mm', '0.03125', 'easy 0:45:00'],
  ['hours beyond a day', '[h]:mm:ss', '0.0625', 'easy 1:30:00'],
  ['minutes and seconds', 'mm:ss', '0.0315', 'easy 0:45:22'],
  ['a unit of the format', '0.0&quot; km&quot;', '8.5', 'easy 8.5 km'],
  ['a unit behind a blank', '#,##0.0\\ &quot;mi&quot;', '5', 'easy 5 mi'],
  ['another text of the format', '0.0&quot; x&quot;', '5', 'run "easy, 5"'],
])('figures are what the program shows: %s', async (_, format, value, session) => {
  const styles = `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="${format}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>`;
  const content = await withCells(
    `<row>${text('day')}${text('session')}${text('duration')}</row><row>${text('Tue')}${text('easy')}<c s="1"><v>${value}</v></c></row>`,
    { 'xl/styles.xml': styles },
  );
  expect(await weeksOf(content)).toContain(`    tue ${session}`);
});

test('a time beside a date, and shares, are told as they are shown', async () => {
  const styles =
    '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/><xf numFmtId="9"/></cellXfs></styleSheet>';
  const content = await withCells(
    `<row>${text('date')}${text('session')}${text('effort')}</row><row><c s="1"><v>46447.75</v></c>${text('easy 8k')}<c s="2"><v>0.7</v></c></row>`,
    { 'xl/styles.xml': styles },
  );
  expect(await weeksOf(content)).toBe(
    'plan "a"\n  starts 2027-03-01\n\n  week 1\n    mon easy 8 km "effort 70%"\n      note "18:00:00"',
  );
});

test('formulas that were never computed, and faults in place of a figure or a date, are told', async () => {
  const content = await withCells(
    `<row>${text('date')}${text('session')}${text('distance (km)')}${text('pace')}</row>` +
      `<row>${text('2027-03-01')}${text('easy')}<c><f>C1*1.1</f></c><c t="e"><v>#DIV/0!</v></c></row>` +
      `<row>${text('2027-03-02')}${text('easy')}<c t="e"><v>#N/A</v></c></row>` +
      `<row><c t="e"><v>#VALUE!</v></c>${text('easy')}<c><v>5</v></c></row>` +
      `<row><c/><c/><c t="e"><v>#N/A</v></c></row>`,
  );
  const { text: plan, kept } = await importPlan([{ name: 'a.xlsx', content }]);
  expect(plan).toContain(
    '  week 1\n    note "#VALUE!"\n    mon run "easy, =C1*1.1"\n    tue run "easy, #N/A"\n    any easy 5 km\n',
  );
  expect(kept.map(({ line, text: words }) => `${line} ${words}`)).toEqual([
    '2 easy, =C1*1.1',
    '3 easy, #N/A',
    '4 #VALUE!',
  ]);
});

test('no hidden sheet is read', async () => {
  const files = unzipSync(
    await spreadsheet(
      [
        ['day', 'session'],
        ['Tue', 'easy 8k'],
      ],
      [['secret']],
      [['more']],
    ),
  );
  let at = 0;
  const workbook = new TextDecoder().decode(files['xl/workbook.xml']).replace(/<sheet /g, (tag) => {
    at += 1;
    return at === 1 ? tag : `${tag}state="${at === 2 ? 'hidden' : 'veryHidden'}" `;
  });
  const content = zipSync({ ...files, 'xl/workbook.xml': strToU8(workbook) });
  expect(await weeksOf(content)).toBe('plan "a"\n\n  week 1\n    tue easy 8 km');
});

test('cells lie where they say, in runs of several looks, and days count from 1904 where the file says so', async () => {
  const styles =
    '<styleSheet><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>';
  const files = unzipSync(await spreadsheet([['x']]));
  const workbook = new TextDecoder()
    .decode(files['xl/workbook.xml'])
    .replace(/<sheets>/, '<workbookPr date1904="1"/><sheets>');
  const rows =
    `<row r="1"><c r="B1" t="inlineStr"><is><t>date</t></is></c><c r="D1" t="inlineStr"><is><t>session</t></is></c></row>` +
    `<row r="2"><c r="B2" s="1"><v>44986</v></c><c r="D2" t="inlineStr"><is><r><t>easy </t></r><r><t>8k</t></r><rPh><t>no</t></rPh></is></c></row>`;
  const content = await withCells(rows, { 'xl/workbook.xml': workbook, 'xl/styles.xml': styles });
  expect(await weeksOf(content)).toBe('plan "a"\n  starts 2027-03-01\n\n  week 1\n    tue easy 8 km');
});

describe('refused', () => {
  const refused = async (content: Uint8Array, message: string) =>
    expect(importPlan([{ name: 'a.xlsx', content }])).rejects.toThrow(message);

  test('what has no header row', async () => {
    await refused(await spreadsheet([['easy 8k']]), 'No sheet has a header row.');
  });

  test('half a file, and any other part of one', async () => {
    const content = await spreadsheet([
      ['day', 'session'],
      ['Tue', 'easy 8k'],
    ]);
    for (let end = 4; end < content.length; end += 97)
      await refused(content.slice(0, end), 'This is no whole spreadsheet: the archive is damaged.');
  });

  test('another archive', async () => {
    await refused(zipSync({ 'a.txt': strToU8('x') }), 'This archive is no spreadsheet');
  });

  test('a bomb', async () => {
    const row = `<row>${text('x'.repeat(1000))}</row>`;
    await refused(await withCells(row.repeat(25_000)), 'The spreadsheet is too large when it is unpacked');
  });

  test('a bomb whose archive says that it is small', async () => {
    const bomb = await withCells(`<row>${text('x')}</row>`.repeat(300_000));
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
    for (let at = 0; at + 46 < bomb.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1_000_000)
        view.setUint32(at + 24, 1000, true);
    }
    await expect(importPlan([{ name: 'a.xlsx', content: bomb }])).rejects.toThrow(
      /This is no whole (?:spreadsheet|XML)/,
    );
  });

  test('entities', async () => {
    const files = unzipSync(await spreadsheet([['x']]));
    const workbook = `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${new TextDecoder().decode(files['xl/workbook.xml'])}`;
    await refused(
      zipSync({ ...files, 'xl/workbook.xml': strToU8(workbook) }),
      'it defines entities or types of its own, which are not read',
    );
  });

  test('more cells than a plan has', async () => {
    await refused(
      await withCells(`<row r="1"><c r="ZZZ1"><v>1</v></c></row>`),
      'A sheet has more cells than a plan',
    );
    await refused(
      await withCells('<row r="9999999"><c><v>1</v></c></row>'),
      'A sheet has more cells than a plan',
    );
  });

  test('a file of 100 MB', async () => {
    await refused(new Uint8Array(100_000_000), 'The file is larger than 1 MB and was not read.');
  });
});
