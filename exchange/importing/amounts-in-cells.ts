/** Amounts whose unit stands in the name of their column, or in a cell of its own. */
import type { Column, ColumnRole } from './column-names.ts';

const BARE_FIGURE = /^~?\d+(?:[.,]\d+)?(?:\s*[-–]\s*\d+(?:[.,]\d+)?)?$/;
const UNIT =
  /^(?:k|kms?|kilomet(?:re|er)s?|mi|miles?|m|met(?:re|er)s?|h|hrs?|hours?|mins?|minutes?|s|secs?|seconds?)$/i;
const NO_AMOUNT = /^0+(?:[.,:]0+)*$/;
const WITH_UNIT: ReadonlySet<ColumnRole> = new Set(['distance', 'duration', 'load', 'session']);

/** Whether a cell says that there is no amount: `0`, `0:00`. */
export function isNoAmount(cell: string): boolean {
  return NO_AMOUNT.test(cell);
}

/** A bare figure with the unit that its column names, or that beside it; without one it stays as it is, and is not guessed. */
export function withUnit(cell: string, { role, unit }: Column, beside: string): string {
  const meant = unit || (isAmount(role) ? beside : '');
  if (!WITH_UNIT.has(role) || meant === '' || NO_AMOUNT.test(cell)) return cell;
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
export function unitBeside(
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
