/** Makes one text of the cells that describe a session. */
import { KINDS, quoted, RACE_DISTANCES } from '@runplan/language/internal';
import { exercisesIn, isOnlyEstimated, leadingExercises, withoutHalf } from './own-columns.ts';
import { kindIn, ownSession } from './own-session.ts';
import type { DraftText } from './plan-draft.ts';
import { isFault, type TableRow } from './table.ts';
import type { Column, ColumnRole } from './table-header.ts';

const BARE_FIGURE = /^~?\d+(?:[.,]\d+)?(?:\s*[-–]\s*\d+(?:[.,]\d+)?)?$/;
const UNIT =
  /^(?:k|kms?|kilomet(?:re|er)s?|mi|miles?|m|met(?:re|er)s?|h|hrs?|hours?|mins?|minutes?|s|secs?|seconds?)$/i;
const NO_AMOUNT = /^0+(?:[.,:]0+)*$/;

/** What a row says of its session, and the ways in which it may be read: with its details as steps, or as a remark. */
export function sessionOf(
  columns: readonly (Column | undefined)[],
  { cells }: TableRow,
): Pick<DraftText, 'text' | 'tries'> {
  const of = (role: ColumnRole) =>
    columns.flatMap((column, index) => {
      const cell = onSeparateLines(cells[index] ?? '').join(', ');
      return column?.role === role && cell !== ''
        ? [withUnit(cell, column, unitBeside(columns, cells, index))]
        : [];
    });
  const isOwn = columns.some((column) => column?.role === 'kind');
  const titles = isOwn ? of('session').map(withoutHalf) : of('session');
  const name = joined([...of('time'), ...titles]);
  const lines = columns.flatMap((column, index) =>
    column?.role === 'details' ? onSeparateLines(cells[index] ?? '') : [],
  );
  const details = of('details')
    .filter((said) => !(isOwn && isOnlyEstimated(said)))
    .join(', ');
  const hasFigures = name === '' || /\d/.test(name);
  const amounts = [...of('distance'), ...of('duration')].filter(
    (amount) => !NO_AMOUNT.test(amount) && !(hasFigures && isFault(amount)),
  );
  // What has figures of its own has its amount in them; that of the column is a remark then.
  const [amount = '', ...others] = /\d/.test(name) ? ['', ...amounts] : amounts;
  const head = joined([name || (amount && 'run'), amount]);
  const remark = joined([...others, details], ', ');
  const begin = joined([head, others.length > 0 ? quoted(others.join(', ')) : '']);
  const haveSteps = others.length === 0 ? details !== '' : /\d/.test(details);
  const withSteps = haveSteps ? [`${begin}${begin && ': '}${details}`] : [];
  const detailsAlone = name === '' && /\d/.test(details) ? [joined([details, ...amounts.map(quoted)])] : [];
  const withRemark = head === '' ? [] : [joined([head, remark && quoted(remark)])];
  // `Run` beside `Easy run`: one of them is what it is called.
  const apart =
    titles.length < 2 ? [] : titles.map((title, at) => ({ title, called: titles.toSpliced(at, 1) }));
  const withCalled = apart.map(({ title, called }) =>
    joined([...of('time'), title, amount, quoted(joined([...called, remark], ', '))]),
  );
  return {
    text: joined([name, ...amounts, details], ', '),
    tries: [...ownTries(name, lines), ...withSteps, ...detailsAlone, ...withRemark, ...withCalled],
  };
}

/** What an event or an entry of a list says of its session: what it is called, what is said of it, and when it begins. */
export function sessionOfEntry({
  name,
  details,
  time = '',
}: {
  readonly name: string;
  readonly details: string;
  readonly time?: string;
}): Pick<DraftText, 'text' | 'tries'> {
  const lines = onSeparateLines(details);
  const said = lines.join(', ');
  const [, half = ''] = HALF.exec(name) ?? [];
  const title = withoutHalf(name);
  const begun = joined([time || half, title]);
  if (said === '') return { text: joined([time, name]), tries: [begun] };
  const withSteps = title === '' ? [] : [`${begun}: ${said}`];
  const withRemark = title === '' ? [] : [joined([begun, quoted(said)])];
  const detailsAlone = /\d/.test(said) ? [joined([time || half, said, title && quoted(title)])] : [];
  return {
    text: joined([joined([time, name]), said], ', '),
    tries: [
      ...raceTries(time || half, title, said),
      ...ownTries(name, lines, time),
      ...strengthTries(begun, title, lines),
      ...withSteps,
      ...withRemark,
      ...detailsAlone,
    ],
  };
}

