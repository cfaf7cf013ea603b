import type { PageWeek, PlanVersion, WeekFigures } from '../plan-page.ts';
import { element, tableHead } from './dom.ts';
import { EFFORT_ABOUT, LOAD_ABOUT, LOAD_LIMITS } from './load-words.ts';

type Column = readonly [title: string, text: (week: PageWeek) => string | undefined];

const figure =
  (text: (figures: WeekFigures) => string | undefined) =>
  ({ figures }: PageWeek) =>
    figures && text(figures);

const COLUMNS: readonly Column[] = [
  ['Phase', ({ phase }) => phase],
  ['Dates', ({ dates }) => dates],
  ['Running', ({ figures }) => figures?.volume.text ?? 'not understood'],
  ['Done', figure(({ done }) => done?.text)],
  ['Change', figure(({ change }) => change)],
  ['Limit', figure(({ limit, near }) => withRoom(limit?.text, near?.volume))],
  ['Longest run', figure(({ longest, near }) => withRoom(longest?.text, near?.longest))],
  ['Time', figure(({ time }) => time)],
  ['Easy', figure(({ easy }) => easy?.text)],
  ['Moderate', figure(({ moderate }) => moderate?.text)],
  ['Hard', figure(({ hard }) => hard?.text)],
  ['Load', figure(({ load }) => load?.text)],
  ['Load by effort, done', figure(({ effort }) => effort?.text)],
  ['Strength', figure(({ strength }) => String(strength))],
  ['Core', figure(({ core }) => String(core))],
  ['Findings', ({ findings }) => (findings.length > 0 ? String(findings.length) : undefined)],
];

/** The load of a plan as a table, for those who do not see the picture; without columns in which nothing stands. */
export function loadTable({ weeks }: PlanVersion, key: string): HTMLElement {
  const columns = COLUMNS.filter(([, text]) => weeks.some((week) => text(week) !== undefined));
  const hasEffort = weeks.some(({ figures }) => figures?.effort !== undefined);
  return element(
    'details',
    { class: 'load-table', 'data-details': `${key}/load` },
    element('summary', {}, 'The figures as a table'),
    element(
      'table',
      {},
      tableHead(['Week', ...columns.map(([title]) => title)]),
      element(
        'tbody',
        {},
        weeks.map((week) =>
          element(
            'tr',
            {},
            element('th', { scope: 'row' }, String(week.number)),
            columns.map(([, text]) => element('td', {}, text(week) ?? '')),
          ),
        ),
      ),
    ),
    element('p', {}, [
      'Load: ',
      LOAD_ABOUT,
      ...(hasEffort ? [' By effort: ', EFFORT_ABOUT] : []),
      ' ',
      LOAD_LIMITS,
    ]),
  );
}

/** A figure with the room that is left, where it is little. */
function withRoom(text: string | undefined, room: string | undefined): string | undefined {
  return text && room ? `${text} (${room})` : text;
}
