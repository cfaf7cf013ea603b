/** Makes one text of the cells that describe a session. */
import { quoted } from '@runplan/language/internal';
import { isOnlyEstimated } from './own-columns.ts';
import type { DraftText } from './plan-draft.ts';
import type { TableRow } from './table.ts';
import type { Column, ColumnRole } from './table-header.ts';

const BARE_FIGURE = /^\d+(?:[.,]\d+)?(?:\s*[-–]\s*\d+(?:[.,]\d+)?)?$/;
const NO_AMOUNT = /^0+(?:[.,:]0+)*$/;

/** What a row says of its session, and the ways in which it may be read: with its details as steps, or as a remark. */
export function sessionOf(
  columns: readonly (Column | undefined)[],
  { cells }: TableRow,
): Pick<DraftText, 'text' | 'tries'> {
  const of = (role: ColumnRole) =>
    columns.flatMap((column, index) => {
      const cell = onSeparateLines(cells[index] ?? '').join(', ');
      return column?.role === role && cell !== '' ? [withUnit(cell, column)] : [];
    });
  const name = joined([...of('time'), ...of('session')]);
  const isOwn = columns.some((column) => column?.role === 'estimated');
  const details = of('details')
    .filter((said) => !(isOwn && isOnlyEstimated(said)))
    .join(', ');
  const amounts = [...of('distance'), ...of('duration')].filter((amount) => !NO_AMOUNT.test(amount));
  // What has figures of its own has its amount in them; that of the column is a remark then.
  const [amount = '', ...others] = /\d/.test(name) ? ['', ...amounts] : amounts;
  const head = joined([name || (amount && 'run'), amount]);
  const remark = joined([...others, details], ', ');
  const withSteps = details !== '' && others.length === 0 ? [`${head}${head && ': '}${details}`] : [];
  const detailsAlone = name === '' && /\d/.test(details) ? [joined([details, ...amounts.map(quoted)])] : [];
  const withRemark = head === '' ? [] : [joined([head, remark && quoted(remark)])];
  return {
    text: joined([name, ...amounts, details], ', '),
    tries: [...sessionInAll(name, details), ...withSteps, ...detailsAlone, ...withRemark],
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
  const said = onSeparateLines(details).join(', ');
  if (said === '') return { text: joined([time, name]), tries: [joined([time, name])] };
  const withSteps = name === '' ? [] : [`${joined([time, name])}: ${said}`];
  const withRemark = name === '' ? [] : [joined([time, name, quoted(said)])];
  const detailsAlone = /\d/.test(said) ? [joined([time, said, name && quoted(name)])] : [];
  return {
    text: joined([joined([time, name]), said], ', '),
    tries: [...sessionInAll(name, said, time), ...withSteps, ...withRemark, ...detailsAlone],
  };
}

/** What tables and calendars of ours say of a session with steps: the figure in its title is that of its work. */
const IN_ALL = /(?:^|, )In all (?<amount>≈?[^·,]*\d[^·,]*?)(?= ·|,|$)/;

/** A session with what it comes to in all, where that is said of it. */
function sessionInAll(name: string, said: string, time = ''): readonly string[] {
  const amount = IN_ALL.exec(said)?.groups?.amount;
  const kind = (/^[^\d:]*/.exec(name)?.[0] ?? '').trim();
  if (amount === undefined || kind === '') return [];
  return [joined([time, kind, amount.replace('≈', '~'), quoted(`${name}, ${said}`)])];
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

/** A bare figure with the unit that its column names; without one it stays as it is, and is not guessed. */
function withUnit(cell: string, { role, unit }: Column): string {
  const isAmount = role === 'distance' || role === 'duration';
  return isAmount && unit && BARE_FIGURE.test(cell) && !NO_AMOUNT.test(cell) ? `${cell} ${unit}` : cell;
}
