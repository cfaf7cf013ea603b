import { element, type Markup, tableHead } from '../markup.ts';
import { type Stretch, stretchBars } from '../stretch-bars.ts';
import type { Blocks } from './blocks.ts';
import { findingList } from './finding-list.ts';
import type { HandoutDay, HandoutSession, HandoutWeek } from './handout-weeks.ts';

/** A week with all that there is to do, a row for each day on which there is something. */
export function weekSection(week: HandoutWeek, blocks: Blocks): Markup {
  const { key, title, phase, dates, from, to, absence, notes, done, inShort, days, findings } = week;
  const told = days.filter((day) => day.sessions.length + day.notes.length + day.done.length > 0);
  return element(
    'section',
    { class: 'week', id: key, 'aria-labelledby': `${key}-title`, 'data-from': from, 'data-to': to },
    element(
      'h2',
      { id: `${key}-title` },
      title,
      [phase, dates].map((text) => text && [' ', element('span', { class: 'about' }, text)]),
    ),
    element('p', { class: 'in-short' }, inShort ?? 'Not understood: no figures.'),
    done && element('p', { class: 'done' }, done),
    absence && element('p', { class: 'absence' }, absence),
    notes.map((note) => element('p', { class: 'note' }, note)),
    told.length > 0
      ? element(
          'table',
          {},
          tableHead(['Day', 'What to do']),
          element(
            'tbody',
            {},
            told.map((day) => dayRow(day, blocks)),
          ),
        )
      : undefined,
    findingList(findings),
  );
}

function dayRow({ title, iso, sessions, notes, done }: HandoutDay, blocks: Blocks): Markup {
  return element(
    'tr',
    { 'data-from': iso, 'data-to': iso },
    element('th', { scope: 'row' }, title),
    element(
      'td',
      {},
      sessions.map((session) => sessionPart(session, blocks)),
      done.map((one) => element('p', { class: 'done' }, one)),
      notes.map((note) => element('p', { class: 'note' }, note)),
    ),
  );
}

function sessionPart(session: HandoutSession, blocks: Blocks): Markup {
  const { title, look, graph, lines, cue } = session;
  const key = blocks.keyOf(session);
  return element(
    'div',
    { class: `session ${look}` },
    element('p', { class: 'title' }, key ? element('a', { href: `#${key}` }, title) : title),
    graph && stepPicture(graph),
    key ? undefined : linesList(lines),
    cue && element('p', { class: 'cue' }, cue),
  );
}

/** A run from its start to its end. Its steps are told in words below. */
function stepPicture(stretches: readonly Stretch[]): Markup {
  return element(
    'svg',
    {
      class: 'steps-picture',
      viewBox: '0 0 100 100',
      preserveAspectRatio: 'none',
      'aria-hidden': 'true',
    },
    stretchBars(stretches).map(({ x, width, height, effort }) =>
      element('rect', {
        x: String(x),
        y: String(100 - height),
        width: String(width),
        height: String(height),
        class: effort,
      }),
    ),
  );
}

/** The lines of a session. */
export function linesList(lines: readonly string[]): Markup | undefined {
  if (lines.length === 0) return undefined;
  return element(
    'ul',
    {},
    lines.map((line) => element('li', {}, line)),
  );
}
