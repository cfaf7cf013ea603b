/** Parts the columns of a table by the sessions that a row tells: morning and evening, run and strength. */
import { KINDS } from '@runplan/language/internal';
import type { Column, ColumnRole, SessionMark } from './column-names.ts';

/** The columns of one session, each at its place in the row. */
export interface SessionColumns {
  readonly columns: readonly (Column | undefined)[];
  /** What the name of its columns says of it. */
  readonly mark?: SessionMark;
}

/** What is said of a row, and not of one of its sessions. */
export const OF_ROW: ReadonlySet<ColumnRole> = new Set(['date', 'week', 'day', 'note', 'phase', 'done']);
/** What alone makes no session. */
const BESIDE: ReadonlySet<ColumnRole> = new Set([
  'distance',
  'duration',
  'unit',
  'target',
  'details',
  'warm-up',
  'cool-down',
]);

interface Group {
  readonly mark?: SessionMark;
  readonly places: Map<number, Column>;
}

/**
 * The columns of each session of a row, in their order. Another one begins where a name comes again or has another mark. A column
 * that may be of each of them, as one sum for morning and evening, is of none.
 */
export function sessionColumns(columns: readonly (Column | undefined)[]): readonly SessionColumns[] {
  const groups = grouped(columns);
  const last = groups.at(-1);
  if (last && groups.length > 1) giveBack(groups, last);
  return groups
    .filter(({ places }) => places.size > 0)
    .map(({ mark, places }) => ({
      ...(mark && { mark }),
      columns: columns.map((_, at) => places.get(at)),
    }));
}

function grouped(columns: readonly (Column | undefined)[]): readonly Group[] {
  const groups: Group[] = [];
  let current: Group | undefined;
  for (const [at, column] of columns.entries()) {
    if (!column || OF_ROW.has(column.role)) continue;
    const { mark } = column;
    const known: Group | undefined = mark
      ? groups.find((group) => isSame(group.mark, mark))
      : current && goesOn(current, column)
        ? current
        : undefined;
    const group = known ?? { ...(mark && { mark }), places: new Map() };
    if (!known) groups.push(group);
    group.places.set(at, column);
    current = group;
  }
  return withoutLoneBeginning(groups);
}

/** Whether a column without a mark is of the session in front of it: not where it has a name again, or names another session. */
function goesOn(group: Group, column: Column): boolean {
  const isOther =
    column.role === 'session' &&
    group.mark !== undefined &&
    [...group.places.values()].some(({ role }) => role === 'session');
  return !isOther && !hasName(group, column);
}

/** `Distance, AM, PM`: what stands in front of the first session and has no mark is of none. */
function withoutLoneBeginning(groups: readonly Group[]): readonly Group[] {
  const [first, second] = groups;
  const isLone = first && second && !first.mark && second.mark && areBeside(first);
  return isLone ? groups.slice(1) : groups;
}

/**
 * What stands behind the last session and may be of another one: a distance of the run in front of its strength work, or one sum of
 * several that have no amount of their own.
 */
function giveBack(groups: readonly Group[], last: Group): void {
  const others = groups.filter((group) => group !== last);
  const [run, ...more] = groups.filter(isOfRun);
  for (const [at, column] of [...last.places]) {
    if (column.mark || !BESIDE.has(column.role) || others.some((group) => hasName(group, column))) continue;
    const isOfTheRun = OF_RUNS.has(column.role) && run !== undefined && run !== last && more.length === 0;
    if (!isOfTheRun && others.some(hasBeside)) continue;
    last.places.delete(at);
    if (isOfTheRun) run.places.set(at, column);
  }
}

/** What strength work has not. */
const OF_RUNS: ReadonlySet<ColumnRole> = new Set(['distance', 'target']);

function isOfRun({ mark }: Group): boolean {
  return mark?.kind === undefined || KINDS.get(mark.kind)?.discipline === 'run';
}

function hasBeside({ places }: Group): boolean {
  return [...places.values()].some(({ role }) => BESIDE.has(role));
}

function areBeside({ places }: Group): boolean {
  return [...places.values()].every(({ role }) => BESIDE.has(role));
}

/** Whether there is a column with that name; a unit stands behind each amount of a session. */
function hasName({ places }: Group, { role, name }: Column): boolean {
  if (role === 'unit') return false;
  return [...places.values()].some((column) => column.role === role && column.name === name);
}

function isSame(one: SessionMark | undefined, other: SessionMark): boolean {
  return one?.half === other.half && one?.number === other.number && one?.kind === other.kind;
}