/** A race that has a name, as Runplan calls it in a calendar: with its distance behind that. */
function raceTries(begin: string, title: string, said: string): readonly string[] {
  const [, race = ''] = /^Race (\S+)(?: [\d.]+ (?:km|mi))?$/.exec(title) ?? [];
  return RACE_DISTANCES.has(race) ? [joined([begin, 'race', race, quoted(said)])] : [];
}

/** The half of the day in the title of a session that Runplan wrote. */
const HALF = / \((am|pm)\)$/;

/** Strength work as Runplan tells it in a calendar: its exercises below its title, one a line, and then what is said of it. */
function strengthTries(begun: string, title: string, lines: readonly string[]): readonly string[] {
  const exercises = leadingExercises(lines);
  if (exercises.length === 0) return [];
  const isKind = KINDS.get(kindIn(title))?.discipline === 'strength';
  const begin = isKind ? begun : `${begun.slice(0, begun.length - title.length)}core`;
  const remark = [...(isKind ? [] : [title]), ...lines.slice(exercises.length)].join(', ');
  return [joined([`${begin}: ${exercisesIn(exercises).join(', ')}`, remark && quoted(remark)])];
}

/** What calendars of ours begin the description of a run with, and tables that were copied from them. */
const OWN_TOTAL = /^(?:In all|Running) |^≈?\d.* · .*≈|^≈\d.* · /;

/** A run as Runplan tells it in a calendar: what it comes to in all stands first, and below it the steps. */
function ownTries(title: string, lines: readonly string[], time = ''): readonly string[] {
  if (!OWN_TOTAL.test(lines[0] ?? '')) return [];
  const [, half = ''] = HALF.exec(title) ?? [];
  const begin = time || half;
  return ownSession({ title: withoutHalf(title), time: begin && `${begin} `, lines })?.tries ?? [];
}

/** The lines of a cell that say something. */
export function onSeparateLines(cell: string): readonly string[] {
  return cell
    .split(/\r\n|\r|\n|<br\s*\/?>/i)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function joined(parts: readonly string[], separator = ' '): string {
  return parts.filter((part) => part !== '').join(separator);
}

/** A bare figure with the unit that its column names, or that beside it; without one it stays as it is, and is not guessed. */
function withUnit(cell: string, { role, unit }: Column, beside: string): string {
  const meant = unit || beside;
  if (!isAmount(role) || meant === '' || NO_AMOUNT.test(cell)) return cell;
  if (BARE_FIGURE.test(cell)) return `${cell} ${meant}`;
  const [, first, second] = /^(\d{1,3}):([0-5]\d)$/.exec(cell) ?? [];
  if (first === undefined || second === undefined || role !== 'duration') return cell;
  if (/^h/i.test(meant)) return `${cell} h`;
  // `1:15` in a column of minutes may be an hour and a quarter.
  return /^min/i.test(meant) && Number(first) >= 10
    ? `${first} min${Number(second) === 0 ? '' : ` ${Number(second)} s`}`
    : cell;
}

function isAmount(role: ColumnRole | undefined): boolean {
  return role === 'distance' || role === 'duration';
}

/** The unit that a row has in a cell of its own, behind the figure or in front of it. */
function unitBeside(
  columns: readonly (Column | undefined)[],
  cells: readonly string[],
  index: number,
): string {
  const next = columns.findIndex((column, at) => at > index && column?.role === 'unit');
  const isNext = next >= 0 && !columns.slice(index + 1, next).some((column) => isAmount(column?.role));
  const at = isNext
    ? next
    : columns.findLastIndex((column, place) => place < index && column?.role === 'unit');
  const unit = cells[at]?.trim() ?? '';
  return isUnit(unit) ? unit : '';
}

/** Whether a cell is the unit of the figure beside it, and nothing else. */
export function isUnit(cell: string): boolean {
  return UNIT.test(cell.trim());
}
