/** What is in a session beyond its line: the steps of a workout, the exercises of a block. */
import type { PageSession, PlanVersion } from '../plan-page.ts';
import { count } from './count.ts';
import { type Child, element, listOf } from './dom.ts';
import { icon } from './icons.ts';

/**
 * Shown on demand. On paper what stands below a name is told once, behind the weeks.
 *
 * @param key of the version of the plan
 */
export function onDemand(session: PageSession, key: string): Child {
  const { steps = [], exercises = [] } = session;
  if (!hasContents(session)) return undefined;
  return element(
    'details',
    { class: isNamed(session) ? 'named' : undefined, 'data-details': `${key}/${session.key}` },
    element(
      'summary',
      {},
      steps.length > 0 ? count(steps.length, 'step') : count(exercises.length, 'exercise'),
    ),
    contentsOf(session),
  );
}

/** The sessions of a plan whose contents have a name, one for each workout and block. */
export function namedContents({ weeks }: PlanVersion): ReadonlyMap<string, PageSession> {
  const named = new Map<string, PageSession>();
  for (const { days, floating } of weeks) {
    for (const session of [...days.flatMap(({ sessions }) => sessions), ...floating]) {
      if (hasContents(session) && isNamed(session)) named.set(contentsIn(session), session);
    }
  }
  return named;
}

/** The workouts and blocks of a plan for paper, where nothing opens. */
export function paperContents(sessions: Iterable<PageSession>): HTMLElement {
  return element(
    'div',
    { class: 'on-paper paper-contents' },
    Array.from(sessions, (session) =>
      element('div', {}, element('p', { class: 'open' }, session.head), contentsOf(session)),
    ),
  );
}

/** Copies at a percentage have steps of their own. */
function contentsIn({ head, steps, exercises }: PageSession): string {
  return JSON.stringify([head, steps, exercises]);
}

function hasContents({ steps = [], exercises = [] }: PageSession): boolean {
  return steps.length > 0 || exercises.length > 0;
}

/** Whether it is a workout or block with a name, and not exercises of its own. */
function isNamed({ head, kind }: PageSession): boolean {
  return head.toLowerCase() !== kind;
}

function contentsOf({ steps = [], exercises = [], pause }: PageSession): readonly Child[] {
  return [
    listOf('steps', steps.map(unbroken)),
    listOf(
      'exercises',
      exercises.map(({ name, dose, cue, caution }) => [
        name,
        dose && [' ', element('span', { class: 'dose' }, unbroken(dose))],
        cue && element('div', { class: 'cue' }, cue),
        caution && element('div', { class: 'caution' }, icon('info', 'Mind'), ' ', caution),
      ]),
    ),
    pause && element('div', { class: 'pause' }, `${pause} between sets`),
  ];
}

/** Keeps figures and their units on one line. */
export function unbroken(text: string): string {
  return text.replace(/(\d) (?=(?:km|mi|m|h|min|s|bpm|spm|kg|lb|x)\b)/g, '$1\u00a0');
}
