/** Lines of days in the usual form, in which nothing rests on what other lines say. */
import { respellings } from '../../format/respelling.ts';
import { daysOf } from '../../grammar/days.ts';
import { lastLineOf } from '../../grammar/last-line.ts';
import { partOf, spanOf } from '../../grammar/parts.ts';
import { type Edit, inOrder } from '../../text/edit.ts';
import type { PlanEditing } from './editing.ts';
import { weekOf } from './editing.ts';
import type { DayOfWeek } from './lost-days.ts';

/** The edits that write the lines of some days in the usual form; none where they have that already. */
export function linesWrittenOut(days: readonly DayOfWeek[], editing: PlanEditing): readonly Edit[] {
  const { source } = editing;
  const lines = days.flatMap(({ week, day }) =>
    (weekOf(editing, week)?.node.days ?? []).filter((line) => daysOf(line).includes(day)),
  );
  const edits = [...new Set(lines)].flatMap((line) => {
    const start = partOf(line)?.offset;
    const end = spanOf(lastLineOf(line))?.end;
    if (start === undefined || end === undefined) return [];
    const range = { first: source.position(start).line, last: source.position(end).line };
    return respellings(source.text, range).flatMap((respelling) => respelling.edits);
  });
  return inOrder(edits);
}
