/** Finds the header of a table, and what its columns hold. */
import { DAYS, leadingDays, type WeekdayWord } from '@runplan/language/internal';
import {
  areOwnNames,
  type Column,
  type ColumnRole,
  columnNamed,
  ownColumnNamed,
  wordsOf,
} from './column-names.ts';
import { weekHeading } from './headings.ts';
import { OF_ROW, type SessionColumns, sessionColumns } from './session-columns.ts';
import type { Table, TableRow } from './table.ts';

interface HeaderPlace {
  /** Which row of the table it begins with: it has one or two. */
  readonly from: number;
  /** Which row it ends with. */
  readonly at: number;
  /** What its columns are called. */
  readonly names: readonly string[];
}

/** A table with a row for each day, or for each session; columns of which nothing is known are undefined. */
export interface ListHeader extends HeaderPlace {
  readonly kind: 'list';
  readonly columns: readonly (Column | undefined)[];
  /** The columns of each session of a row. */
  readonly sessions: readonly SessionColumns[];
  /** Whether each row is an exercise, so that those of a day are one session. */
  readonly hasExercises: boolean;
}

/** A table with a column for each day and a row for each week. */
export interface GridHeader extends HeaderPlace {
  readonly kind: 'grid';
  /** The days of the columns that are called so. */
  readonly days: readonly (WeekdayWord | undefined)[];
  readonly sessions: readonly DaySessions[];
}

/** The sessions of a day in a grid. */
export interface DaySessions {
  readonly day: WeekdayWord;
  readonly sessions: readonly SessionColumns[];
}

/** A table with a column for each week and a row for each day. */
export interface TurnedGridHeader extends HeaderPlace {
  readonly kind: 'turned grid';
}

export type TableHeader = ListHeader | GridHeader | TurnedGridHeader;

/** Above the header may stand a title and what is said of the plan. */
const FURTHEST = 20;

/** Short ones are also words of English: they are days with a sign behind them. */
const GERMAN_DAY = /^(Mo|Di|Mi|Do|Fr|Sa|So)(?:ntag|enstag|ttwoch|nnerstag|eitag|mstag|nntag)?\.?(?!\p{L})/iu;

/** The header of a table; undefined where there is none that tells days or dates. */
export function headerOf(table: Table): TableHeader | undefined {
  for (const [at, { cells }] of table.slice(0, FURTHEST).entries()) {
    const both = inTwoRows(cells, table[at + 1]?.cells ?? []);
    const found =
      (both && headerNamed(both, { from: at, at: at + 1, names: both }, table)) ??
      headerNamed(cells, { from: at, at, names: cells }, table);
    if (found) return found;
  }
  return undefined;
}

function headerNamed(cells: readonly string[], place: HeaderPlace, table: Table): TableHeader | undefined {
  return gridNamed(cells, place) ?? turnedGridNamed(cells, place, table) ?? listNamed(cells, place, table);
}

/** `Mon` over `Session` and `km`: names in two rows as one, where the upper ones stand over several of the lower ones. */
function inTwoRows(upper: readonly string[], lower: readonly string[]): readonly string[] | undefined {
  const isName = (cell: string) => {
    const column = columnNamed(cell);
    return column !== undefined && column.mark?.kind === undefined;
  };
  const named = lower.filter((cell) => cell.trim() !== '');
  if (named.length < 2 || !named.every(isName)) return undefined;
  let over = '';
  let isShared = false;
  const both = lower.map((cell, at) => {
    const above = upper[at]?.trim() ?? '';
    isShared ||= above === '' && over !== '' && cell.trim() !== '';
    if (above !== '') over = above;
    return cell.trim() === '' ? above : `${over} ${cell.trim()}`.trim();
  });
  return isShared ? both : undefined;
}

function gridNamed(cells: readonly string[], place: HeaderPlace): GridHeader | undefined {
  const columns = cells.map(dayColumn);
  const told = columns.filter((column) => column !== undefined);
  const names = told.map(({ day, column }) => `${day} ${JSON.stringify(column)}`);
  const days = new Set(told.map(({ day }) => day));
  if (days.size < 3 || new Set(names).size < names.length) return undefined;
  const all = withAmountsBehind(columns, cells);
  const sessions = [...days].map((day) => ({
    day,
    sessions: sessionColumns(all.map((column) => (column?.day === day ? column.column : undefined))),
  }));
  return {
    ...place,
    kind: 'grid',
    days: columns.map((column) => column?.day),
    sessions,
  };
}

export interface DayColumn {
  readonly day: WeekdayWord;
  readonly column: Column;
}

/** What a column or a row of a day holds: `Mon`, `Mon km`, `Tuesday PM`. */
export function dayColumn(cell: string): DayColumn | undefined {
  const found = dayIn(cell);
  if (!found) return undefined;
  const column: Column | undefined =
    found.rest === '' ? { role: 'session', name: '' } : columnNamed(found.rest);
  return column && { day: found.day, column };
}

