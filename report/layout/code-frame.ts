import type { Position, Source } from '@runplan/language/internal';
import type { Style } from './colours.ts';
import { printable } from './printable.ts';
import { graphemes } from './width.ts';

const TAB_WIDTH = 4;
/** A place of at most so many lines is shown whole, of a longer one the first and the last line. */
const WHOLE_LINES = 4;
/** UTF-16 units of a line that are looked at before and after the place. */
const REACH = 400;

export interface FrameStyle {
  /** Terminal columns. */
  readonly width: number;
  readonly gutter: Style;
  readonly mark: Style;
}

/**
 * The source lines of a place with the place underlined:
 *
 *     12 |   week 3 build like week 2 at 138%
 *        |   ^^^^^^
 */
export function codeFrame(source: Source, start: Position, end: Position, style: FrameStyle): string[] {
  const shown = linesOfFrame(start, end);
  const gutterWidth = String(shown.at(-1)).length + 2;
  const gutter = (label: string) => style.gutter(`${label.padStart(gutterWidth)} |`);
  const frame: string[] = [];
  for (const [index, number] of shown.entries()) {
    if (index > 0 && number !== (shown[index - 1] ?? 0) + 1) frame.push(gutter('…'));
    const line = source.line(number);
    const from = number === start.line ? start.column - 1 : line.length - line.trimStart().length;
    const to = number === end.line ? end.column - 1 : line.length;
    const { text, offset, length } = excerpt(line, from, Math.max(from, to), style.width - gutterWidth - 3);
    frame.push(text === '' ? gutter(String(number)) : `${gutter(String(number))} ${text}`);
    frame.push(`${gutter('')} ${' '.repeat(offset)}${style.mark('^'.repeat(Math.max(1, length)))}`);
  }
  return frame;
}

/** The numbers of the lines that stand in the frame of a place. */
export function linesOfFrame(start: Position, end: Position): readonly number[] {
  const first = start.line;
  const last = end.line > first && end.column === 1 ? end.line - 1 : Math.max(end.line, first);
  if (last - first >= WHOLE_LINES) return [first, last];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

interface Excerpt {
  readonly text: string;
  /** Where the mark begins, and how long it is, in terminal columns. */
  readonly offset: number;
  readonly length: number;
}

interface Cell {
  readonly text: string;
  readonly width: number;
  readonly marked: boolean;
}

/** The part of a line that fits, with `…` where it is cut; tabs become spaces. */
function excerpt(line: string, from: number, to: number, width: number): Excerpt {
  const sliceStart = Math.max(0, from - REACH);
  const cells = cellsOf(line.slice(sliceStart, from + REACH), from - sliceStart, to - sliceStart);
  const total = cells.reduce((sum, cell) => sum + cell.width, 0);
  const isCut = sliceStart > 0 || from + REACH < line.length;
  if (total <= width && !isCut) return { text: printable(joinCells(cells).trimEnd()), ...markOf(cells) };

  const firstMarked = cells.findIndex((cell) => cell.marked);
  const mark = firstMarked < 0 ? cells.length : firstMarked;
  const room = width - 2;
  let first = mark;
  let used = 0;
  // A third of the room for what stands before the place.
  const lead =
    cells.slice(mark).reduce((sum, cell) => sum + cell.width, 0) < (room * 2) / 3 ? room : room / 3;
  while (first > 0 && used + (cells[first - 1]?.width ?? 0) <= lead) used += cells[--first]?.width ?? 0;
  used = 0;
  let end = first;
  while (end < cells.length && used + (cells[end]?.width ?? 0) <= room) used += cells[end++]?.width ?? 0;
  const visible = cells.slice(first, end);
  const before = first > 0 || sliceStart > 0 ? '…' : '';
  const after = end < cells.length || from + REACH < line.length ? '…' : '';
  const { offset, length } = markOf(visible);
  return { text: before + printable(joinCells(visible)) + after, offset: offset + before.length, length };
}

function cellsOf(line: string, from: number, to: number): Cell[] {
  let column = 0;
  return graphemes(line).map(({ text, index, width: drawn }) => {
    const marked = index >= from && index < Math.max(to, from + 1);
    const isTab = text === '\t';
    const shown = printable(text);
    const width = isTab ? TAB_WIDTH - (column % TAB_WIDTH) : Math.max(drawn, shown === text ? drawn : 1);
    column += width;
    return { text: isTab ? ' '.repeat(width) : shown, width, marked };
  });
}

function joinCells(cells: readonly Cell[]): string {
  return cells.map((cell) => cell.text).join('');
}

function markOf(cells: readonly Cell[]): { offset: number; length: number } {
  let offset = 0;
  let length = 0;
  let found = false;
  for (const cell of cells) {
    if (cell.marked) {
      length += cell.width;
      found = true;
    } else if (!found) offset += cell.width;
  }
  return { offset, length };
}
