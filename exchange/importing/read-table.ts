/** Reads tables: a row for each session, or a grid of weeks and days. */
import { DAYS, type DayNumber, formatDate, type WeekdayWord, weekdayOf } from '@runplan/language/internal';
import { type DatedText, dateWithoutYear, type FileDates } from './dates.ts';
import type { DraftWeeks, GrowingWeek } from './draft-weeks.ts';
import { weekHeading } from './headings.ts';
import { doneLine, saysFigure } from './own-columns.ts';
import type { OwnRows } from './own-rows.ts';
import { areWeeksParted } from './parted-weeks.ts';
import type { DraftText, PlanDraft, SaidText } from './plan-draft.ts';
import { isSum, namesWeek, type RowLabel, rowLabel } from './rows-beside-weeks.ts';
import { isUnit, onSeparateLines, sessionOf } from './session-of-row.ts';
import { isFault, type Table, type TableRow } from './table.ts';
import {
  type ColumnRole,
  cellOf,
  dayAlone,
  dayIn,
  type GridHeader,
  type ListHeader,
  roleNamed,
  type TableHeader,
} from './table-header.ts';

/** The texts of a table that may be dates. */
export function datedCells(table: Table, header: TableHeader): readonly DatedText[] {
  const rows = table.slice(header.at + 1);
  if (header.kind === 'turned grid') return [];
  if (header.kind === 'grid') {
    return rows.flatMap((row) => [
      { text: labelOf(row, header) },
      ...header.days.flatMap((day, at) => (day ? [{ text: row.cells[at]?.trim() ?? '', day }] : [])),
    ]);
  }
  return rows.flatMap((row) => {
    const day = cellOf(row, header, 'day');
    const date = datedIn(cellOf(row, header, 'date'), dayIn(day)?.day);
    return [date, datedIn(day), { text: cellOf(row, header, 'week') }];
  });
}

/** What of a cell may be a date: behind its day of the week, or beside the one of another cell. */
function datedIn(cell: string, beside?: WeekdayWord): DatedText {
  const found = dayIn(cell);
  const day = found?.day ?? beside;
  return { text: found?.rest ?? cell, ...(day && { day }) };
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
  const names = table[header.at] as TableRow;
  if (header.kind === 'list') new ListReading(header, names, weeks, dates, own).read(rows);
  else if (header.kind === 'grid') readGrid(rows, header, names, weeks, dates);
  else readTurnedGrid(names, rows, weeks);
}

/** What a cell says of when a session is. */
interface When {
  readonly date?: DayNumber;
  readonly day?: WeekdayWord;
  /** A date without its year. */
  readonly note?: string;
  readonly unread?: string;
}

/** A day without a year is not looked for farther from the beginning of its week; there are plans in cycles of more than a week. */
const LONGEST_WEEK = 35;

/** Reads a table with a row for each session. */
class ListReading {
  private readonly header: ListHeader;
  private readonly names: TableRow;
  private readonly weeks: DraftWeeks;
  private readonly dates: FileDates;
  private readonly own: OwnRows;
  /** What the column of the week said last: below it the cells may be empty. */
  private week = '';
  /** The weeks that began so far, by what that column says of them. */
  private readonly begun = new Map<string, GrowingWeek>();

  constructor(header: ListHeader, names: TableRow, weeks: DraftWeeks, dates: FileDates, own: OwnRows) {
    this.header = header;
    this.names = names;
    this.weeks = weeks;
    this.dates = dates;
    this.own = own;
  }

  read(rows: readonly TableRow[]): void {
    const areParted = areWeeksParted(this.header, rows);
    for (const row of rows) {
      const { line } = row;
      if (this.saySums(row)) continue;
      this.turnToWeek(row, areParted);
      this.turnToDay(row);
      const own = this.own.sessionOf(this.header, row);
      const session = own ?? sessionOf(this.header.columns, row);
      if (session.text !== '') this.weeks.say(withRest({ ...session, line }), 'session');
      for (const note of this.notesOf(row, own ? own.figures : session.text))
        this.weeks.say({ text: note, line }, 'note');
      for (const done of onSeparateLines(cellOf(row, this.header, 'done')))
        this.weeks.say({ text: doneLine(done), line }, 'done');
    }
  }

  /** Says the sums of a row as a note on the week above; false for a row that is a session. */
  private saySums({ cells, line }: TableRow): boolean {
    const of = (role: ColumnRole) => cellOf({ cells, line }, this.header, role);
    const label = [of('week'), of('date'), of('day'), of('session')].find(isSum);
    const isSession = [of('day'), of('session'), of('details')].some((cell) => cell !== '' && !isSum(cell));
    if (label === undefined || isSession) return false;
    this.weeks.leaveDay();
    const sums = cells.flatMap((cell, at) => sumIn(cell, this.names.cells[at], label));
    this.weeks.say({ text: [label.replace(/:$/, ''), ...sums].join(', '), line }, 'note');
    return true;
  }

