import { isInMonth, monthsOf, monthTitle } from '../months-of-days.ts';
import type { PageDay, PagePlan, PageWeek, PlanVersion } from '../plan-page.ts';
import { type Child, element } from './dom.ts';
import { shortSession } from './short-session.ts';
import { today } from './today.ts';

/** A plan with dates as months, as they hang on the wall. */
export function monthTables(plan: PagePlan, version: PlanVersion): HTMLElement {
  return element(
    'div',
    { class: 'months' },
    monthsOf(version.weeks.flatMap(({ days }) => days)).map((month) => monthTable(month, plan, version)),
  );
}

function monthTable(month: string, plan: PagePlan, version: PlanVersion): HTMLElement {
  const rows = version.weeks.filter(({ days }) => days.some((day) => isInMonth(day, month)));
  const titles = ['Week', ...plan.days.map((day) => day.title)];
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
        titles.map((one) =>
          element('th', { scope: 'col', title: one }, one.slice(0, one === 'Week' ? 4 : 3)),
        ),
      ),
    ),
    element(
      'tbody',
      {},
      rows.map((week) => weekRow(week, month, version.key)),
    ),
  );
}

function weekRow(week: PageWeek, month: string, key: string): HTMLElement {
  const { number, phase, figures, days, floating } = week;
  // A week over the end of a month is told twice; what is on no day of it, once.
  const isFirst = days.findIndex((day) => isInMonth(day, month)) === 0;
  return element(
    'tr',
    { 'data-phase': phase },
    element(
      'th',
      { scope: 'row', 'data-key': `${key}/${week.key}` },
      element('button', { type: 'button', class: 'open', 'data-do': 'jump' }, String(number)),
      figures && element('div', { class: 'dates' }, figures.volume.text),
      isFirst && floating.length > 0
        ? [element('div', { class: 'dates' }, 'any day:'), floating.map((one) => shortSession(one, key))]
        : undefined,
    ),
    days.map((day) =>
      isInMonth(day, month) ? dayCell(day, number, key) : element('td', { class: 'outside' }),
    ),
  );
}

function dayCell({ name, iso = '', sessions, done = [] }: PageDay, week: number, key: string): HTMLElement {
  const isToday = iso === today();
  const date: Child[] = [
    String(Number(iso.slice(8))),
    isToday ? [' ', element('span', { class: 'now-word' }, 'today')] : undefined,
  ];
  return element(
    'td',
    {
      class: isToday ? 'today' : undefined,
      'data-week': String(week),
      'data-day': name,
      'aria-current': isToday ? 'date' : undefined,
    },
    element('div', { class: 'date' }, date),
    sessions.map((session) => shortSession(session, key)),
    done.map((one) => element('div', { class: 'done' }, one)),
  );
}
