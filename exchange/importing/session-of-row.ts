/** Makes one text of the cells that describe a session. */
import { quoted } from '@runplan/language/internal';
import { isNoAmount, unitBeside, withUnit } from './amounts-in-cells.ts';
import type { ColumnRole } from './column-names.ts';
import { isOnlyEstimated, withoutHalf } from './own-columns.ts';
import { ownTries } from './own-session.ts';
import type { DraftText } from './plan-draft.ts';
import { repetitionsOf } from './repetitions-in-columns.ts';
import type { SessionColumns } from './session-columns.ts';
import { isFault, type TableRow } from './table.ts';
import { targetOf } from './targets-in-columns.ts';
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
function sessionOf(session: SessionColumns, { cells }: TableRow): SaidSession {
  const { columns, mark = {} } = session;
  const of = (role: ColumnRole) =>
    columns.flatMap((column, index) => {
      const cell = onSeparateLines(cells[index] ?? '').join(', ');
      return column?.role === role && cell !== ''
        ? [withUnit(cell, column, unitBeside(columns, cells, index))]
        : [];
    });
  const isOwn = columns.some((column) => column?.role === 'kind');
  const lines = columns.flatMap((column, index) =>
    column?.role === 'details' ? onSeparateLines(cells[index] ?? '') : [],
  );
  const details = of('details')
    .filter((said) => !(isOwn && isOnlyEstimated(said)))
    .join(', ');
  const amounts = [...of('distance'), ...of('duration')].filter((amount) => !isNoAmount(amount));
  const titles = (isOwn ? of('session').map(withoutHalf) : of('session')).map((title) =>
    mark.kind !== undefined && TICK.test(title) ? mark.kind : title,
  );
  const { work, left } = repetitionsOf(of, amounts);
  const target = targetOf(columns, cells);
  const parts = { warmUp: of('warm-up').join(', '), coolDown: of('cool-down').join(', ') };
  const name = joined([...of('time'), ...titles]);
  const half = isRest(name) ? '' : (mark.half ?? '');
  const told: Told = {
    time: joined([...of('time'), half]),
    titles,
    amounts: left.amounts,
    details: joined([details, work], ', '),
    target: target.said,
    remarks: left.remarks,
  };
  const asParts = withParts(told, parts);
  const isWhole = asParts !== told || joined(Object.values(parts)) === '';
  const isMore = target.said !== '' || asParts !== told;
  const asRemarks: Told = {
    ...told,
    target: '',
    remarks: [
      ...told.remarks,
      ...target.named,
      ...named('warm up', parts.warmUp),
      ...named('cool down', parts.coolDown),
    ],
  };
  const ways = isWhole ? [asParts, ...(isMore ? [asRemarks] : [])] : [asRemarks];
  const ofKind =
    mark.kind === undefined ? ways : ways.flatMap((way) => [withKind(way, mark.kind as string), way]);
  const said = joined([name, ...told.amounts, told.details, ...asRemarks.remarks], ', ');
  const label = half.toUpperCase() || (name === '' ? mark.kind : '') || '';
  return {
    text: said === '' ? '' : joined([label, said]),
    tries: [...ownTries(name, lines), ...ofKind.flatMap(waysToSay)],
  };
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

/** A session with its warm-up and its cool-down around its steps; the same where it has none. */
function withParts(
  told: Told,
  { warmUp, coolDown }: { readonly warmUp: string; readonly coolDown: string },
): Told {
  const title = told.titles.join(' ');
  const isMain = told.details === '' && /\d/.test(title);
  const main = isMain ? title : told.details;
  if (main === '' || (warmUp === '' && coolDown === '')) return told;
  const around = (name: string, cell: string) =>
    cell === ''
      ? ''
      : `${name} ${cell.replace(/^(?:warm[- ]?up|cool[- ]?down|w[/.]?u|c[/.]?d)\b:?\s*/i, '')}`;
  const details = joined([around('warm up', warmUp), main, around('cool down', coolDown)], ', ');
  return { ...told, titles: isMain ? [] : told.titles, details };
}

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
