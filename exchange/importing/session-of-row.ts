/** Makes one text of the cells that describe a session. */
import { quoted } from '@runplan/language/internal';
import { isNoAmount, unitBeside, withUnit } from './amounts-in-cells.ts';
import type { ColumnRole, SessionMark } from './column-names.ts';
import { isOnlyEstimated, withoutHalf } from './own-columns.ts';
import { ownTries } from './own-session.ts';
import type { DraftText } from './plan-draft.ts';
import { repetitionsOf } from './repetitions-in-columns.ts';
import type { SessionColumns } from './session-columns.ts';
import { isFault, type TableRow } from './table.ts';
import { type TargetsOfRow, targetOf } from './targets-in-columns.ts';
import { isRest, joined, onSeparateLines } from './texts-of-cells.ts';

/** What the cells of a session say. */
interface Told {
  /** When it begins, or the half of the day. */
  readonly time: string;
  /** What it is called, once or twice. */
  readonly titles: readonly string[];
  readonly amounts: readonly string[];
  readonly details: string;
  /** How fast or hard it is, with the sign of a target. */
  readonly target: string;
  /** What else is said of it. */
  readonly remarks: readonly string[];
}

/** A session as a row says it, and the ways in which that may be read. */
export type SaidSession = Pick<DraftText, 'text' | 'tries'>;

/** What a row says of its sessions. Beside training, rest says that there is nothing more. */
export function sessionsOf(sessions: readonly SessionColumns[], row: TableRow): readonly SaidSession[] {
  const told = sessions.map((session) => sessionOf(session, row)).filter(({ text }) => text !== '');
  const training = told.filter(({ text }) => !isRest(text));
  return training.length > 0 ? training : told.slice(0, 1);
}

/** What a row says of its session, and the ways in which it may be read: with its details as steps, or as a remark. */
function sessionOf({ columns, mark = {} }: SessionColumns, row: TableRow): SaidSession {
  const of = cellsByRole(columns, row);
  const isOwn = columns.some((column) => column?.role === 'kind');
  const { told, whole } = toldIn(of, mark, targetOf(columns, row.cells), isOwn);
  const name = joined([...of('time'), ...told.titles]);
  const said = joined([name, ...told.amounts, told.details, ...told.remarks], ', ');
  if (said === '') return { text: '' };
  const ways = whole ? [whole, told] : [told];
  const { kind = '' } = mark;
  const ofKind = kind === '' ? ways : ways.flatMap((way) => [withKind(way, kind), way]);
  const label = (isRest(name) ? '' : (mark.half ?? '')).toUpperCase() || (name === '' ? kind : '');
  return {
    text: joined([label, said]),
    tries: [...ownTries(name, of('details', '\n').flatMap(onSeparateLines)), ...ofKind.flatMap(waysToSay)],
  };
}

/** The cells of a role, their lines joined as they are said in one; amounts have their units. */
type CellsByRole = (role: ColumnRole, separator?: string) => readonly string[];

function cellsByRole(columns: SessionColumns['columns'], { cells }: TableRow): CellsByRole {
  return (role, separator = ', ') =>
    columns.flatMap((column, index) => {
      const cell = onSeparateLines(cells[index] ?? '').join(separator);
      return column?.role === role && cell !== ''
        ? [withUnit(cell, column, unitBeside(columns, cells, index))]
        : [];
    });
}

/**
 * What cells say: as a session with its parts and targets, where it can have them, and with these as remarks.
 *
 * @param isOwn whether the table is one that Runplan wrote
 * @returns `whole` where it says another thing than `told`
 */
