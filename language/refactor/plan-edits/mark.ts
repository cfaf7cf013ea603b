import { dayOf } from '../../grammar/days.ts';
import { spanOf } from '../../grammar/parts.ts';
import { nameOfWeekday } from '../../quantities/weekday.ts';
import type { Edit } from '../../text/edit.ts';
import { weekNumber } from '../../training/like.ts';
import type { DayName } from '../../training/model.ts';
import { daysInOrder, withoutLike } from '../expand-like.ts';
import { alreadyDone, withDay, withoutLine, writtenTwice } from './day-lines.ts';
import type { PlanChange, PlanEdit } from './define-plan-edit.ts';
import { type EditedWeek, noWeek, type PlanEditing, refused, weekOf } from './editing.ts';
import { keptCopies } from './kept-copies.ts';
import { dayIn } from './words.ts';

/** Why somebody does not train. */
const REASONS = ['sick', 'holiday', 'travel'] as const;
type Reason = (typeof REASONS)[number];

/** How a day without training is written. */
const dayOff = (reason: Reason, text: string | undefined) =>
  ` ${reason}${text === undefined ? '' : ` "${text}"`}`;

/** Marks a day or a week without training; weeks that copy it keep what they had. */
export const mark: PlanEdit = {
  id: 'mark',
  usage: 'WEEK [DAY] sick|holiday|travel [TEXT]',
  about: 'Mark a week or a day as sick, holiday or travel',
  example: 'mark 4 wed sick "flu"',
  moves: false,
  read([number, ...words]) {
    const week = weekNumber(number);
    const day = dayIn(words[0]);
    const [word, text, ...more] = day ? words.slice(1) : words;
    const reason = REASONS.find((one) => one === word);
    if (week === undefined || !reason || more.length > 0 || /["\r\n]/.test(text ?? '')) return undefined;
    return marked(week, day, reason, text);
  },
  offers({ week, day }) {
    const name = day && dayIn(day);
    if (!week || (day && !name)) return [];
    const what = name ? `${nameOfWeekday(name)} of week ${week.number}` : `week ${week.number}`;
    return REASONS.map((reason) => ({
      title: `Mark ${what} as ${reason}`,
      change: marked(week.number, name, reason, undefined),
    }));
  },
};

function marked(
  number: number,
  day: DayName | undefined,
  reason: Reason,
  text: string | undefined,
): PlanChange {
  const cuts = [number, number + 1];
  return {
    cuts,
    week: number,
    ...(day && { days: [day] }),
    edits: (editing) => {
      const week = weekOf(editing, number);
      if (!week) return noWeek(editing, number);
      const days = day ? [day] : daysInOrder(editing.models).filter((one) => isTraining(week, one));
      if (days.length === 0) return refused(`week ${number} has no training`);
      const told = alreadyDone(week, day ? days : daysInOrder(editing.models), editing);
      const kept = (day && writtenTwice(week, days)) ?? told;
      if (kept) return kept;
      const off = dayOff(reason, text);
      const edits = day ? withDay(week, day, off, editing) : weekMarked(week, days, off, editing);
      const changed = { week, days: new Set(day ? days : week.content.keys()) };
      return [...edits, ...keptCopies(editing, { changed })];
    },
  };
}

function isTraining({ content }: EditedWeek, day: DayName): boolean {
  return (content.get(day)?.sessions.length ?? 0) > 0;
}

/** The week on its own: without what it copies, what it adds up to, and what its days were to be. */
function weekMarked(week: EditedWeek, days: readonly DayName[], off: string, editing: PlanEditing): Edit[] {
  const { node } = week;
  const { source } = editing;
  const total = spanOf(node, 'total');
  const before = total && source.text.slice(0, total.start).replace(/(?:\s+total)?[\s,–—-]*$/i, '').length;
  const dropped = total && before !== undefined ? [{ start: before, end: total.end, text: '' }] : [];
  const gone = node.days.filter((line) => {
    const name = dayOf(line) as DayName;
    return name === 'any' || week.content.get(name)?.node !== line;
  });
  const written = days.filter((day) => day !== 'any');
  return [
    ...withoutLike(node, source),
    ...dropped,
    ...gone.map((line) => withoutLine(line, source)),
    ...written.flatMap((day) => withDay(week, day, off, editing)),
  ];
}
