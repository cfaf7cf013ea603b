/** Reads grids: a column for each day and a row for each week, or the other way round. */
import { DAYS, type WeekdayWord, weekdayOf } from '@runplan/language/internal';
import { beginWeek } from './begin-week.ts';
import { roleNamed } from './column-names.ts';
import { type DatedText, dateWithoutYear, type FileDates } from './dates.ts';
import type { DraftWeeks } from './draft-weeks.ts';
import { weekHeading } from './headings.ts';
import { isSum, namesWeek, type RowLabel, rowLabel, sumIn } from './rows-beside-weeks.ts';
import type { SessionColumns } from './session-columns.ts';
import { sessionsOf } from './session-of-row.ts';
import type { Table, TableRow } from './table.ts';
import { type DaySessions, dayColumn, type GridHeader, type TurnedGridHeader } from './table-header.ts';
import { isRest, onSeparateLines, withRest } from './texts-of-cells.ts';

/** A figure with its unit: `28 km`, `3:30 h`. */
const FIGURE = /^~?\d[\d.,:-]*\s*(?:km|mi|miles|min|h|hours)?$/i;

/** The texts of its rows that may be dates. */
export function datedInGrid(rows: readonly TableRow[], header: GridHeader): readonly DatedText[] {
  return rows.flatMap((row) => [
    { text: labelOf(row, header) },
    ...header.days.flatMap((day, at) => (day ? [{ text: row.cells[at]?.trim() ?? '', day }] : [])),
  ]);
}

/** Puts a row for each week into weeks. */
export function readGrid(
  rows: readonly TableRow[],
  header: GridHeader,
  weeks: DraftWeeks,
  dates: FileDates,
): void {
  // Where rows have the numbers of their weeks, one without is of the week above.
  const areNumbered = rows.some((row) => namesWeek(labelOf(row, header)));
  const names: TableRow = { line: 0, cells: header.names };
  let above = namesWeek(labelOf(names, header)) ? names : undefined;
  let dated: TableRow | undefined;
  let begun = '';
  for (const row of areNumbered ? withSumsBelow(rows, header) : rows) {
    const isOfDates = areDates(row, header, dates);
    const isAbove = isOfDates || isHeaderAgain(row, header);
    // The dates of a week, or the days, may stand in a row of their own above its sessions, with its number or without.
    const label = above && labelOf(row, header) === '' ? labelOf(above, header) : labelOf(row, header);
    const told: RowLabel = areNumbered ? rowLabel(label) : { week: label };
    // `Week 1 AM` and below it `Week 1 PM`.
    const isMore = told.half !== undefined && told.week === begun;
    if (told.week !== '') begun = told.week;
    const shape = { header, areNumbered, label, dated, told: isMore ? { ...told, week: '' } : told };
    if (!isAbove) readGridRow(row, shape, weeks, dates);
    if (isMore) weeks.inOrder(header.days.filter((day) => day !== undefined));
    above = isAbove ? row : undefined;
    dated = isOfDates ? row : undefined;
  }
}

/** Whether a row names the days once more, as above each block of weeks. */
function isHeaderAgain({ cells }: TableRow, { days, names }: GridHeader): boolean {
  return days.every((day, at) => day === undefined || cells[at]?.trim() === names[at]?.trim());
}

/** Rows with those of sums that stand above the first week behind its own. */
function withSumsBelow(rows: readonly TableRow[], header: GridHeader): readonly TableRow[] {
  const first = rows.findIndex((row) => !isSum(labelOf(row, header)));
  return [...rows.slice(first, first + 1), ...rows.slice(0, Math.max(0, first)), ...rows.slice(first + 1)];
}

/** Whether a row says nothing but the dates of its days. */
function areDates({ cells }: TableRow, { days }: GridHeader, dates: FileDates): boolean {
  const told = days.flatMap((day, at) => (day && cells[at]?.trim() ? [{ text: cells[at].trim(), day }] : []));
  return (
    told.length > 1 &&
    told.every((text) => dates.at(text)?.rest === '' || dateWithoutYear(text.text) === text.text)
  );
}

interface GridShape {
  readonly header: GridHeader;
  readonly areNumbered: boolean;
  /** What stands in front of the days of the row. */
  readonly label: string;
  readonly told: RowLabel;
  /** The row above, where that has the dates of the days. */
  readonly dated: TableRow | undefined;
}

function readGridRow(
  row: TableRow,
  { header, areNumbered, label, told, dated }: GridShape,
  weeks: DraftWeeks,
  dates: FileDates,
): void {
  const { cells, line } = row;
  const { week, half, called } = told;
  if (week !== '' || dated || !areNumbered || !weeks.hasBegun) {
    beginWeek(week, line, weeks, dates);
    if (dated) sayDates(dated, header, weeks, dates);
  }
  if (called !== undefined && isSum(called)) {
    weeks.leaveDay();
    const sums = cells.flatMap((cell, at) => sumIn(cell, header.names[at], label));
    weeks.say({ text: [called, ...sums].join(', '), line }, 'note');
    return;
  }
  for (const ofDay of header.sessions)
    if (called === undefined) saySessions(ofDay, row, weeks, half);
    else sayCalled(called, ofDay, row, weeks);
  weeks.leaveDay();
  const first = header.days.findIndex((day) => day !== undefined);
  const isOfDay = (at: number) => header.sessions.some(({ sessions }) => isIn(sessions, at));
  for (const [index, cell] of cells.entries()) {
    if (index < first || isOfDay(index) || cell.trim() === '') continue;
    sayBesideDays(header.names[index] ?? '', cell, line, weeks);
  }
}