  /** Turns to the week of a row, where it is another one than that of the row above. */
  private turnToWeek(row: TableRow, areParted: boolean): void {
    const week = cellOf(row, this.header, 'week');
    if (week === '' || week === this.week) return;
    this.week = week;
    const known = areParted ? this.begun.get(week) : undefined;
    if (known) {
      this.weeks.goOn(known);
      return;
    }
    this.begun.set(
      week,
      beginWeek(week, row.line, this.weeks, this.dates, cellOf(row, this.header, 'phase')),
    );
  }

  /** Turns to the day of a row; what can't be read of its day and date is said as a note. */
  private turnToDay(row: TableRow): void {
    const { line } = row;
    const cells = [cellOf(row, this.header, 'date'), cellOf(row, this.header, 'day')];
    const told = cells.map((cell) => this.whenIn(cell, dayIn(cells[1] ?? '')?.day));
    const [date] = told.flatMap((when) => when.date ?? []);
    const [day] = told.flatMap((when) => when.day ?? []);
    if (date !== undefined) this.weeks.onDate(date);
    else if (day) this.weeks.on([day]);
    else if ([...cells, cellOf(row, this.header, 'week')].some((cell) => cell !== '')) this.weeks.leaveDay();
    const [, beside = ''] = cells;
    if (date !== undefined && day && day !== DAYS[weekdayOf(date)])
      this.weeks.sayUnread({ text: beside, line });
    for (const { note, unread } of told) {
      if (note !== undefined) this.weeks.say({ text: note, line }, 'note');
      if (unread !== undefined) this.weeks.sayUnread({ text: unread, line });
    }
  }

  /** What a cell says of when a session is, beside a day of the week. */
  private whenIn(cell: string, beside: WeekdayWord | undefined): When {
    if (cell === '' || isAnyDay(cell)) return {};
    const found = dayIn(cell);
    const dated = this.dates.at(datedIn(cell, beside));
    if (dated) {
      const note = besideDate(dated.rest);
      return { date: dated.date, ...(note !== '' && { note }) };
    }
    if (!found) return { unread: cell };
    if (found.rest === '') return { day: found.day };
    if (dateWithoutYear(found.rest) !== found.rest) return { unread: cell };
    const inWeek = this.dateInWeek(found.rest, found.day);
    return inWeek === undefined ? { day: found.day, note: found.rest } : { date: inWeek };
  }

  /** The date that `13 Oct` is of a week whose dates are known. */
  private dateInWeek(text: string, day: WeekdayWord): DayNumber | undefined {
    const { monday } = this.weeks;
    if (monday === undefined || /\d[./]\d/.test(text)) return undefined;
    const year = Number(formatDate(monday).slice(0, 4));
    return [year, year + 1]
      .flatMap((one) => this.dates.at({ text: `${text.replaceAll(/[()]/g, '')} ${one}` })?.date ?? [])
      .find((date) => date >= monday && date < monday + LONGEST_WEEK && DAYS[weekdayOf(date)] === day);
  }

  /**
   * The notes of a row, and what stands in columns of which nothing is known.
   *
   * @param said what is said of the session, so that other figures are noted; undefined where they are in it
   */
  private notesOf(row: TableRow, said: string | undefined): readonly string[] {
    return row.cells.flatMap((written, index) => {
      const cell = written.trim();
      const column = this.header.columns[index];
      if (cell === '' || isFault(cell) || (column && !NOTED.has(column.role))) return [];
      if (column?.role === 'unit' && isUnit(cell)) return [];
      const name = column?.role === 'note' ? '' : (this.names.cells[index]?.trim() ?? '');
      const isKnown = said === undefined || this.isComputed(name, row) || saysFigure(said, cell);
      if (column?.role === 'figure' && isKnown) return [];
      return [name === '' ? cell : `${name}: ${cell}`];
    });
  }

  /** Whether the figures of a column were computed from others of their row. */
  private isComputed(name: string, row: TableRow): boolean {
    return cellOf(row, this.header, 'estimated') === (name.startsWith('min') ? 'duration' : 'distance');
  }
}

/** What stands behind a date in its cell, such as a time; nothing where that is midnight, as programs write it, or its day. */
function besideDate(rest: string): string {
  const said = rest.replace(/^[T\s,()]+|[\s,()]+$/g, '');
  return /^0?0:00(?::00(?:\.0+)?)?(?:Z| UTC)?$/.test(said) || dayAlone(said) ? '' : said;
}

function isAnyDay(cell: string): boolean {
  return /^any(?: day)?$/i.test(cell);
}

const NOTED: ReadonlySet<ColumnRole> = new Set(['note', 'figure', 'unit']);

/** Several weeks in a cell: `3-5`. */
const WEEKS = /^(\d{1,3})\s*[-–—]\s*(\d{1,3})$/;

/** A figure with its unit: `28 km`, `3:30 h`. */
const FIGURE = /^~?\d[\d.,:-]*\s*(?:km|mi|miles|min|h|hours)?$/i;

/** Figures that number no week: `-1`, `1.5`, `1000`. */
const NO_WEEK = /^[-+−–]?\d+(?:[.,]\d+)?$/;

