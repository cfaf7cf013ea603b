import {
  type ast,
  type DayNumber,
  dateInWords,
  daysBetween,
  daysOf,
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
    // Dates are the same for all athletes of a plan.
    const [week] = meanings.weeks(node);
    if (week?.date === undefined) return [];
    // Of a line that stands for several, those of the first.
    const days = node.days.flatMap((day) => dayHint(day, week, shown));
    return node.days.length > 0 ? days : weekHint(week, week.date, shown);
  });
}

function dayHint(node: ast.Day, week: TrainingWeek, shown: Span): Hint[] {
  const [name] = daysOf(node);
  const date = week.days.find((day) => day.name === name)?.date;
  const offset = spanOf(node, 'days', 0)?.end;
  if (offset === undefined || date === undefined) return [];
  if (!isIn(offset, shown)) return [];
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
