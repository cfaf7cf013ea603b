/** Lines that are about several weeks or days, divided as far as a change of one of those needs it. */

import { daysInShort } from '../../edit/write-out.ts';
import { daysOf } from '../../grammar/days.ts';
import type * as ast from '../../grammar/generated/ast.ts';
import { partOf, spanOf, statementSpan } from '../../grammar/parts.ts';
import { applyEdits, type Edit, inOrder } from '../../text/edit.ts';
import type { Source } from '../../text/source.ts';
import type { DayName } from '../../training/model.ts';
import { blockOf, rangeOf } from './blocks.ts';
import { restOfDay } from './day-lines.ts';
import type { PlanChange } from './define-plan-edit.ts';
import type { EditedWeek, PlanEditing } from './editing.ts';

/** The edits that divide lines as a change needs it; none where all stand alone that have to. */
export function partedLines({ weeks, source }: PlanEditing, change: PlanChange): readonly Edit[] {
  return weeks.flatMap((week) => {
    const days =
      change.week !== undefined && week.numbers.includes(change.week) ? daysAlone(week, change, source) : [];
    const parts = partsOf(week.numbers, change.cuts);
    return parts.length === 1 ? days : [partedWeek(week, parts, days, change, source)];
  });
}

/** Numbers in rows that follow each other, without one in which a row goes on over a cut. */
function partsOf(numbers: readonly number[], cuts: readonly number[]): readonly (readonly number[])[] {
  const parts: number[][] = [];
  for (const number of numbers) {
    if (parts.length === 0 || cuts.includes(number)) parts.push([]);
    parts.at(-1)?.push(number);
  }
  return parts;
}

/** A line of several weeks with all that belongs to it, once for each part of them. */
function partedWeek(
  week: EditedWeek,
  parts: readonly (readonly number[])[],
  days: readonly Edit[],
  { week: changed, goes }: PlanChange,
  source: Source,
): Edit {
  const block = blockOf(week, source);
  const number = spanOf(week.node, 'number') ?? block;
  // Comments above it stand above the first part that stays.
  const commented = parts.findIndex((part) => goes === undefined || !part.includes(goes));
  const texts = parts.map((part, index) => {
    const start =
      index === commented ? block.start : source.lineStart(statementSpan(week.node)?.start ?? block.start);
    const own = changed !== undefined && part.includes(changed) ? days : [];
    const edits = inOrder([{ ...number, text: rangeOf(part) }, ...own]);
    const within = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
    return applyEdits(source.text.slice(start, block.end), within);
  });
  return { ...block, text: texts.join(source.lineEnd) };
}

/** The lines of a week, each of the days that change in one of its own. */
function daysAlone({ node }: EditedWeek, { days }: PlanChange, source: Source): readonly Edit[] {
  return node.days.flatMap((line) => {
    const names = daysOf(line);
    const alone = names.filter((name) => !days || days.includes(name));
    return names.length > 1 && alone.length > 0 ? [partedDay(line, names, alone, source)] : [];
  });
}

function partedDay(
  line: ast.Day,
  names: readonly DayName[],
  alone: readonly DayName[],
  source: Source,
): Edit {
  const { start: behind, end } = restOfDays(line, source);
  const start = partOf(line)?.offset ?? behind;
  const rest = source.text.slice(behind, end);
  const others = names.filter((name) => !alone.includes(name));
  const lines = [...(others.length > 0 ? [daysInShort(others)] : []), ...alone].map((name) => name + rest);
  return { start, end, text: lines.join(source.lineEnd + source.indentation(start)) };
}

/** What stands behind the names of several days. */
function restOfDays(line: ast.Day, source: Source): { readonly start: number; readonly end: number } {
  const { start, end } = restOfDay(line, source);
  return { start: partOf(line, 'days', line.days.length - 1)?.end ?? start, end };
}
