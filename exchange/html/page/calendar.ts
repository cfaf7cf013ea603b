import type { PageDay, PagePlan, PageSession, PageWeek, PlanVersion } from '../plan-page.ts';
import { lookOf, type SessionLook } from '../session-look.ts';
import { onDemand, unbroken } from './contents.ts';
import { type Child, element, listOf } from './dom.ts';
import { findingList } from './findings.ts';
import { icon, LOOKS } from './icons.ts';

/** The weeks of a plan as rows, the days as columns. The roles stay where narrow pages lay it out as lists. */
export function calendarFrame(plan: PagePlan, hasFloating: boolean): HTMLTableElement {
  const titles = [...plan.days.map(({ title }) => title), ...(hasFloating ? ['Any day'] : [])];
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
        ['Week', ...titles].map((title) => element('th', { role: 'columnheader', scope: 'col' }, title)),
      ),
    ),
  );
}

/** The looks that occur in a plan. */
export function looksIn({ weeks }: PlanVersion): readonly SessionLook[] {
  const sessions = weeks.flatMap(({ days, floating }) => [
    ...days.flatMap((day) => day.sessions),
    ...floating,
  ]);
  return [...new Set(sessions.map(lookOf))].sort();
}

/** What looks stand for. */
export function legend(looks: readonly SessionLook[]): HTMLElement {
  const shown = LOOKS.filter(([look]) => looks.includes(look));
  return element(
    'div',
    {},
    listOf(
      'legend',
      shown.map(([look, meaning]) => [icon(look), ' ', meaning]),
    ),
  );
}

/** @param key of the version that the week belongs to */
export function weekRows(week: PageWeek, key: string, hasFloating: boolean): HTMLElement {
  const cells = [
    ...week.days.map((day) => dayCell(day, key)),
    ...(hasFloating ? [dayCell({ name: 'any', sessions: week.floating }, key)] : []),
  ];
  const findings = findingList(week.findings, `${key}/${week.key}`);
  return element(
    'tbody',
    { class: 'week', role: 'rowgroup', 'data-key': `${key}/${week.key}` },
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
  const { number, phase, dates, like, figures, isDown, absence, notes, done } = week;
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
          listOf('facts', [
            ...(figures.limit ? [maybeNear(`limit ${figures.limit.text}`, figures.near?.volume)] : []),
            ...(figures.time ? [`${figures.time} running`] : []),
            ...(figures.longest ? [maybeNear(`longest ${figures.longest.text}`, figures.near?.longest)] : []),
            ...(figures.moderate && figures.moderate.value > 0 ? [`${figures.moderate.text} moderate`] : []),
            ...(figures.hard && figures.hard.value > 0 ? [`${figures.hard.text} hard`] : []),
            ...(figures.core > 0 ? [`${figures.core} core`] : []),
            ...(isDown && phase !== 'recovery' ? ['down week'] : []),
          ]),
        ]
      : element('div', { class: 'not-understood' }, icon('unknown'), ' Not understood: no figures.'),
    like && element('div', { class: 'like' }, like),
    done && doneBelow([done]),
    notesBelow(notes),
  );
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

function dayCell({ name, date, notes, done, sessions }: PageDay, key: string): HTMLElement {
  const isEmpty = sessions.length === 0 && notes === undefined && done === undefined;
  const title = name === 'any' ? 'Any day' : name;
  return element(
    'td',
    { role: 'cell', class: `day${isEmpty ? ' empty' : ''}`, 'data-day': name },
    element('div', { class: 'date' }, element('span', { class: 'day-name' }, title), ' ', date),
    sessions.map((session) => card(session, key)),
    doneBelow(done),
    notesBelow(notes),
  );
}

function card(session: PageSession, key: string): HTMLElement {
  const { head, when, rest, cue, figures, severity } = session;
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