/** Begins the week that a cell names: by its number, its date, or a heading. */
function beginWeek(cell: string, line: number, weeks: DraftWeeks, dates: FileDates, phase = ''): GrowingWeek {
  if (/^\d{1,3}$/.test(cell))
    return weeks.begin({ number: Number(cell) }, phase === '' ? undefined : { text: phase, line });
  const [, first, last] = WEEKS.exec(cell) ?? [];
  if (first !== undefined && Number(last) > Number(first))
    return weeks.begin(
      { number: Number(first), last: Number(last) },
      phase === '' ? undefined : { text: phase, line },
    );
  if (NO_WEEK.test(cell)) {
    const begun = weeks.begin(undefined, phase === '' ? undefined : { text: phase, line });
    weeks.say({ text: `Week ${cell}`, line }, 'open');
    return begun;
  }
  const heading = weekHeading(cell);
  const text = heading ? heading.rest : cell;
  const date = dates.at({ text });
  const isDateAlone = date !== undefined && date.rest.trim() === '';
  const isSaid = text !== '' && !isDateAlone;
  return weeks.begin(heading?.said, isSaid ? { text, line } : undefined, date?.date);
}

function labelOf({ cells }: TableRow, { days }: GridHeader): string {
  const first = days.findIndex((day) => day !== undefined);
  return cells.slice(0, first).join(' ').trim();
}

/** A cell of a row of sums, with the name of its column. */
function sumIn(cell: string, name = '', label: string): readonly string[] {
  const sum = cell.trim();
  if (sum === '' || sum === label || isFault(sum)) return [];
  return [name.trim() === '' ? sum : `${name.trim()}: ${sum}`];
}

function readGrid(
  rows: readonly TableRow[],
  header: GridHeader,
  names: TableRow,
  weeks: DraftWeeks,
  dates: FileDates,
): void {
  // Where rows have the numbers of their weeks, one without is of the week above.
  const areNumbered = rows.some((row) => namesWeek(labelOf(row, header)));
  let above: TableRow | undefined;
  for (const row of rows) {
    const isOfDates = areDates(row, header, dates);
    // The dates of a week may stand in a row of their own above its sessions, with its number or without.
    const label = above && labelOf(row, header) === '' ? labelOf(above, header) : labelOf(row, header);
    if (!isOfDates) readGridRow(row, { header, names, areNumbered, label, dated: above }, weeks, dates);
    above = isOfDates ? row : undefined;
  }
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
  readonly names: TableRow;
  readonly areNumbered: boolean;
  /** What stands in front of the days of the row. */
  readonly label: string;
  /** The row above, where that has the dates of the days. */
  readonly dated: TableRow | undefined;
}

function readGridRow(
  row: TableRow,
  { header, names, areNumbered, label, dated }: GridShape,
  weeks: DraftWeeks,
  dates: FileDates,
): void {
  const { cells, line } = row;
  const { week, half, called }: RowLabel = areNumbered ? rowLabel(label) : { week: label };
  if (week !== '' || dated || !areNumbered || !weeks.hasBegun) {
    beginWeek(week, line, weeks, dates);
    if (dated) sayDates(dated, header, weeks, dates);
  }
  if (called !== undefined && isSum(called)) {
    weeks.leaveDay();
    const sums = cells.flatMap((cell, at) => sumIn(cell, names.cells[at], label));
    weeks.say({ text: [called, ...sums].join(', '), line }, 'note');
    return;
  }
  for (const [index, day] of header.days.entries())
    if (day && called === undefined) sayCell(cells[index], day, line, weeks, half);
    else if (day && cells[index]?.trim()) {
      weeks.on([day]);
      weeks.say({ text: `${called}: ${cells[index]?.trim()}`, line }, 'note');
    }
  weeks.leaveDay();
  for (const [index, cell] of cells.entries()) {
    const isLabel = index < header.days.findIndex((day) => day !== undefined);
    if (isLabel || header.days[index] || cell.trim() === '') continue;
    sayBesideDays(names.cells[index] ?? '', cell, line, weeks);
  }
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

function readTurnedGrid(names: TableRow, rows: Table, weeks: DraftWeeks): void {
  for (const [index, name] of names.cells.entries()) {
    const heading = index === 0 ? undefined : weekHeading(name.trim());
    if (!heading?.said) continue;
    weeks.begin(heading.said, heading.rest === '' ? undefined : { text: heading.rest, line: names.line });
    let above: WeekdayWord | undefined;
    for (const { cells, line } of rows) {
      const [first = ''] = cells;
      // A row without a name has more of the day above.
      const day = first.trim() === '' ? above : dayAlone(first);
      above = day;
      if (day) sayCell(cells[index], day, line, weeks);
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
      half === undefined || /^(?:rest|off)\b/i.test(text)
        ? { text, line }
        : { text, line, tries: [`${half} ${text}`, text] };
    weeks.say(withRest(said), index === 0 ? 'session' : 'open');
  }
}

/** A dash alone is a day of rest. */
function withRest(said: DraftText): DraftText {
  return /^[-–—]+$/.test(said.text) ? { ...said, tries: ['rest'] } : said;
}
