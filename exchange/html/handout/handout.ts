/** The page that an athlete gets: a plan on one page, and behind it the weeks. It is read without scripts. */
import type { TrainingPlan } from '@runplan/language/internal';
import { capitalised } from '../../sessions/capitalised.ts';
import { element, type Markup, tableHead } from '../markup.ts';
import { noteOnPaces, PACE_COLUMNS } from '../pace-words.ts';
import type { PageFinding, PagePlan, PlanVersion } from '../plan-page.ts';
import { Blocks } from './blocks.ts';
import { kindChoice, viewChoice } from './choices.ts';
import { findingList } from './finding-list.ts';
import { handoutWeeks } from './handout-weeks.ts';
import { type LetterSizes, letterSizes } from './letter-size.ts';
import { monthTables } from './months.ts';
import { overviewOf, overviewTable } from './overview.ts';
import { linesList, weekSection } from './week-section.ts';

/** What a handout is made of. */
export interface HandoutParts {
  readonly plan: TrainingPlan;
  /** The same plan on the plan page, for this athlete. */
  readonly page: PagePlan;
  readonly version: PlanVersion;
  /** Those outside of the plan, for the coach; undefined in the copy of the athlete, which tells none. */
  readonly findings?: readonly PageFinding[];
}

export interface Handout {
  readonly title: string;
  readonly body: Markup;
  /** Of the letters of the overview on paper. */
  readonly sizes: LetterSizes;
}

/** A plan as its athlete gets it. */
export function handout({ plan, page, version, findings }: HandoutParts): Handout {
  const { name, athlete } = plan;
  const weeks = handoutWeeks(plan, version);
  const blocks = new Blocks(weeks);
  const days = page.days.map((day) => capitalised(day.name));
  const overview = overviewOf(weeks, days);
  const months = monthTables(weeks, days);
  const whom = athlete.name ? `For ${athlete.name}` : undefined;
  const below = [whom, version.summary].flatMap((text) => text || []);
  const body = element(
    'main',
    { class: 'handout' },
    element(
      'div',
      { class: 'front' },
      element(
        'div',
        { class: 'top' },
        element(
          'header',
          {},
          element('h1', {}, name),
          below.map((text) => element('p', {}, text)),
          element('p', { class: 'only-screen actions' }, [
            element('button', { type: 'button', class: 'print', hidden: '' }, 'Print or save as PDF'),
            element('a', { class: 'way', href: '#', hidden: '' }, 'This week'),
          ]),
        ),
        paceSection(version),
      ),
      weeks.length > 0
        ? element(
            'section',
            { class: 'overview', 'aria-labelledby': 'overview' },
            element('h2', { id: 'overview' }, 'Overview'),
            element('div', { class: 'choices' }, months && viewChoice(), kindChoice(weeks)),
            overviewTable(overview),
            months,
          )
        : undefined,
    ),
    page.painRule &&
      element('p', { class: 'pain-rule' }, element('strong', {}, 'When to stop: '), page.painRule),
    page.notes?.map((note) => element('p', { class: 'note' }, note)),
    findings && findingSection([...findings, ...version.findings], version),
    weeks.map((week) => weekSection(week, blocks)),
    blocks.all.map(({ key, title, lines }) =>
      element(
        'section',
        { class: 'block', id: key, 'aria-labelledby': `${key}-title` },
        element('h2', { id: `${key}-title` }, title),
        linesList(lines),
      ),
    ),
  );
  const top = { title: name, lines: below, paces: version.paces.length === 0 ? 0 : version.paces.length + 2 };
  return {
    title: [name, athlete.name].filter(Boolean).join(' for '),
    body,
    sizes: letterSizes(overview, top),
  };
}

function paceSection({ paces }: PlanVersion): Markup | undefined {
  if (paces.length === 0) return undefined;
  const note = noteOnPaces(paces);
  return element(
    'section',
    { class: 'paces', 'aria-labelledby': 'paces' },
    element('h2', { id: 'paces' }, 'Paces'),
    element(
      'table',
      {},
      tableHead(PACE_COLUMNS),
      element(
        'tbody',
        {},
        paces.map(({ name, text }) =>
          element('tr', {}, element('th', { scope: 'row' }, name), element('td', {}, text)),
        ),
      ),
    ),
    note && element('p', { class: 'note' }, note),
  );
}

/** What was found outside of the weeks, and where nothing was at all, that. */
function findingSection(findings: readonly PageFinding[], { weeks }: PlanVersion): Markup | undefined {
  const none = findings.length === 0 && weeks.every((week) => week.findings.length === 0);
  if (none) return element('p', { class: 'no-findings' }, 'No findings.');
  return findingList(findings);
}
