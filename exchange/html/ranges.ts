import { type Place, partOf } from '@runplan/language/internal';
import type { PagePosition, PageRange } from './plan-page.ts';

/** The stretch of text of a node of the tree. */
export function rangeOfNode(node: Parameters<typeof partOf>[0]): PageRange {
  const top = { line: 0, character: 0 };
  const { start, end } = partOf(node)?.range ?? { start: top, end: top };
  return { start: position(start), end: position(end) };
}

/** A place as the page counts: from 0. */
export function rangeOfPlace({ start, end }: Pick<Place, 'start' | 'end'>): PageRange {
  return {
    start: { line: start.line - 1, character: start.column - 1 },
    end: { line: end.line - 1, character: end.column - 1 },
  };
}

/** Whether a position lies in a stretch; its end counts as well. */
export function isWithin({ line, character }: PagePosition, { start, end }: PageRange): boolean {
  const isAfterStart = line > start.line || (line === start.line && character >= start.character);
  const isBeforeEnd = line < end.line || (line === end.line && character <= end.character);
  return isAfterStart && isBeforeEnd;
}

function position({ line, character }: PagePosition): PagePosition {
  return { line, character };
}
