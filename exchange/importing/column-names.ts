/** What the names of columns say of what stands below them. */
import { KINDS, type SessionKind } from '@runplan/language/internal';
import { kindSpelled } from '../activities/kind-spelled.ts';

/** What a column of a table with a row for each session holds. */
export type ColumnRole = 'date' | 'week' | 'phase' | 'day' | 'note' | SessionRole | OwnRole;

/** What is told of a session. */
type SessionRole =
  | 'session'
  | 'details'
  | 'warm-up'
  | 'cool-down'
  | 'distance'
  | 'duration'
  | 'unit'
  | 'target'
  | 'sets'
  | 'reps'
  | 'load'
  | 'recovery';

/** What only tables that Runplan wrote tell so; `figure` is one of several that are said of a session more than once. */
type OwnRole = 'time' | 'kind' | 'figure' | 'estimated' | 'done';

/** Which one of the sessions of a row a column is of, where its name says so: `PM session`, `Run 2`, `Strength`. */
export interface SessionMark {
  readonly half?: 'am' | 'pm';
  readonly number?: number;
  readonly kind?: SessionKind;
}

export interface Column {
  readonly role: ColumnRole;
  /** Its name in the words of `wordsOf`, without its mark. */
  readonly name: string;
  /** The unit of bare figures, where the header names it: `km`, `zone`. */
  readonly unit?: string;
  readonly mark?: SessionMark;
}

const ROLES: readonly (readonly [ColumnRole, RegExp])[] = [
  ['date', /^(?:date|start date|workout (?:date|day))$/],
  ['week', /^(?:weeks?|wk|week (?:no|number|nr)|week of)$/],
  ['day', /^(?:days?|weekday|day of (?:the )?week)$/],
  [
    'session',
    /^(?:sessions?|(?:key|main|quality) (?:session|workout)s?|workouts?|training|activity|sport|discipline|run|runs|running|(?:workout |session |run |activity )?type|title|name|plan|planned|what|exercises?)$/,
  ],
  ['details', /^(?:descriptions?|details?|workout description|instructions?|steps|main(?: set)?|structure)$/],
  ['warm-up', /^(?:warm ?up|wu)$/],
  ['cool-down', /^(?:(?:cool|warm) ?down|cd)$/],
  ['distance', /^(?:distance|dist|mileage|amount|quantity|km|kms|kilometers|kilometres|mi|miles)$/],
  ['duration', /^(?:duration|length|mins?|minutes|hours|hrs)$/],
  ['unit', /^(?:units?|(?:distance|dist|duration|amount) units?)$/],
  [
    'target',
    /^(?:(?:target )?(?:pace|zone|hr|heart rate|rpe|effort|intensity)|target|(?:pace|hr) (?:zone|target))$/,
  ],
  ['sets', /^sets$/],
  ['reps', /^(?:reps?|repetitions|reps or time)$/],
  ['load', /^(?:load|weight)$/],
  ['recovery', /^(?:recovery|recoveries|rest|rest between|recovery between)$/],
  ['phase', /^(?:phase|block)$/],
  ['note', /^(?:notes?|comments?|remarks?|coach comments?|cue)$/],
];
const OWN_ROLES: readonly (readonly [OwnRole, RegExp])[] = [
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
  ['kg', /\bkg\b/],
];
/** What a bare figure below a name of a target is. */
const TARGET_UNITS: readonly (readonly [string, RegExp])[] = [
  ['zone', /\bzone\b/],
  ['rpe', /\b(?:rpe|effort)\b/],
  ['bpm', /\b(?:hr|heart rate|bpm)\b/],
];
const UNIT_BEHIND =
  / (?:in )?(?:kms?|(?:kilo)?met(?:re|er)s|mi|miles|mins?|minutes|hh? mm(?: ss)?|mm ss|h|hrs?|hours|kg|bpm|per km|per mile|min km|min mile)$/;

