/** Finds the header of a table, and what its columns hold. */
import { DAYS, leadingDays, type WeekdayWord } from '@runplan/language/internal';
import { weekHeading } from './headings.ts';
import type { Table, TableRow } from './table.ts';

/** What a column of a table with a row for each session holds. */
export type ColumnRole =
  | 'date'
  | 'week'
  | 'day'
  | 'session'
  | 'details'
  | 'distance'
  | 'duration'
  | 'unit'
  | 'note'
  | OwnRole;

/** What only tables that Runplan wrote tell so; `figure` is one of several that are said of a session more than once. */
type OwnRole = 'phase' | 'time' | 'kind' | 'figure' | 'estimated' | 'done';

export interface Column {
  readonly role: ColumnRole;
  /** The unit of bare figures, where the header names it. */
  readonly unit?: string;
}

/** A table with a row for each session; columns of which nothing is known are undefined. */
export interface ListHeader {
  readonly kind: 'list';
  /** Which row of the table it is. */
  readonly at: number;
  readonly columns: readonly (Column | undefined)[];
}

/** A table with a column for each day and a row for each week. */
export interface GridHeader {
  readonly kind: 'grid';
  readonly at: number;
  readonly days: readonly (WeekdayWord | undefined)[];
}

/** A table with a column for each week and a row for each day. */
export interface TurnedGridHeader {
  readonly kind: 'turned grid';
  readonly at: number;
}

export type TableHeader = ListHeader | GridHeader | TurnedGridHeader;

/** Above the header may stand a title and what is said of the plan. */
const FURTHEST = 20;
const ROLES: readonly (readonly [ColumnRole, RegExp])[] = [
  ['date', /^(?:date|start date|workout (?:date|day))$/],
  ['week', /^(?:weeks?|wk|week (?:no|number|nr)|week of)$/],
  ['day', /^(?:days?|weekday|day of (?:the )?week)$/],
  ['session', /^(?:sessions?|workouts?|training|activity|run|type|workout type|title|name|plan|what)$/],
  ['details', /^(?:descriptions?|details?|workout description|instructions?|steps|main set|structure)$/],
  [
    'distance',
    /^(?:distance|dist|mileage|amount|quantity|planned distance|km|kms|kilometers|kilometres|mi|miles)$/,
  ],
  ['duration', /^(?:duration|planned duration|length|mins?|minutes|hours|hrs)$/],
  ['unit', /^(?:units?|(?:distance|dist|duration|amount) units?)$/],
  ['note', /^(?:notes?|comments?|remarks?|coach comments?|cue)$/],
];
const OWN_ROLES: readonly (readonly [OwnRole, RegExp])[] = [
  ['phase', /^phase$/],
  ['time', /^time$/],
  ['kind', /^kind$/],
  ['figure', /^(?:km|mi|min) (?:from|to)$/],
  ['estimated', /^estimated$/],
  ['done', /^done$/],
];
const UNITS: readonly (readonly [string, RegExp])[] = [
  ['km', /\b(?:kms?|kilomet(?:re|er)s)\b/],
  ['mi', /\b(?:mi|miles)\b/],
  ['h', /\b(?:hh?|hrs?|hours)\b/],
  ['min', /\b(?:mins?|minutes|mm)\b/],
  ['m', /\b(?:met(?:re|er)s)\b/],
];

/** Short ones are also words of English: they are days with a sign behind them. */
const GERMAN_DAY = /^(Mo|Di|Mi|Do|Fr|Sa|So)(?:ntag|enstag|ttwoch|nnerstag|eitag|mstag|nntag)?\.?(?!\p{L})/iu;

/** The header of a table; undefined where there is none that tells days or dates. */
export function headerOf(table: Table): TableHeader | undefined {
  for (const [at, row] of table.slice(0, FURTHEST).entries()) {
    const found = gridAt(row, at) ?? turnedGridAt(table, row, at) ?? listAt(row, at);
    if (found) return found;
  }
  return undefined;
}

function gridAt({ cells }: TableRow, at: number): GridHeader | undefined {
  const days = cells.map(dayAlone);
  const named = days.filter((day) => day !== undefined);
  return named.length >= 3 && new Set(named).size === named.length ? { kind: 'grid', at, days } : undefined;
}

function turnedGridAt(table: Table, { cells }: TableRow, at: number): TurnedGridHeader | undefined {
  const weeks = cells.slice(1).filter((cell) => weekHeading(cell)?.said);
  const isTurned = weeks.length > 0 && table.slice(at + 1).some(({ cells: [first = ''] }) => dayAlone(first));
  return isTurned ? { kind: 'turned grid', at } : undefined;
}

function listAt({ cells }: TableRow, at: number): ListHeader | undefined {
  const isOwn = OWN_ROLES.every(([, pattern]) => cells.some((cell) => pattern.test(wordsOf(cell))));
  const isTrainingPeaks = cells.some((cell) => wordsOf(cell) === PLANNED_DISTANCE);
  const columns = cells.map((cell) =>
    isTrainingPeaks ? columnOfTrainingPeaks(cell) : columnNamed(cell, isOwn),
  );
  const roles = new Set(columns.map((column) => column?.role));
  const isPlaced = roles.has('date') || roles.has('day') || roles.has('week');
  const isSaid = roles.has('session') || roles.has('details') || roles.has('distance');
  return isPlaced && isSaid ? { kind: 'list', at, columns } : undefined;
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

/** What a column of this name holds. */
export function roleNamed(name: string): ColumnRole | undefined {
  return columnNamed(name, false)?.role;
}

/** `Distance (km)`, `distance_km`, `Dist. [mi]`. With a figure it is no name: `Week 1, 60 km` is the heading of a week. */
function columnNamed(cell: string, isOwn: boolean): Column | undefined {
  if (/\d/.test(cell)) return undefined;
  const words = wordsOf(cell);
  const own = isOwn && OWN_ROLES.find(([, pattern]) => pattern.test(words))?.[0];
  const unit = UNITS.find(([, pattern]) => pattern.test(words))?.[0];
  if (own) return { role: own, ...(unit && { unit }) };
  const withoutUnit = words.replace(
    / (?:in )?(?:kms?|(?:kilo)?met(?:re|er)s|mi|miles|mins?|minutes|hh? mm(?: ss)?|mm ss|h|hrs?|hours)$/,
    '',
  );
  const role = ROLES.find(([, pattern]) => pattern.test(withoutUnit))?.[0];
  return role && { role, ...(unit && { unit }) };
}

/** How a table of TrainingPeaks is known: what was planned stands beside what was done. */
const PLANNED_DISTANCE = 'planned distance in meters';

/** A column of what was planned, in whose bare times are hours; what was done becomes notes. */
function columnOfTrainingPeaks(cell: string): Column | undefined {
  const column = columnNamed(cell, false);
  const isAmount = column?.role === 'distance' || column?.role === 'duration';
  if (isAmount && !wordsOf(cell).startsWith('planned ')) return undefined;
  return column?.role === 'duration' ? { unit: 'h', ...column } : column;
}

/** In lower case and with single blanks: `planned distance in meters` of `PlannedDistanceInMeters`. */
function wordsOf(cell: string): string {
  return cell
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, ' ')
    .trim();
}