/** The sessions of a day: the lines of its cell, or what its cells say together. */
function saySessions(
  { day, sessions }: DaySessions,
  row: TableRow,
  weeks: DraftWeeks,
  half: RowLabel['half'],
): void {
  const places = row.cells.flatMap((cell, at) =>
    sessions.flatMap(({ columns }) => (columns[at] ? [{ cell, role: columns[at].role }] : [])),
  );
  const [place, ...more] = places;
  if (place?.role === 'session' && more.length === 0) {
    sayCell(place.cell, day, row.line, weeks, half);
    return;
  }
  const told = sessionsOf(sessions, row);
  if (told.length > 0) weeks.on([day]);
  for (const session of told) weeks.say(withRest({ ...session, line: row.line }), 'session');
}

/** What a row that has no sessions says of a day. */
function sayCalled(called: string, { day, sessions }: DaySessions, row: TableRow, weeks: DraftWeeks): void {
  for (const [at, written] of row.cells.entries()) {
    const cell = written.trim();
    if (cell === '' || !isIn(sessions, at)) continue;
    weeks.on([day]);
    weeks.say({ text: `${called}: ${cell}`, line: row.line }, 'note');
  }
}

function isIn(sessions: readonly SessionColumns[], at: number): boolean {
  return sessions.some(({ columns }) => columns[at]);
}

/** The dates of the days of a week; those without a year are a note. */
function sayDates(
  { cells, line }: TableRow,
  { days }: GridHeader,
  weeks: DraftWeeks,
  dates: FileDates,
): void {
  const unread = days.flatMap((day, at) => {
    const text = cells[at]?.trim() ?? '';
    if (!day || text === '') return [];
    const date = dates.at({ text, day })?.date;
    if (date === undefined || DAYS[weekdayOf(date)] !== day) return [`${day} ${text}`];
    weeks.dateWeek(date);
    return [];
  });
  if (unread.length > 0) weeks.sayUnread({ text: unread.join(', '), line });
}

/** A cell below or beside a name that is no day: a remark such as the sum of the week, else maybe a session of a day that is misspelt. */
function sayBesideDays(name: string, cell: string, line: number, weeks: DraftWeeks): void {
  const text = name.trim() === '' ? cell : `${name.trim()}: ${cell}`;
  if (roleNamed(name) === 'note' || FIGURE.test(cell.trim())) weeks.say({ text, line }, 'note');
  else weeks.sayUnread({ text, line });
}

/** Puts a column for each week into weeks. */
export function readTurnedGrid(
  { names }: TurnedGridHeader,
  lineOfNames: number,
  rows: Table,
  weeks: DraftWeeks,
): void {
  for (const [index, name] of names.entries()) {
    const heading = index === 0 ? undefined : weekHeading(name.trim());
    if (!heading?.said) continue;
    weeks.begin(heading.said, heading.rest === '' ? undefined : { text: heading.rest, line: lineOfNames });
    let above: WeekdayWord | undefined;
    for (const { cells, line } of rows) {
      const [first = ''] = cells;
      // A row without a name has more of the day above.
      const named = dayColumn(first);
      const day = first.trim() === '' ? above : named?.column.name === '' ? named.day : undefined;
      above = day;
      if (day) sayCell(cells[index], day, line, weeks, named?.column.mark?.half);
      else if (cells[index]?.trim()) {
        weeks.leaveDay();
        sayBesideDays(first, cells[index], line, weeks);
      }
    }
  }
}

/** A cell of a grid: its first line is the session, what stands below may be another one. */
function sayCell(
  cell: string | undefined,
  day: WeekdayWord,
  line: number,
  weeks: DraftWeeks,
  half?: RowLabel['half'],
): void {
  const texts = onSeparateLines(cell ?? '');
  if (texts.length === 0) return;
  weeks.on([day]);
  for (const [index, text] of texts.entries()) {
    const said =
      half === undefined || isRest(text) ? { text, line } : { text, line, tries: [`${half} ${text}`, text] };
    weeks.say(withRest(said), index === 0 ? 'session' : 'open');
  }
}

/** What stands in front of the days of a row. The number of a week in a cell of its own, beside another one, is told as such. */
function labelOf({ cells }: TableRow, { days }: GridHeader): string {
  const first = days.findIndex((day) => day !== undefined);
  const said = cells.slice(0, first).flatMap((cell) => cell.trim() || []);
  const number = said.find((cell) => /^\d{1,3}$/.test(cell));
  if (number === undefined || said.length === 1) return said.join(' ');
  return `Week ${number} ${said.filter((cell) => cell !== number).join(' ')}`;
}
