/** Targets that stand in columns of their own: `5:00/km`, `Z2`, `140-150`. */
import type { Column } from './column-names.ts';
import { isFault } from './table.ts';
import { joined, onSeparateLines } from './texts-of-cells.ts';

/** The targets of a row. */
export interface TargetsOfRow {
  /** As a session says them: `@ zone 2 @ rpe 3`; empty where there are none. */
  readonly said: string;
  /** As their columns do: `zone 2`. */
  readonly named: readonly string[];
}

const BARE = /^\d+(?:\.\d)?(?:\s*[-–]\s*\d+(?:\.\d)?)?$/;

/** The targets that the cells of a session say. */
export function targetOf(columns: readonly (Column | undefined)[], cells: readonly string[]): TargetsOfRow {
  const told = columns.flatMap((column, at) => {
    const cell = onSeparateLines(cells[at] ?? '').join(', ');
    return column?.role === 'target' && cell !== '' && !isFault(cell) ? [{ column, cell }] : [];
  });
  return {
    said: joined(told.map(({ column, cell }) => `@ ${withUnit(cell, column)}`)),
    named: told.map(({ column, cell }) => `${column.name} ${cell}`),
  };
}

/** A bare figure as what its column is of. */
function withUnit(cell: string, { unit = '' }: Column): string {
  if (!BARE.test(cell)) return cell.replace(/^@\s*/, '');
  return unit === 'bpm' ? `${cell} bpm` : joined([unit, cell]);
}
