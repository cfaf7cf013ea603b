import { DAYS, nameOfWeekday, type WeekdayWord } from '../../quantities/weekday.ts';
import { weekNumber } from '../../training/like.ts';
import type { DayName } from '../../training/model.ts';
import { daysInOrder } from '../expand-like.ts';
import { alreadyDone, textOfDay, withDay, writtenTwice } from './day-lines.ts';
import type { PlanChange, PlanEdit } from './define-plan-edit.ts';
import { noWeek, refused, weekOf } from './editing.ts';
import { keptCopies } from './kept-copies.ts';
import { dayIn } from './words.ts';

/** Swaps what two days of a week hold; weeks that copy it keep what they had. */
export const swapDays: PlanEdit = {
  id: 'swap-days',
  usage: 'WEEK DAY DAY',
  about: 'Swap two days of a week',
  example: 'swap-days 4 tue thu',
  moves: true,
  read([number, first, second, ...more]) {
    const [week, one, other] = [weekNumber(number), dayIn(first), dayIn(second)];
    if (week === undefined || !one || !other || one === other || more.length > 0) return undefined;
    return swapped(week, one, other);
  },
  offers({ week, day }) {
    const one = dayIn(day);
    if (!week || !one) return [];
    return DAYS.filter((other) => other !== one).map((other) => ({
      title: `Swap ${nameOfWeekday(one)} with ${nameOfWeekday(other)} of week ${week.number}`,
      change: swapped(week.number, one, other),
    }));
  },
};

function swapped(number: number, one: WeekdayWord, other: WeekdayWord): PlanChange {
  const cuts = [number, number + 1];
  return {
    cuts,
    week: number,
    days: [one, other],
    sessionsChanged: 0,
    edits: (editing) => {
      const week = weekOf(editing, number);
      if (!week) return noWeek(editing, number);
      const reason = writtenTwice(week, [one, other]) ?? alreadyDone(week, [one, other], editing);
      if (reason) return reason;
      const [first, second] = [textOfDay(week, one, editing), textOfDay(week, other, editing)];
      if (first?.trim() === second?.trim()) return refused('both days hold the same');
      const texts = new Map<DayName, string | undefined>([
        [one, second],
        [other, first],
      ]);
      return [
        ...daysInOrder(editing.models).flatMap((day) =>
          texts.has(day) ? withDay(week, day, texts.get(day), editing) : [],
        ),
        ...keptCopies(editing, { changed: { week, days: new Set([one, other]) } }),
      ];
    },
  };
}
