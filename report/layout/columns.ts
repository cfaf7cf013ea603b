import { type StyledText, styledWidth, widestWord, wrapStyled } from './styled-text.ts';

const GAP = 2;
/** A column is not made narrower than this while others are wider. */
const NARROWEST_COLUMN = 12;

export type Row = readonly StyledText[];

/** The widths of columns that rows need, made narrower where together they take more than `width`. */
export function columnWidths(rows: readonly Row[], width: number): number[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const cells = Array.from({ length: count }, (_, index) => rows.map((row) => row[index] ?? ''));
  const widths = cells.map((column) => Math.max(0, ...column.map(styledWidth)));
  const least = cells.map((column) => Math.max(NARROWEST_COLUMN, ...column.map(widestWord)));
  let excess = widths.reduce((sum, one) => sum + one, 0) + GAP * (count - 1) - width;
  while (excess > 0) {
    const shrinkable = widths.map((one, index) => (one > (least[index] ?? 0) ? one : 0));
    const widest = Math.max(...shrinkable);
    if (widest === 0) break;
    const index = shrinkable.indexOf(widest);
    widths[index] = widest - 1;
    excess -= 1;
  }
  return widths;
}

/** A row as lines; cells are wrapped within their columns. */
export function rowLines(row: Row, widths: readonly number[]): string[] {
  const cells = widths.map((width, index) => wrapStyled(row[index] ?? '', width));
  const height = Math.max(...cells.map((cell) => cell.length));
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((cell, index) => {
        const { text, width } = cell[line] ?? { text: '', width: 0 };
        return text + ' '.repeat(Math.max(0, (widths[index] ?? 0) - width));
      })
      .join(' '.repeat(GAP))
      .trimEnd(),
  );
}
