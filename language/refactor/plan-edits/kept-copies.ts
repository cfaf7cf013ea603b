import type { Edit } from '../../text/edit.ts';
import { likeScale, weekNumber } from '../../training/like.ts';
import type { DayName } from '../../training/model.ts';
import { daysWrittenOut } from '../expand-like.ts';
import { type EditedWeek, type PlanEditing, weekOf } from './editing.ts';

/** What is about to change of weeks that others copy. */
export interface Change {
  /** The days of a week that will hold something else. */
  readonly changed?: { readonly week: EditedWeek; readonly days: ReadonlySet<DayName> };
  /** Whether a week can't copy what it copies any more, because that is removed or comes to stand behind it. */
  loses?(week: EditedWeek): boolean;
}

/**
 * Writes out what other weeks copy, as far as a change would take it from them, so that their training stays as it is.
 * A copy at a percentage has rounded amounts when it is written out; what copies that at another percentage is written
 * out with it.
 */
export function keptCopies(editing: PlanEditing, { changed, loses }: Change): Edit[] {
  /** Days of weeks that no longer hold what they held, or hold it in rounded amounts. */
  const states = new Map<number, Map<DayName, 'changed' | 'rounded'>>();
  if (changed) states.set(changed.week.number, new Map([...changed.days].map((day) => [day, 'changed'])));
  return editing.weeks.flatMap((week) => {
    const { like } = week.node;
    if (!like || week === changed?.week) return [];
    const isLost = loses?.(week) === true;
    const copied = states.get(weekOf(editing, weekNumber(like.number) ?? 0)?.number ?? 0);
    const own = states.get(week.number) ?? new Map<DayName, 'changed' | 'rounded'>();
    const written = new Set<DayName>();
    const days = new Set([...week.content.keys(), ...(isLost ? [] : (copied?.keys() ?? []))]);
    for (const day of days) {
      const { node, sessions = [] } = week.content.get(day) ?? {};
      if (node) continue;
      const state = copied?.get(day);
      if (isLost || state === 'changed' || (state === 'rounded' && likeScale(like) !== 1)) {
        written.add(day);
        if (sessions.some(({ scale }) => scale !== 1)) own.set(day, 'rounded');
      } else if (state === 'rounded') own.set(day, 'rounded');
    }
    states.set(week.number, own);
    return isLost || written.size > 0 ? daysWrittenOut(week, written, isLost, editing) : [];
  });
}
