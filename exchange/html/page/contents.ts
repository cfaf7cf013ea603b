/** What is in a session beyond its line: the steps of a workout, the exercises of a block. */
import type { PageSession } from '../plan-page.ts';
import { count } from './count.ts';
import { type Child, element, listOf } from './dom.ts';
import { icon } from './icons.ts';

/**
 * Shown on demand.
 *
 * @param key of the version of the plan
 */
export function onDemand(session: PageSession, key: string): Child {
  const { steps = [], exercises = [] } = session;
  if (!hasContents(session)) return undefined;
  return element(
    'details',
    { 'data-details': `${key}/${session.key}` },
    element(
      'summary',
      {},
      steps.length > 0 ? count(steps.length, 'step') : count(exercises.length, 'exercise'),
    ),
    contentsOf(session),
  );
}

function hasContents({ steps = [], exercises = [] }: PageSession): boolean {
  return steps.length > 0 || exercises.length > 0;
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
