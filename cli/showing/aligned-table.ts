import { type Look, printable, type Style, textWidth } from '@runplan/report';

export interface Column {
  readonly title?: string;
  readonly align: 'left' | 'right';
}

export interface Cell {
  readonly text: string;
  readonly style?: Style | undefined;
  /** Whether it takes the rest of its line, and no column is made wide for it. */
  readonly spans?: boolean;
}

/** Lines, the titles first where there are some, and the columns that the widest takes. */
export interface AlignedTable {
  readonly lines: readonly { readonly text: string; readonly width: number }[];
  readonly width: number;
}

const GAP = 2;

/** Rows of short cells under titles; columns in which nothing stands are left out. */
export function alignedTable(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  { colours }: Look,
): AlignedTable {
  const widths = columns.map(({ title }, index) => {
    const texts = rows.flatMap((row) => (row[index] && !row[index].spans ? printable(row[index].text) : []));
    return texts.every((text) => text === '') ? 0 : Math.max(...[title ?? '', ...texts].map(textWidth));
  });
  const titles = columns.map(({ title = '' }): Cell => ({ text: title, style: colours.dim }));
  const hasTitles = columns.some(({ title }) => title !== undefined);
  const lines = [...(hasTitles ? [titles] : []), ...rows].map((row) => lineOf(row, columns, widths));
  return { lines, width: widths.filter((one) => one > 0).reduce((sum, one) => sum + one + GAP, -GAP) };
}

function lineOf(row: readonly Cell[], columns: readonly Column[], widths: readonly number[]) {
  let text = '';
  let width = 0;
  let gap = 0;
  for (const [index, cell] of row.entries()) {
    const room = widths[index] ?? 0;
    if (room === 0 && !cell.spans) continue;
    const shown = printable(cell.text);
    const free = cell.spans ? 0 : room - textWidth(shown);
    const before = columns[index]?.align === 'right' && !cell.spans ? free : 0;
    // Blanks are written only before what follows them.
    const blanks = gap + before;
    gap = free - before + GAP;
    if (shown === '') {
      gap += blanks;
      continue;
    }
    text += ' '.repeat(blanks) + (cell.style ? cell.style(shown) : shown);
    width += blanks + textWidth(shown);
  }
  return { text, width };
}
