import type { WeekdayWord } from '../../quantities/weekday.ts';
import { alreadyDone, textOfDay, withDay, writtenTwice } from './day-lines.ts';
import type { PlanChange } from './define-plan-edit.ts';
import { type EditedWeek, noWeek, weekOf } from './editing.ts';
import { editsOfPlan, withNext } from './edits-of-plan.ts';
import { keptCopies } from './kept-copies.ts';
import {
  isFree,
  noSession,
  othersDiffer,
  textOfSession,
  withoutSession,
  withSession,
} from './sessions-of-day.ts';

/** A session of a week, by its place on its day, counted from 1. */
export interface SessionPlace {
  readonly week: number;
  readonly day: WeekdayWord;
  readonly place: number;
}

/** Moves a session to a day of another week; weeks that copy one of the two keep what they had. */
export function movedToWeek(
  { week: number, day, place }: SessionPlace,
  to: Pick<SessionPlace, 'week' | 'day'>,
): PlanChange {
  return {
    cuts: [number, number + 1],
    week: number,
    days: [day],
    to,
    sessionsChanged: 0,
    edits: (editing) => {
      const [week, target] = [weekOf(editing, number), weekOf(editing, to.week)];
      if (!week) return noWeek(editing, number);
      if (!target) return noWeek(editing, to.week);
      const reason = writtenTwice(week, [day]) ?? alreadyDone(week, [day], editing);
      if (reason) return reason;
      const moved = textOfSession(week, day, place, editing);
      if (moved === undefined) return noSession(week, day, place);
      // A session that was alone goes with all that stands below it, where it can.
      const whole = week.content.get(day)?.sessions.length === 1 && isFree(target, to.day);
      const rest = whole ? undefined : withoutSession(week, day, place, editing);
      if (typeof rest === 'object') return rest;
      const differ = whole ? undefined : (othersDiffer(week, [day]) ?? othersDiffer(target, [to.day]));
      if (differ) return differ;
      const taken = editsOfPlan(editing, sessionTaken(week, day, rest));
      if ('refused' in taken) return taken;
      const text = (whole && textOfDay(week, day, editing)) || ` ${moved}`;
      return withNext(editing, taken, sessionAdded(to, text));
    },
  };
}

/** @param rest what stays behind the name of the day */
function sessionTaken(week: EditedWeek, day: WeekdayWord, rest: string | undefined): PlanChange {
  return {
    cuts: [],
    week: week.number,
    days: [day],
    edits: (editing) => {
      const same = weekOf(editing, week.number);
      if (!same) return noWeek(editing, week.number);
      return [
        ...withDay(same, day, rest, editing),
        ...keptCopies(editing, { changed: { week: same, days: new Set([day]) } }),
      ];
    },
  };
}

/** @param text behind the name of the day */
function sessionAdded(to: Pick<SessionPlace, 'week' | 'day'>, text: string): PlanChange {
  return {
    cuts: [to.week, to.week + 1],
    week: to.week,
    days: [to.day],
    edits: (editing) => {
      const week = weekOf(editing, to.week);
      if (!week) return noWeek(editing, to.week);
      const reason = writtenTwice(week, [to.day]) ?? alreadyDone(week, [to.day], editing);
      if (reason) return reason;
      const content = isFree(week, to.day) ? text : withSession(week, to.day, text.trimStart(), editing);
      return [
        ...withDay(week, to.day, content, editing),
        ...keptCopies(editing, { changed: { week, days: new Set([to.day]) } }),
      ];
    },
  };
}
