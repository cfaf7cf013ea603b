import {
  type ast,
  type DayNumber,
  dateInWords,
  daysBetween,
  daysToRaceInWords,
  type Span,
  shortDateInWords,
  spanOf,
  statementSpan,
  type TrainingWeek,
} from '@runplan/language/internal';
import type { Meanings } from '../syntax/meanings.ts';
import { isIn } from '../syntax/places.ts';
import { dotted, type HoverPart, paragraph } from '../words/markup.ts';
import type { Hint } from './hint.ts';

/** The dates of days behind their names, and of a week that writes no day behind its first line. */
export function dateHints(weeks: readonly ast.Week[], meanings: Meanings, shown: Span): Hint[] {
  return weeks.flatMap((node) => {
    // Dates are the same for all athletes of a plan. Of a line that stands for several, those of the first.
    if (node.days.length > 0) return node.days.flatMap((day) => dayHint(day, meanings, shown));
    const [week] = meanings.weeks(node);
    return week?.date === undefined ? [] : weekHint(week, week.date, shown);
  });
}

function dayHint(node: ast.Day, meanings: Meanings, shown: Span): Hint[] {
  const [{ date, week } = {}] = meanings.days(node);
  const offset = spanOf(node, 'days', 0)?.end;
  if (offset === undefined || date === undefined || !week || !isIn(offset, shown)) return [];
  return [{ offset, label: shortDateInWords(date), details: details(date, week) }];
}

function weekHint(week: TrainingWeek, date: DayNumber, shown: Span): Hint[] {
  const offset = statementSpan(week.node)?.end;
  if (offset === undefined || !isIn(offset, shown)) return [];
  return [{ offset, label: `from ${shortDateInWords(date).trimStart()}`, details: details(date, week) }];
}

function details(date: DayNumber, { plan }: TrainingWeek): HoverPart[] {
  const index = daysBetween(plan.date ?? date, date);
  return [paragraph(dotted(dateInWords(date), daysToRaceInWords(plan, index)))];
}
