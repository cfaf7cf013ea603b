/**
 * How large letters may be so that the overview of a plan is one page. A file can't measure itself without scripts; so it is
 * reckoned from the number of letters, with wide ones, for the narrower side and the lower height of A4 and Letter.
 */
import type { Overview } from './overview.ts';

/** Sizes in points, for both ways to hold a page. */
export interface LetterSizes {
  readonly portrait: number;
  readonly landscape: number;
}

/** What stands above the overview. */
export interface Top {
  readonly title: string;
  /** The lines below the title. */
  readonly lines: readonly string[];
  /** The rows of the table of paces beside them. */
  readonly paces: number;
}

const POINTS_PER_MM = 72 / 25.4;
/** As in handout.css. */
const MARGIN = 12;
const SIDES = { short: { least: 210 }, long: { least: 279.4 } } as const;
const LARGEST = 9;
/** What is smaller can't be read; a plan that needs it goes over several pages. */
const SMALLEST = 5;
const STEP = 0.25;

/** A letter's width as a share of its size, in a wide typeface. */
const LETTER = 0.58;
const LINE = 1.2;
/** Around and between sessions of a cell, as shares of the size of letters. */
const CELL = { padding: 0.7, border: 0.15, inset: 1.1, between: 0.15 } as const;
/** Shares of the page's width of the first and the last column, as in handout.css. */
const WEEK_COLUMN = 0.12;
const SUM_COLUMN = 0.09;
const TOP = { title: 15, text: 8, paces: 12, gap: 10, share: 0.6 } as const;

/** The largest sizes that fit; the smallest one where none does. */
export function letterSizes(overview: Overview, top: Top): LetterSizes {
  const [short, long] = [SIDES.short.least, SIDES.long.least].map(
    (side) => (side - 2 * MARGIN) * POINTS_PER_MM,
  ) as [number, number];
  return {
    portrait: largestFor(overview, top, { width: short, height: long }),
    landscape: largestFor(overview, top, { width: long, height: short }),
  };
}

interface Paper {
  readonly width: number;
  readonly height: number;
}

function largestFor(overview: Overview, top: Top, { width, height }: Paper): number {
  const room = height - heightOfTop(top, width);
  for (let size = LARGEST; size > SMALLEST; size -= STEP) {
    if (heightOf(overview, size, width) <= room) return size;
  }
  return SMALLEST;
}

function heightOfTop({ title, lines, paces }: Top, page: number): number {
  const width = page * TOP.share;
  const texts = lines.reduce((sum, line) => sum + linesOf(line, width, TOP.text), 0);
  const left = linesOf(title, width, TOP.title) * TOP.title * LINE + texts * TOP.text * 1.4;
  return Math.max(left, paces * TOP.paces) + TOP.gap;
}

function heightOf({ columns, rows }: Overview, size: number, page: number): number {
  const days = columns.length - 2;
  const widthOf = (index: number) => {
    if (index === 0) return page * WEEK_COLUMN;
    return index > days ? page * SUM_COLUMN : (page * (1 - WEEK_COLUMN - SUM_COLUMN)) / days;
  };
  const heights = [columns.map((column) => [column]), ...rows.map(({ cells }) => cells)].map((cells) => {
    const most = Math.max(
      ...cells.map((texts, index) => {
        const width = widthOf(index) - CELL.inset * size;
        const lines = texts.reduce((sum, text) => sum + linesOf(text, width, size), 0);
        return lines * LINE + texts.length * CELL.between;
      }),
    );
    return (most + CELL.padding + CELL.border) * size;
  });
  return heights.reduce((sum, height) => sum + height, 0);
}

/** On how many lines a text stands, words being kept together where they fit. */
function linesOf(text: string, width: number, size: number): number {
  const most = Math.max(1, Math.floor(width / (size * LETTER)));
  let lines = 1;
  let used = 0;
  for (const { length } of text.split(' ')) {
    if (used > 0 && used + 1 + length > most) {
      lines += 1;
      used = 0;
    }
    used += length + (used > 0 ? 1 : 0);
    while (used > most) {
      lines += 1;
      used -= most;
    }
  }
  return lines;
}
