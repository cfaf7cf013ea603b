import { dayColumns, haveFloating } from '../day-columns.ts';
import type { PagePlan, PageWeek, PlanVersion } from '../plan-page.ts';
import { element, tableHead } from './dom.ts';
import { shortSession } from './short-session.ts';
import { today } from './today.ts';

/** A week as it is for one of the athletes. */
interface Row {
  readonly version: PlanVersion;
  readonly week: PageWeek;
}

const FIGURES: readonly (readonly [string, (week: PageWeek) => string | undefined])[] = [
  ['Running', ({ figures }) => figures?.volume.text ?? 'not understood'],
  ['Longest', ({ figures }) => figures?.longest?.text],
  ['Hard', ({ figures }) => figures?.hard?.text],
  ['Load', ({ figures }) => figures?.load?.text],
];

/** The athletes of a plan below each other, week by week. */
export function athletesTable(plan: PagePlan): HTMLElement {
  const { versions, days, name } = plan;
  const numbers = [...new Set(versions.flatMap(({ weeks }) => weeks.map(({ key }) => key)))];
  const hasFloating = versions.some(({ weeks }) => haveFloating(weeks));
  const dayTitles = dayColumns(
    days.map(({ title }) => title),
    hasFloating,
  );
  const titles = ['Athlete', ...FIGURES.map(([title]) => title), ...dayTitles];
  return element(
    'div',
    // Wider than a phone: it is scrolled by itself, with the keyboard too.
    { class: 'athletes-table', role: 'region', tabindex: '0', 'aria-label': `Athletes of ${name}` },
    element(
      'table',
      {},
      tableHead(titles),
      numbers.map((key) => {
        const rows = versions.flatMap((version): Row[] => {
          const week = version.weeks.find((one) => one.key === key);
          return week ? [{ version, week }] : [];
        });
        return weekBody(rows, titles.length, hasFloating);
      }),
    ),
  );
}

function weekBody(rows: readonly Row[], columns: number, hasFloating: boolean): HTMLElement {
  const { number, phase, dates, days } = (rows[0] as Row).week;
  const now = today();
  const isNow = days.some(({ iso }) => iso === now);
  const title = [`Week ${number}`, phase, dates, isNow ? 'this week' : undefined].filter(Boolean).join(' · ');
  return element(
    'tbody',
    { 'data-phase': phase, class: isNow ? 'today' : undefined },
    element('tr', {}, element('th', { scope: 'rowgroup', colspan: String(columns) }, title)),
    rows.map(({ version, week }) => {
      const cells = [...week.days.map(({ sessions }) => sessions), ...(hasFloating ? [week.floating] : [])];
      return element(
        'tr',
        {},
        element('th', { scope: 'row' }, version.athletes ?? ''),
        FIGURES.map(([, figure]) => element('td', {}, figure(week) ?? '')),
        cells.map((sessions) =>
          element(
            'td',
            {},
            sessions.map((session) => shortSession(session, version.key)),
          ),
        ),
      );
    }),
  );
}
