import { ANY_DAY } from '../day-columns.ts';
import { dayOfMonth, type Month, type MonthRow, monthsOf } from '../months.ts';
import type { PageDay, PagePlan, PageWeek, PlanVersion } from '../plan-page.ts';
import { type Child, element, tableHead } from './dom.ts';
import { shortSession } from './short-session.ts';
import { today } from './today.ts';

/** A plan with dates as months, as they hang on the wall. */
export function monthTables(plan: PagePlan, version: PlanVersion): HTMLElement {
  return element(
    'div',
    { class: 'months' },
    monthsOf(version.weeks, ({ days }) => days).map((month) => monthTable(month, plan, version.key)),
  );
}

function monthTable(month: Month<PageWeek, PageDay>, plan: PagePlan, key: string): HTMLElement {
  const titles = ['Week', ...plan.days.map((day) => day.title)];
  return element(
    'table',
    { class: 'month' },
    element('caption', {}, month.title),
    tableHead(titles),
    element(
      'tbody',
      {},
      month.rows.map((row) => weekRow(row, key)),
    ),
  );
}

function weekRow({ week, isFirst, days }: MonthRow<PageWeek, PageDay>, key: string): HTMLElement {
  const { number, phase, figures, floating } = week;
  return element(
    'tr',
    { 'data-phase': phase },
    element(
      'th',
      { scope: 'row', 'data-key': `${key}/${week.key}` },
      element('button', { type: 'button', class: 'open', 'data-do': 'jump' }, String(number)),
      figures && element('div', { class: 'dates' }, figures.volume.text),
      isFirst && floating.length > 0
        ? [
            element('div', { class: 'dates' }, `${ANY_DAY.toLowerCase()}:`),
            floating.map((one) => shortSession(one, key)),
          ]
        : undefined,
    ),
    days.map((day) => (day ? dayCell(day, number, key) : element('td', { class: 'outside' }))),
  );
}

function dayCell(day: PageDay, week: number, key: string): HTMLElement {
  const { name, iso, sessions, done = [] } = day;
  const isToday = iso === today();
  const date: Child[] = [
    dayOfMonth(day),
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
