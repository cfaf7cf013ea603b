import { dayColumns } from '../day-columns.ts';
import { type Child, element, type Markup } from '../markup.ts';
import type { HandoutDay, HandoutWeek } from './handout-weeks.ts';

/** All weeks in one table, a row for each: what the sessions are, and how much running it comes to. */
export interface Overview {
  readonly columns: readonly string[];
  readonly rows: readonly OverviewRow[];
}

export interface OverviewRow {
  readonly week: HandoutWeek;
  /** Texts of the column of weeks, of each day, and of the sum, each on a line of its own. */
  readonly cells: readonly (readonly string[])[];
  readonly days: readonly HandoutDay[];
}

/** @param days the names of the days in the order of the plan's weeks */
export function overviewOf(weeks: readonly HandoutWeek[], days: readonly string[]): Overview {
  const hasFloating = weeks.some((week) =>
    week.days.slice(days.length).some(({ sessions }) => sessions.length > 0),
  );
  const shown = hasFloating ? days.length + 1 : days.length;
  return {
    columns: ['Week', ...dayColumns(days, hasFloating), 'Running'],
    rows: weeks.map((week) => ({
      week,
      days: week.days.slice(0, shown),
      cells: [
        [headOf(week).join(' ')],
        ...week.days.slice(0, shown).map(({ sessions }) => sessions.map(({ title }) => title)),
        [week.running ?? '?', ''],
      ],
    })),
  };
}

function headOf({ title, phase, dates, absence }: HandoutWeek): readonly string[] {
  return [title, phase, dates, absence].flatMap((text) => text ?? []);
}

/** The overview as a table whose weeks lead to what is told of them. */
export function overviewTable({ columns, rows }: Overview): Markup {
  const most = Math.max(1, ...rows.map(({ week }) => week.volume));
  return element(
    'table',
    {},
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        columns.map((column, index) =>
          element('th', { scope: 'col', class: isDay(index, columns) ? 'day' : undefined }, column),
        ),
      ),
    ),
    element(
      'tbody',
      {},
      rows.map(({ week, days }) =>
        element(
          'tr',
          { 'data-from': week.from, 'data-to': week.to, 'data-phase': week.phase },
          element('th', { scope: 'row' }, weekCell(week)),
          days.map(dayCell),
          element('td', { class: 'running' }, week.running ?? '?', bar(week.volume / most)),
        ),
      ),
    ),
  );
}

function isDay(index: number, columns: readonly string[]): boolean {
  return index > 0 && index < columns.length - 1;
}

function weekCell(week: HandoutWeek): Child {
  const [title = '', ...others] = headOf(week);
  return [
    element('a', { href: `#${week.key}` }, title),
    others.map((text) => [' ', element('span', { class: 'about' }, text)]),
  ];
}

function dayCell({ sessions }: HandoutDay): Markup {
  return element(
    'td',
    { class: 'day' },
    sessions.map(({ title, look }) => element('div', { class: `session ${look}` }, title)),
  );
}

/** @param share of the week with the most running */
function bar(share: number): Markup {
  return element(
    'svg',
    { class: 'bar', viewBox: '0 0 100 6', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    element('rect', { width: String(Math.round(100 * share)), height: '6' }),
  );
}
