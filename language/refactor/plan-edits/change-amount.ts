import * as ast from '../../grammar/generated/ast.ts';
import { readFigure } from '../../grammar/notation/figures.ts';
import { spanOf } from '../../grammar/parts.ts';
import { parseAmount } from '../../quantities/amount.ts';
import { applyEdits, type Edit, inOrder } from '../../text/edit.ts';
import { weekNumber } from '../../training/like.ts';
import type { DayName } from '../../training/model.ts';
import { composed } from './composed.ts';
import { alreadyDone, textOfDay, withDay, writtenTwice } from './day-lines.ts';
import type { PlanChange, PlanEdit } from './define-plan-edit.ts';
import {
  type EditedWeek,
  noWeek,
  type PlanEditing,
  planEditing,
  type Refused,
  refused,
  weekOf,
} from './editing.ts';
import { keptCopies } from './kept-copies.ts';
import { noSession, placeIn } from './sessions-of-day.ts';
import { dayIn } from './words.ts';

/** Gives a session another amount; weeks that copy it keep what they had. */
export const changeAmount: PlanEdit = {
  id: 'change-amount',
  usage: 'WEEK DAY AMOUNT [NUMBER]',
  about: 'Give a session of a day, its first or the one of that number, another amount',
  example: 'change-amount 4 tue "8 km"',
  moves: false,
  read([number, word, amount, which, ...more]) {
    const [week, day, place] = [weekNumber(number), dayIn(word), placeIn(which)];
    if (week === undefined || !day || amount === undefined || !place || more.length > 0) return undefined;
    return amountChanged(week, day, amount, place);
  },
  // An editor has the text itself for that.
  offers: () => [],
};

/** @param place of the session on its day, counted from 1 */
export function amountChanged(number: number, day: DayName, written: string, place: number): PlanChange {
  // `8km`
  const amount = readFigure(written)?.image ?? written;
  return {
    cuts: [number, number + 1],
    week: number,
    days: [day],
    sessionsChanged: 1,
    edits: (editing) => {
      const week = weekOf(editing, number);
      if (!week) return noWeek(editing, number);
      if (typeof parseAmount(amount) !== 'object')
        return refused(
          `\`${amount.replaceAll('`', '')}\` is no amount. Write it like \`8 km\` or \`45 min\``,
        );
      const reason = writtenTwice(week, [day]) ?? alreadyDone(week, [day], editing);
      if (reason) return reason;
      const kept = keptCopies(editing, { changed: { week, days: new Set([day]) } });
      return week.content.get(day)?.node
        ? withAmount(week, day, amount, place, kept)
        : writtenOut(week, day, amount, place, editing);
    },
  };
}

function withAmount(
  week: EditedWeek,
  day: DayName,
  amount: string,
  place: number,
  kept: readonly Edit[],
): readonly Edit[] | Refused {
  const session = week.content.get(day)?.sessions[place - 1];
  if (!session) return noSession(week, day, place);
  const { activity } = session.source;
  const span = ast.isRun(activity) && activity.amount !== undefined ? spanOf(activity, 'amount') : undefined;
  if (!span) return refused('its steps or its name tell how much it is. Change those in the text');
  return [{ ...span, text: amount }, ...kept];
}

/** A copied day is written out first, as are its copies: written out, its amounts are rounded. */
function writtenOut(
  week: EditedWeek,
  day: DayName,
  amount: string,
  place: number,
  editing: PlanEditing,
): readonly Edit[] | Refused {
  const text = textOfDay(week, day, editing);
  if (text === undefined) return noSession(week, day, place);
  const { source, plan, read } = editing;
  const first = inOrder([
    ...withDay(week, day, text, editing),
    ...keptCopies(editing, { changed: { week, days: new Set([day]) } }),
  ]);
  const between = read(applyEdits(source.text, first));
  const next = between.document.parseResult.value.statements[plan.$containerIndex ?? 0];
  const again = planEditing(next as ast.Plan, between, read);
  const changed = 'refused' in again ? again : amountChanged(week.number, day, amount, place).edits(again);
  const made = 'refused' in changed ? changed : inOrder(changed);
  return 'refused' in made ? made : composed(source.text, first, made);
}
