import { monthTitle } from '../month-title.ts';
import type { PageDay, PagePlan, PageWeek, PlanVersion } from '../plan-page.ts';
import { type Child, element } from './dom.ts';
import { shortSession } from './short-session.ts';
import { today } from './today.ts';

/** A plan with dates as months, as they hang on the wall. */
export function monthTables(plan: PagePlan, version: PlanVersion): HTMLElement {
  return element(
    'div',
    { class: 'months' },
    monthsIn(version).map((month) => monthTable(month, plan, version)),
  );
}

/** The months in which a plan has days: `2027-03`. */
function monthsIn({ weeks }: PlanVersion): readonly string[] {
  const months = weeks.flatMap(({ days }) => days.flatMap(({ iso }) => iso?.slice(0, 7) ?? []));
  return [...new Set(months)].sort();
}

function monthTable(month: string, plan: PagePlan, version: PlanVersion): HTMLElement {
  const rows = version.weeks.filter(({ days }) => days.some((day) => isIn(day, month)));
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
  const isFirst = days.findIndex((day) => isIn(day, month)) === 0;
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
    days.map((day) => (isIn(day, month) ? dayCell(day, number, key) : element('td', { class: 'outside' }))),
  );
}

function isIn({ iso }: PageDay, month: string): boolean {
  return iso?.startsWith(month) ?? false;
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