/** What may have a mark of a session: not the days, and not their dates. */
const MARKED: ReadonlySet<ColumnRole | undefined> = new Set<ColumnRole>([
  'session',
  'details',
  'warm-up',
  'cool-down',
  'distance',
  'duration',
  'target',
]);
const HALF = /^(?:(am|morning)|(?:pm|afternoon|evening))\b ?| ?\b(?:(am|morning)|(?:pm|afternoon|evening))$/;
const NUMBER = /^(?:(?<which>[1-7])(?:st|nd|rd|th)|(?<word>first|second|third))\s+|\s*#?(?<at>[1-7])$/i;
const ORDINALS: ReadonlyMap<string, number> = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
]);
/** Kinds whose words are the name of other columns as well. */
const NO_COLUMN: ReadonlySet<string> = new Set([
  'speed',
  'track',
  'hill',
  'test',
  'off',
  'abc',
  'meet',
  'comp',
]);

/** The column that tables written by Runplan call so; undefined for other names. */
export function ownColumnNamed(cell: string): Column | undefined {
  const name = wordsOf(cell);
  const own = OWN_ROLES.find(([, pattern]) => pattern.test(name))?.[0];
  return own && column(own, name);
}

/** Whether names are those of a table that Runplan wrote. */
export function areOwnNames(cells: readonly string[]): boolean {
  return OWN_ROLES.every(([, pattern]) => cells.some((cell) => pattern.test(wordsOf(cell))));
}

/** What a column of this name holds. */
export function roleNamed(name: string): ColumnRole | undefined {
  return columnNamed(name)?.role;
}

/**
 * `Distance (km)`, `distance_km`, `PM session`, `Run 2`, `Strength`. With another figure it is no name: `Week 1, 60 km` is the heading
 * of a week.
 */
export function columnNamed(cell: string): Column | undefined {
  return unmarkedColumn(cell) ?? columnWithNumber(cell) ?? columnWithHalf(cell) ?? columnOfKind(cell);
}

function unmarkedColumn(cell: string): Column | undefined {
  if (/\d/.test(cell)) return undefined;
  const words = wordsOf(cell);
  const planned = words.replace(UNIT_BEHIND, '').replace(/^(?:planned|prescribed) (?=.)/, '');
  const role = ROLES.find(([, pattern]) => pattern.test(planned))?.[0];
  return role && column(role, words);
}

function columnWithNumber(cell: string): Column | undefined {
  const { which, word = '', at } = NUMBER.exec(cell.trim())?.groups ?? {};
  const number = Number(which ?? at ?? ORDINALS.get(word.toLowerCase()) ?? 0);
  const name = cell.trim().replace(NUMBER, '');
  if (number === 0) return undefined;
  // `Day 1`, `Day 2`: the sessions of a week on any days.
  return wordsOf(name) === 'day' ? { ...column('session', ''), mark: { number } } : marked(name, { number });
}

function columnWithHalf(cell: string): Column | undefined {
  const words = wordsOf(cell);
  const found = HALF.exec(words);
  if (!found || /\d/.test(cell)) return undefined;
  const half = (found[1] ?? found[2]) ? 'am' : 'pm';
  const rest = words.replace(HALF, '');
  return rest === '' ? { ...column('session', ''), mark: { half } } : marked(rest, { half });
}

/** Sums of a week. */
const SUM_OF_KIND = /^(?:easy|recovery|steady|long|tempo) (?:kms?|mi|miles|minutes|hours|time)$/;

/** `Strength`, `Mobility (min)`, `Long run`: its sessions are of that kind. */
function columnOfKind(cell: string): Column | undefined {
  if (SUM_OF_KIND.test(cell.trim().toLowerCase())) return undefined;
  const name = wordsOf(cell).replace(UNIT_BEHIND, '');
  const kind = /\d/.test(cell) || name.length < 3 || NO_COLUMN.has(name) ? undefined : kindSpelled(name);
  const isTraining = kind !== undefined && kind !== 'race' && KINDS.get(kind)?.discipline !== 'rest';
  return isTraining ? { ...column('session', wordsOf(cell)), name: '', mark: { kind } } : undefined;
}

function marked(name: string, mark: SessionMark): Column | undefined {
  const found = unmarkedColumn(name);
  return found && MARKED.has(found.role) ? { ...found, mark } : undefined;
}

function column(role: ColumnRole, name: string): Column {
  const units = role === 'target' ? TARGET_UNITS : UNITS;
  const unit = units.find(([, pattern]) => pattern.test(name))?.[0];
  return { role, name, ...(unit && { unit }) };
}

/** In lower case and with single blanks: `planned distance in meters` of `PlannedDistanceInMeters`. */
export function wordsOf(cell: string): string {
  return cell
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, ' ')
    .trim();
}
