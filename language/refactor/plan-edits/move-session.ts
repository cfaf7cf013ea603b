import * as ast from '../../grammar/generated/ast.ts';
import type { WeekdayWord } from '../../quantities/weekday.ts';
import type { Edit } from '../../text/edit.ts';
import { weekNumber } from '../../training/like.ts';
import { daysInOrder } from '../expand-like.ts';
import { alreadyDone, textOfDay, withDay, writtenTwice } from './day-lines.ts';
import type { PlanChange, PlanEdit } from './define-plan-edit.ts';
import { type EditedWeek, noWeek, type PlanEditing, type Refused, weekOf } from './editing.ts';
import { keptCopies } from './kept-copies.ts';
import { noSession, placeIn, textOfSession, withoutSession, withSession } from './sessions-of-day.ts';
import { dayIn } from './words.ts';

/** Moves one session of a week to another day of it; weeks that copy it keep what they had. */
export const moveSession: PlanEdit = {
  id: 'move-session',
  usage: 'WEEK DAY DAY [NUMBER]',
  about: 'Move a session of a day, its first or the one of that number, to another day',
  example: 'move-session 4 tue thu',
  moves: true,
  read([number, first, second, which, ...more]) {
    const [week, from, to, place] = [weekNumber(number), dayIn(first), dayIn(second), placeIn(which)];
    if (week === undefined || !from || !to || from === to || !place || more.length > 0) return undefined;
    return sessionMoved(week, from, to, place);
  },
  // Where the other day is free, swapping the days does the same; to move one of several, one points at it in the preview.
  offers: () => [],
};

/** @param place of the session on its day, counted from 1 */
export function sessionMoved(number: number, from: WeekdayWord, to: WeekdayWord, place: number): PlanChange {
  return {
    cuts: [number, number + 1],
    week: number,
    days: [from, to],
    edits: (editing) => {
      const week = weekOf(editing, number);
      if (!week) return noWeek(editing, number);
      const reason = writtenTwice(week, [from, to]) ?? alreadyDone(week, [from, to]);
      if (reason) return reason;
      const texts = textsAfter(week, from, to, place, editing);
      if ('refused' in texts) return texts;
      return [
        ...daysInOrder(editing.models).flatMap((day): Edit[] => {
          if (day === from) return withDay(week, from, texts.from, editing);
          return day === to ? withDay(week, to, texts.to, editing) : [];
        }),
        ...keptCopies(editing, { changed: { week, days: new Set([from, to]) } }),
      ];
    },
  };
}

/** What stands behind the names of both days then. A session that was alone goes with all that stands below it, where it can. */
function textsAfter(
  week: EditedWeek,
  from: WeekdayWord,
  to: WeekdayWord,
  place: number,
  editing: PlanEditing,
): { readonly from: string | undefined; readonly to: string | undefined } | Refused {
  const moved = textOfSession(week, from, place, editing);
  if (moved === undefined) return noSession(week, from, place);
  const isAlone = week.content.get(from)?.sessions.length === 1;
  if (isAlone && isFree(week, to)) return { from: undefined, to: textOfDay(week, from, editing) };
  const rest = withoutSession(week, from, place, editing);
  if (typeof rest === 'object') return rest;
  return { from: rest, to: isFree(week, to) ? ` ${moved}` : withSession(week, to, moved, editing) };
}

/** Whether nothing but rest is on a day, and nothing is said about it. */
function isFree({ content }: EditedWeek, day: WeekdayWord): boolean {
  const { sessions = [], notes = [], others = [] } = content.get(day) ?? {};
  return notes.length + others.length === 0 && sessions.every(({ source }) => ast.isRest(source.activity));
}
