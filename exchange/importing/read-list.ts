/** Reads a table with a row for each day, or for each session. */
import { DAYS, type DayNumber, formatDate, type WeekdayWord, weekdayOf } from '@runplan/language/internal';
import { isUnit } from './amounts-in-cells.ts';
import { beginWeek } from './begin-week.ts';
import type { ColumnRole } from './column-names.ts';
import { type DatedText, dateWithoutYear, type FileDates } from './dates.ts';
import type { DraftWeeks, GrowingWeek } from './draft-weeks.ts';
import { doneLine, saysFigure } from './own-columns.ts';
import type { OwnRows } from './own-rows.ts';
import { areWeeksParted } from './parted-weeks.ts';
import { isSum, sumIn } from './rows-beside-weeks.ts';
import { type SaidSession, sessionsOf } from './session-of-row.ts';
import { isFault, type TableRow } from './table.ts';
import { cellOf, dayAlone, dayIn, type ListHeader } from './table-header.ts';
import { onSeparateLines, withRest } from './texts-of-cells.ts';

/** The texts of its rows that may be dates. */
export function datedInList(rows: readonly TableRow[], header: ListHeader): readonly DatedText[] {
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

/** Reads a table with a row for each day, or for each session. */
export class ListReading {
  private readonly header: ListHeader;
  private readonly weeks: DraftWeeks;
  private readonly dates: FileDates;
  private readonly own: OwnRows;
  /** What the column of the week said last: below it the cells may be empty. */
  private week = '';
  /** The exercises of the day, where each has a row. */
  private readonly exercises: (SaidSession & { readonly line: number })[] = [];
  /** The weeks that began so far, by what that column says of them. */
  private readonly begun = new Map<string, GrowingWeek>();

  constructor(header: ListHeader, weeks: DraftWeeks, dates: FileDates, own: OwnRows) {
    this.header = header;
    this.weeks = weeks;
    this.dates = dates;
    this.own = own;
  }

  read(rows: readonly TableRow[]): void {
    const areParted = areWeeksParted(this.header, rows);
    let above: TableRow | undefined;
    for (const row of rows) {
      const { line } = row;
      if (!above || !this.isOfDayAbove(row, above)) this.sayExercises();
      above = row;
      if (this.saySums(row)) continue;
      this.turnToWeek(row, areParted);
      this.turnToDay(row);
      const said = this.saySessions(row);
      const exercise = this.header.hasExercises ? cellOf(row, this.header, 'session') : '';
      for (const note of this.notesOf(row, said))
        this.weeks.say({ text: exercise === '' ? note : `${exercise}: ${note}`, line }, 'note');
      for (const done of onSeparateLines(cellOf(row, this.header, 'done')))
        this.weeks.say({ text: doneLine(done), line }, 'done');
    }
    this.sayExercises();
  }

  /** Whether a row is of the day of the row above: it says the same of it, or nothing. */
  private isOfDayAbove(row: TableRow, above: TableRow): boolean {
    return (['week', 'date', 'day'] as const).every((role) => {
      const cell = cellOf(row, this.header, role);
      return cell === '' || cell === cellOf(above, this.header, role);
    });
  }

  /** Says the exercises of a day as one session. */
  private sayExercises(): void {
    const [first, ...others] = this.exercises.splice(0);
    if (!first) return;
    const all = [first, ...others];
    const text = all.map((one) => one.text).join(', ');
    const said = all.map(({ tries = [], text: alone }) => tries[0] ?? alone).join(', ');
    const { line } = first;
    this.weeks.say(
      { text, tries: [...(others.length === 0 ? (first.tries ?? []) : []), said, `strength: ${said}`], line },
      'session',
    );
  }

  /** Says the sessions of a row; returns what is said of them, undefined where other figures of the row are in that. */
  private saySessions(row: TableRow): string | undefined {
    const { line } = row;
    const own = this.own.sessionOf(this.header, row);
    if (own) {
      this.weeks.say(withRest({ ...own, line }), 'session');
      return own.figures;
    }
    const told = sessionsOf(this.header.sessions, row);
    if (this.header.hasExercises) this.exercises.push(...told.map((session) => ({ ...session, line })));
    else for (const session of told) this.weeks.say(withRest({ ...session, line }), 'session');
    return told.map(({ text }) => text).join(', ');
  }

  /** Says the sums of a row as a note on the week above; false for a row that is a session. */
  private saySums({ cells, line }: TableRow): boolean {
    const of = (role: ColumnRole) => cellOf({ cells, line }, this.header, role);
    const label = [of('week'), of('date'), of('day'), of('session')].find(isSum);
    const isSession = [of('day'), of('session'), of('details')].some((cell) => cell !== '' && !isSum(cell));
    if (label === undefined || isSession) return false;
    this.weeks.leaveDay();
    const sums = cells.flatMap((cell, at) => sumIn(cell, this.header.names[at], label));
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
      const name = column?.role === 'note' ? '' : (this.header.names[index]?.trim() ?? '');
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
