import { ImportRefusal } from './import-refusal.ts';
import { expectPlanSize, expectTextSize } from './plan-size.ts';
import type { Table } from './table.ts';

const MOST_COLUMNS = 200;

/**
 * A table without the empty cells at the end of its rows.
 *
 * @throws ImportRefusal where it has more than a plan has
 */
export function expectTableSize(table: Table): Table {
  const trimmed = table.map(({ line, cells }) => ({
    line,
    cells: cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1),
  }));
  expectPlanSize({ weeks: 0, entries: trimmed.filter(({ cells }) => cells.length > 0).length });
  for (const { line, cells } of trimmed) {
    if (cells.length > MOST_COLUMNS)
      throw new ImportRefusal(
        `Line ${line} has ${cells.length} columns, and of a table up to ${MOST_COLUMNS} are read: leave in it what belongs to the plan.`,
      );
    for (const cell of cells) expectTextSize(cell, `line ${line}`);
  }
  return trimmed;
}
