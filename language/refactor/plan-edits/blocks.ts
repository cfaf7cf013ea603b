/** The lines of weeks, and other orders of them. */
import { lastLineOf } from '../../grammar/last-line.ts';
import { spanOf, statementSpan } from '../../grammar/parts.ts';
import { applyEdits, type Edit } from '../../text/edit.ts';
import type { Source } from '../../text/source.ts';
import type { Span } from '../../text/span.ts';
import { weekNumber } from '../../training/like.ts';
import type { EditedWeek, PlanEditing } from './editing.ts';

/** The lines of a week with the comments that belong to it: from the first to the end of the last, without its line end. */
export function blockOf({ node }: EditedWeek, source: Source): Span {
  const header = statementSpan(node)?.start ?? 0;
  const bottom = lastLineOf(node.days.at(-1) ?? node);
  let start = source.lineStart(header);
  while (start > 0) {
    const above = source.lineStart(start - 1);
    if (!/^[ \t]*#/.test(source.text.slice(above, start))) break;
    start = above;
  }
  return { start, end: source.lineStop(spanOf(bottom)?.end ?? header) };
}

/** What stands between the lines of two weeks that follow each other: line ends, and comments that belong to none. */
export function gapBehind(index: number, { weeks, source }: PlanEditing): string {
  const [week, next] = [weeks[index], weeks[index + 1]];
  if (!week || !next) return source.lineEnd;
  return source.text.slice(blockOf(week, source).end, blockOf(next, source).start);
}

/**
 * Other numbers for weeks, in their headers and behind `like`.
 *
 * @param loses whether the `like` of a week goes
 */
export function renumbered(
  weeks: readonly EditedWeek[],
  to: (number: number) => number,
  loses: (week: EditedWeek) => boolean = () => false,
): Edit[] {
  return weeks.flatMap((week) => {
    const { node, numbers } = week;
    const copied = node.like && !loses(week) ? weekNumber(node.like.number) : undefined;
    return [
      ...numberChange(node, numbers, to),
      ...(node.like && copied !== undefined ? numberChange(node.like, [copied], to) : []),
    ];
  });
}

function numberChange(
  node: EditedWeek['node'] | NonNullable<EditedWeek['node']['like']>,
  numbers: readonly number[],
  to: (number: number) => number,
): Edit[] {
  const span = spanOf(node, 'number');
  if (!span || numbers.every((number) => to(number) === number)) return [];
  return [{ ...span, text: rangeOf(numbers.map(to)) }];
}

/** The numbers of weeks that follow each other as their line has them: `3`, `3-5`. */
export function rangeOf(numbers: readonly number[]): string {
  return numbers.length < 2 ? `${numbers[0]}` : `${numbers[0]}-${numbers.at(-1)}`;
}

/**
 * Puts weeks in another order, with edits made to their lines; what stands between them stays where it is.
 *
 * @param order the weeks as they are to stand
 */
export function reordered(
  { weeks, source }: PlanEditing,
  order: readonly EditedWeek[],
  edits: readonly Edit[],
): Edit[] {
  const moved: Span[] = [];
  const placed = weeks.flatMap((week, index) => {
    const other = order[index] as EditedWeek;
    if (other === week) return [];
    const place = blockOf(week, source);
    moved.push(place);
    return [{ ...place, text: edited(blockOf(other, source), edits, source) }];
  });
  return [...placed, ...edits.filter((edit) => !moved.some((place) => isIn(edit, place)))];
}

function edited(span: Span, edits: readonly Edit[], source: Source): string {
  const within = edits
    .filter((edit) => isIn(edit, span))
    .map((edit) => ({ ...edit, start: edit.start - span.start, end: edit.end - span.start }));
  return applyEdits(source.text.slice(span.start, span.end), within);
}

function isIn(edit: Edit, { start, end }: Span): boolean {
  return edit.start >= start && edit.end <= end;
}