/** Columns with those behind days that are called the same for each, `Mon, km, Tue, km`: one alone is of the week. */
function withAmountsBehind(
  columns: readonly (DayColumn | undefined)[],
  cells: readonly string[],
): readonly (DayColumn | undefined)[] {
  const behind = cells.map((cell, at): DayColumn | undefined => {
    const before = columns[at - 1];
    const column = before && !columns[at] ? columnNamed(cell) : undefined;
    return before && column && { day: before.day, column };
  });
  const isRepeated = (one: DayColumn) =>
    behind.filter((other) => other?.column.name === one.column.name).length > 1;
  return columns.map((column, at) => {
    const found = behind[at];
    return column ?? (found && isRepeated(found) ? found : undefined);
  });
}

function turnedGridNamed(
  cells: readonly string[],
  place: HeaderPlace,
  table: Table,
): TurnedGridHeader | undefined {
  const weeks = cells.slice(1).filter((cell) => weekHeading(cell)?.said);
  const below = table.slice(place.at + 1);
  const isTurned = weeks.length > 0 && below.some(({ cells: [first = ''] }) => dayAlone(first));
  return isTurned ? { ...place, kind: 'turned grid' } : undefined;
}

function listNamed(cells: readonly string[], place: HeaderPlace, table: Table): ListHeader | undefined {
  const named = cells.map(namedIn(cells));
  const roles = new Set(named.map((column) => column?.role));
  const isPlaced = roles.has('date') || roles.has('day') || roles.has('week');
  const isSaid = roles.has('session') || roles.has('details') || roles.has('distance');
  if (!isPlaced || !isSaid) return undefined;
  // A rest or a weight is one of exercises and repetitions, and a phase is said of weeks.
  const haveSets = roles.has('sets') || roles.has('reps');
  const isKnown = (role: ColumnRole) =>
    role === 'load' || role === 'recovery' ? haveSets : role !== 'phase' || roles.has('week');
  const rows = table.slice(place.at + 1);
  const known = named.map((column, at) =>
    column && isKnown(column.role) ? withHours(column, at, rows) : undefined,
  );
  const sessions = sessionColumns(known);
  const isOfSession = (at: number) => sessions.some(({ columns }) => columns[at]);
  const columns = known.map((column, at) =>
    column && (isOfSession(at) || OF_ROW.has(column.role)) ? column : undefined,
  );
  const hasExercises = columns.some((column) => /^exercises?$/.test(column?.name ?? ''));
  return { ...place, kind: 'list', columns, sessions, hasExercises };
}

/** A column of durations such as `0:45` and `1:30`, which are hours and minutes: nobody plans seconds. */
function withHours(column: Column, at: number, rows: Table): Column {
  if (column.role !== 'duration' || column.unit !== undefined) return column;
  const told = rows.flatMap(({ cells }) => cells[at]?.trim() || []);
  const areHours = told.every((cell) => /^\d:[0-5]\d$/.test(cell)) && told.some((cell) => /^0:/.test(cell));
  return areHours ? { ...column, unit: 'h' } : column;
}

/** What the columns of a table hold, by who wrote it. */
function namedIn(cells: readonly string[]): (cell: string) => Column | undefined {
  if (areOwnNames(cells)) return (cell) => ownColumnNamed(cell) ?? columnNamed(cell);
  return cells.some((cell) => wordsOf(cell) === PLANNED_DISTANCE) ? columnOfTrainingPeaks : columnNamed;
}

/** What the first column of a role says in a row; nothing where there is no such column. */
export function cellOf({ cells }: TableRow, { columns }: ListHeader, role: ColumnRole): string {
  return cells[columns.findIndex((column) => column?.role === role)]?.trim() ?? '';
}

/** The day that a cell is, where it is nothing else. */
export function dayAlone(cell: string): WeekdayWord | undefined {
  const found = dayIn(cell);
  return found?.rest === '' ? found.day : undefined;
}

/** The day that a cell begins with, and what stands behind it: `13 Oct` of `Tue 13 Oct`. */
export function dayIn(cell: string): { readonly day: WeekdayWord; readonly rest: string } | undefined {
  const written = cell.replace(/^Sonnabend\b/i, 'Samstag').replace(GERMAN_DAY, '$1:');
  const found = leadingDays(written);
  const [day, ...more] = found?.days ?? [];
  if (!found || !day || more.length > 0 || !DAYS.includes(day)) return undefined;
  return { day, rest: written.slice(found.end).replace(/^[\s.:,–—-]+/u, '') };
}

/** How a table of TrainingPeaks is known: what was planned stands beside what was done. */
const PLANNED_DISTANCE = 'planned distance in meters';

/** A column of what was planned, in whose bare times are hours; what was done becomes notes. */
function columnOfTrainingPeaks(cell: string): Column | undefined {
  const column = columnNamed(cell);
  const isPlannedOrDone =
    column?.role === 'distance' || column?.role === 'duration' || column?.role === 'target';
  if (isPlannedOrDone && !wordsOf(cell).startsWith('planned ')) return undefined;
  return column?.role === 'duration' ? { unit: 'h', ...column } : column;
}
