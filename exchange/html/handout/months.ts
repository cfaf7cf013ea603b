/** A plan with dates as months, as they hang on the wall. */
import { type Child, element, type Markup, tableHead } from '../markup.ts';
import { dayOfMonth, type Month, type MonthRow, monthsOf } from '../months.ts';
import type { HandoutDay, HandoutWeek } from './handout-weeks.ts';

/**
 * A table for each month; undefined for a plan without dates.
 *
 * @param names of the days in the order of the plan's weeks
 */
export function monthTables(weeks: readonly HandoutWeek[], names: readonly string[]): Markup | undefined {
  const months = monthsOf(weeks, ({ days }) => days.slice(0, names.length));
  if (months.length === 0) return undefined;
  return element(
    'div',
    { class: 'months' },
    months.map((month) => monthTable(month, names)),
  );
}

function monthTable({ title, rows }: Month<HandoutWeek, HandoutDay>, names: readonly string[]): Markup {
  return element(
    'table',
    { class: 'month' },
    element('caption', {}, title),
    tableHead(['Week', ...names]),
    element('tbody', {}, rows.map(weekRow)),
  );
}

function weekRow({ week, isFirst, days }: MonthRow<HandoutWeek, HandoutDay>): Markup {
  const { key, title, phase } = week;
  const floating = isFirst ? week.days.slice(days.length) : [];
  return element(
    'tr',
    { 'data-phase': phase },
    element(
      'th',
      { scope: 'row' },
      element('a', { href: `#${key}` }, title),
      floating
        .filter(({ sessions }) => sessions.length > 0)
        .map((day) => [element('div', { class: 'date' }, day.title), sessionsOf(day)]),
    ),
    days.map((day) => (day ? dayCell(day) : element('td', { class: 'outside' }))),
  );
}

function dayCell(day: HandoutDay): Markup {
  const { iso = '' } = day;
  return element(
    'td',
    { 'data-from': iso, 'data-to': iso },
    element('div', { class: 'date' }, dayOfMonth(day)),
    sessionsOf(day),
  );
}

function sessionsOf({ sessions }: HandoutDay): Child {
  return sessions.map(({ title, look }) => element('div', { class: `session ${look}` }, title));
}
