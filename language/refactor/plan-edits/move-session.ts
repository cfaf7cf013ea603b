import type { WeekdayWord } from '../../quantities/weekday.ts';
import type { Edit } from '../../text/edit.ts';
import { weekNumber } from '../../training/like.ts';
import { daysInOrder } from '../expand-like.ts';
import { alreadyDone, textOfDay, withDay, writtenTwice } from './day-lines.ts';
import type { PlanChange, PlanEdit } from './define-plan-edit.ts';
import { type EditedWeek, noWeek, type PlanEditing, type Refused, weekOf } from './editing.ts';
import { keptCopies } from './kept-copies.ts';
import { movedToWeek, type SessionPlace } from './move-between-weeks.ts';
import {
  isFree,
  noSession,
  othersDiffer,
  placeIn,
  textOfSession,
  withoutSession,
  withSession,
} from './sessions-of-day.ts';
import { dayIn } from './words.ts';

/** Moves one session to another day, of its week or of another one; weeks that copy it keep what they had. */
export const moveSession: PlanEdit = {
  id: 'move-session',
  usage: 'WEEK DAY [WEEK] DAY [NUMBER]',
  about: 'Move a session of a day, its first or the one of that number, to another day, also of another week',
  example: 'move-session 4 tue thu',
  moves: true,
  read([number, first, ...words]) {
    const target = weekNumber(words[0]);
    const [second, which, ...more] = target === undefined ? words : words.slice(1);
    const [week, day, to, place] = [weekNumber(number), dayIn(first), dayIn(second), placeIn(which)];
    if (week === undefined || !day || !to || !place || more.length > 0) return undefined;
    if (to === day && (target ?? week) === week) return undefined;
    return sessionMoved({ week, day, place }, { week: target ?? week, day: to });
  },
  // Where the other day is free, swapping the days does the same; to move one of several, one points at it in the preview.
  offers: () => [],
};

export function sessionMoved(session: SessionPlace, to: Pick<SessionPlace, 'week' | 'day'>): PlanChange {
  return session.week === to.week ? movedWithinWeek(session, to.day) : movedToWeek(session, to);
}

function movedWithinWeek({ week: number, day: from, place }: SessionPlace, to: WeekdayWord): PlanChange {
  return {
    cuts: [number, number + 1],
    week: number,
    days: [from, to],
    sessionsChanged: 0,
    edits: (editing) => {
      const week = weekOf(editing, number);
      if (!week) return noWeek(editing, number);
      const reason = writtenTwice(week, [from, to]) ?? alreadyDone(week, [from, to], editing);
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
  const differ = othersDiffer(week, [from, to]);
  if (differ) return differ;
  return { from: rest, to: isFree(week, to) ? ` ${moved}` : withSession(week, to, moved, editing) };
}