function toldIn(
  of: CellsByRole,
  { half, kind }: SessionMark,
  target: TargetsOfRow,
  isOwn: boolean,
): { readonly told: Told; readonly whole?: Told } {
  const details = of('details').filter((said) => !(isOwn && isOnlyEstimated(said)));
  const amounts = [...of('distance'), ...of('duration')].filter((amount) => !isNoAmount(amount));
  const { work, left } = repetitionsOf(of, amounts);
  const titles = of('session')
    .map((title) => (isOwn ? withoutHalf(title) : title))
    .map((title) => (kind !== undefined && TICK.test(title) ? kind : title));
  const bare: Told = {
    time: joined([...of('time'), isRest(titles.join(' ')) ? '' : (half ?? '')]),
    titles,
    amounts: left.amounts,
    details: joined([details.join(', '), work], ', '),
    target: '',
    remarks: left.remarks,
  };
  const parts = { warmUp: of('warm-up').join(', '), coolDown: of('cool-down').join(', ') };
  const around = [...named('warm up', parts.warmUp), ...named('cool down', parts.coolDown)];
  const withAll = withParts({ ...bare, target: target.said }, parts);
  const told = { ...bare, remarks: [...bare.remarks, ...target.named, ...around] };
  const isMore = target.said !== '' || around.length > 0;
  return { told, ...(withAll && isMore && { whole: withAll }) };
}

/** That there is such a session, and nothing else of it. */
const TICK = /^(?:x|y|yes|✓|✔|✅|1)$/iu;

function named(name: string, cell: string): readonly string[] {
  return cell === '' ? [] : [`${name}: ${cell}`];
}

/** `Mobility` in front of what is said of it; alone, where nothing is. */
function withKind(told: Told, kind: string): Told {
  const titles = told.titles[0] === kind ? told.titles : [kind, ...told.titles];
  return { ...told, titles: [titles.join(' ')] };
}

/** A session with its warm-up and its cool-down around its steps; undefined where it has no steps that they could stand around. */
function withParts(
  told: Told,
  { warmUp, coolDown }: { readonly warmUp: string; readonly coolDown: string },
): Told | undefined {
  if (warmUp === '' && coolDown === '') return told;
  const title = told.titles.join(' ');
  const isMain = told.details === '' && /\d/.test(title);
  const main = isMain ? title : told.details;
  if (main === '') return undefined;
  const details = joined([part('warm up', warmUp), main, part('cool down', coolDown)], ', ');
  return { ...told, titles: isMain ? [] : told.titles, details };
}

/** `warm up 10 min` of `10 min` and of `WU 10 min`. */
function part(name: string, cell: string): string {
  return cell === '' ? '' : `${name} ${cell.replace(OWN_NAME, '')}`;
}

const OWN_NAME = /^(?:warm[- ]?up|cool[- ]?down|w[/.]?u|c[/.]?d)\b:?\s*/i;

/** The ways in which a session may be said, likeliest first. */
function waysToSay({ time, titles, amounts, details, target, remarks }: Told): readonly string[] {
  const name = joined([time, ...titles]);
  const hasTitle = titles.length > 0;
  const hasFigures = !hasTitle || titles.some((title) => /\d/.test(title));
  const known = amounts.filter((amount) => !(hasFigures && isFault(amount)));
  // What has figures of its own has its amount in them; that of the column is a remark then.
  const [amount = '', ...more] = hasTitle && hasFigures ? ['', ...known] : known;
  const others = [...more, ...remarks];
  const head = joined([name, hasTitle ? '' : amount && 'run', amount, target]);
  const begin = joined([head, others.length > 0 ? quoted(others.join(', ')) : '']);
  const remark = joined([...others, details], ', ');
  const haveSteps = others.length === 0 ? details !== '' : /\d/.test(details);
  const withSteps = haveSteps ? [`${begin}${begin && ': '}${details}`] : [];
  const withWork = haveSteps && hasTitle && !hasFigures && amount === '' ? [joined([begin, details])] : [];
  const detailsAlone = !hasTitle && /\d/.test(details) ? [joined([time, details, ...known.map(quoted)])] : [];
  const withRemark = !hasTitle && amount === '' ? [] : [joined([head, remark && quoted(remark)])];
  // `Run` beside `Easy run`: one of them is what it is called.
  const apart =
    titles.length < 2 ? [] : titles.map((title, at) => ({ title, called: titles.toSpliced(at, 1) }));
  const withCalled = apart.map(({ title, called }) =>
    joined([time, title, amount, target, quoted(joined([...called, remark], ', '))]),
  );
  // `Plank 3 x 30 s` is an exercise; with a colon it would be a run of that name.
  const steps = /^\d+ x /.test(details) ? [...withWork, ...withSteps] : withSteps;
  return [...steps, ...detailsAlone, ...withRemark, ...withCalled];
}
