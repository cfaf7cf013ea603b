/** A plan with dates as months, as they hang on the wall. */
import { type Child, element, type Markup } from '../markup.ts';
import { isInMonth, monthsOf, monthTitle } from '../months-of-days.ts';
import type { HandoutDay, HandoutWeek } from './handout-weeks.ts';

/**
 * A table for each month; undefined for a plan without dates.
 *
 * @param names of the days in the order of the plan's weeks
 */
export function monthTables(weeks: readonly HandoutWeek[], names: readonly string[]): Markup | undefined {
  const months = monthsOf(weeks.flatMap(({ days }) => days));
  if (months.length === 0) return undefined;
  return element(
    'div',
    { class: 'months' },
    months.map((month) => monthTable(month, weeks, names)),
  );
}

function monthTable(month: string, weeks: readonly HandoutWeek[], names: readonly string[]): Markup {
  return element(
    'table',
    { class: 'month' },
    element('caption', {}, monthTitle(month)),
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        ['Week', ...names].map((name) => element('th', { scope: 'col' }, name)),
      ),
    ),
    element(
      'tbody',
      {},
      weeks
        .filter(({ days }) => days.some((day) => isInMonth(day, month)))
        .map((week) => weekRow(week, month, names.length)),
    ),
  );
}

function weekRow({ key, title, phase, days }: HandoutWeek, month: string, named: number): Markup {
  const dated = days.slice(0, named);
  // A week over the end of a month is told twice; what is on no day of it, once.
  const floating = dated[0] && isInMonth(dated[0], month) ? days.slice(named) : [];
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
    dated.map((day) => (isInMonth(day, month) ? dayCell(day) : element('td', { class: 'outside' }))),
  );
}

function dayCell(day: HandoutDay): Markup {
  const { iso = '' } = day;
  return element(
    'td',
    { 'data-from': iso, 'data-to': iso },
    element('div', { class: 'date' }, String(Number(iso.slice(8)))),
    sessionsOf(day),
  );
}

function sessionsOf({ sessions }: HandoutDay): Child {
  return sessions.map(({ title, look }) => element('div', { class: `session ${look}` }, title));
}
