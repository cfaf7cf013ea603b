import { ANY_DAY, dayColumns } from '../day-columns.ts';
import type { PageDay, PagePlan, PageSession, PageWeek, WeekFigures } from '../plan-page.ts';
import { lookOf } from '../session-look.ts';
import { onDemand, unbroken } from './contents.ts';
import { type Child, element, listOf } from './dom.ts';
import { findingList } from './findings.ts';
import { icon } from './icons.ts';
import { EFFORT_ABOUT, LOAD_ABOUT } from './load-words.ts';
import { stepPicture } from './step-picture.ts';
import { today } from './today.ts';

/** The weeks of a plan as rows, the days as columns. The roles stay where narrow pages lay it out as lists. */
export function calendarFrame(plan: PagePlan, hasFloating: boolean): HTMLTableElement {
  const days = plan.days.map(({ title }) => title);
  return element(
    'table',
    {
      class: `calendar${hasFloating ? ' with-any' : ''}`,
      role: 'table',
      'aria-label': `Weeks of ${plan.name}`,
    },
    element(
      'thead',
      { role: 'rowgroup' },
      element(
        'tr',
        { role: 'row' },
        ['Week', ...dayColumns(days, hasFloating)].map((title) =>
          element('th', { role: 'columnheader', scope: 'col' }, title),
        ),
      ),
    ),
  );
}

/** @param key of the version that the week belongs to */
export function weekRows(week: PageWeek, key: string, hasFloating: boolean): HTMLElement {
  const cells = [
    ...week.days.map((day) => dayCell(day, week.number, key)),
    ...(hasFloating ? [dayCell({ name: 'any', sessions: week.floating }, week.number, key)] : []),
  ];
  const findings = findingList(week.findings, `${key}/${week.key}`);
  return element(
    'tbody',
    {
      class: 'week',
      role: 'rowgroup',
      'data-key': `${key}/${week.key}`,
      'data-phase': week.phase,
    },
    element('tr', { role: 'row' }, weekCell(week), cells),
    findings &&
      element(
        'tr',
        { role: 'row', class: 'week-findings' },
        element('td', { role: 'cell', colspan: String(cells.length + 1) }, findings),
      ),
  );
}

function weekCell(week: PageWeek): HTMLElement {
  const { number, phase, dates, like, figures, absence, notes, done } = week;
  const title = `Week ${number}`;
  return element(
    'th',
    { role: 'rowheader', scope: 'row' },
    element(
      'div',
      { class: 'week-title' },
      element('h2', {}, element('button', { type: 'button', class: 'open', 'data-do': 'jump' }, title)),
      phase && element('span', { class: 'phase' }, phase),
    ),
    absence && element('div', { class: 'absence' }, absence),
    dates && element('div', { class: 'dates' }, dates),
    figures
      ? [
          element(
            'div',
            { class: 'total' },
            element('span', { class: 'figure' }, figures.volume.text),
            figures.change && [' ', element('span', { class: 'change' }, figures.change)],
          ),
          listOf('facts', factsOf(week, figures)),
        ]
      : element('div', { class: 'not-understood' }, icon('unknown'), ' Not understood: no figures.'),
    like && element('div', { class: 'like' }, like),
    done && doneBelow([done]),
    notesBelow(notes),
  );
}

/** What a week comes to beside its volume. */
function factsOf({ isDown, phase }: PageWeek, figures: WeekFigures): readonly Child[] {
  const { limit, near, time, longest, load, effort, strength, core } = figures;
  return [
    limit && maybeNear(`limit ${limit.text}`, near?.volume),
    time && `${time} running`,
    longest && maybeNear(`longest ${longest.text}`, near?.longest),
    ...sharesOf(figures),
    load && element('span', { title: LOAD_ABOUT }, `load ${load.text}`),
    effort && element('span', { title: EFFORT_ABOUT }, `done: load ${effort.text} by effort`),
    strength > 0 ? `${strength} strength` : undefined,
    core > 0 ? `${core} core` : undefined,
    isDown && phase !== 'recovery' ? 'down week' : undefined,
  ].filter((fact) => fact !== undefined);
}

/** `82% easy`, `18% hard`; nothing where all is easy. */
function sharesOf(figures: WeekFigures): readonly string[] {
  const bands = ['easy', 'moderate', 'hard'] as const;
  const shares = bands.flatMap((band) => {
    const share = figures[band];
    return share && share.value > 0 ? [`${share.text} ${band}`] : [];
  });
  return shares.length > 1 ? shares : [];
}

/** Notes of the plan, a week or a day, a line for each. */
export function notesBelow(notes: readonly string[] | undefined): readonly Child[] {
  return (notes ?? []).map((note) => element('div', { class: 'note' }, note));
}

/** What was done, a line for each. */
function doneBelow(done: readonly string[] | undefined): readonly Child[] {
  return (done ?? []).map((one) => element('div', { class: 'done' }, one));
}

/** A figure, with a quiet mark where it is near a limit; the tooltip says how much room is left. */
function maybeNear(text: string, room: string | undefined): Child {
  return room === undefined ? text : element('span', { class: 'near', title: room }, `${text}, near limit`);
}

function dayCell(
  { name, date, iso, notes, done, sessions }: PageDay,
  week: number,
  key: string,
): HTMLElement {
  const isToday = iso === today();
  const isEmpty = sessions.length === 0 && notes === undefined && done === undefined && !isToday;
  const title = name === 'any' ? ANY_DAY : name;
  return element(
    'td',
    {
      role: 'cell',
      class: `day${isEmpty ? ' empty' : ''}${isToday ? ' today' : ''}`,
      'data-week': String(week),
      'data-day': name,
      'aria-current': isToday ? 'date' : undefined,
    },
    element(
      'div',
      { class: 'date' },
      element('span', { class: 'day-name' }, title),
      ' ',
      date,
      isToday ? [' ', element('span', { class: 'now-word' }, 'today')] : undefined,
    ),
    sessions.map((session) => card(session, key)),
    doneBelow(done),
    notesBelow(notes),
  );
}

function card(session: PageSession, key: string): HTMLElement {
  const { head, when, rest, cue, figures, graph, severity } = session;
  const look = lookOf(session);
  const title: Child[] = [when && [element('span', { class: 'when' }, when), ' '], head];
  return element(
    'div',
    { class: `session ${look}`, 'data-key': `${key}/${session.key}` },
    element(
      'div',
      { class: 'head' },
      icon(look),
      element('button', { type: 'button', class: 'open', 'data-do': 'jump', tabindex: '-1' }, title),
      severity && icon(severity, severity),
    ),
    rest && element('div', { class: 'rest-of-it' }, unbroken(rest)),
    figures.length > 0 ? element('div', { class: 'figures' }, dotted(figures)) : undefined,
    graph && stepPicture(graph),
    cue && element('div', { class: 'cue' }, cue),
    onDemand(session, key),
  );
}

/** With dots between; a figure is not broken. */
function dotted(figures: readonly string[]): readonly Child[] {
  return figures.map((figure, index) => [
    index > 0 ? ' · ' : undefined,
    element('span', {}, figure === '?' ? 'no amount: not known' : figure),
  ]);
}
