/** What the reader chooses of an overview. The style sheet does what is chosen, without scripts. */
import { element, type Markup } from '../markup.ts';
import { LOOKS, type SessionLook } from '../session-look.ts';
import type { HandoutWeek } from './handout-weeks.ts';

/** Weeks or months. */
export function viewChoice(): Markup {
  const radio = (view: string, title: string, checked?: string) =>
    element(
      'label',
      {},
      element('input', { type: 'radio', name: 'view', class: `as-${view}`, checked }),
      ` ${title}`,
    );
  return element(
    'fieldset',
    { class: 'choice views only-screen' },
    element('legend', {}, 'Shown as'),
    radio('weeks', 'Weeks', ''),
    radio('months', 'Months'),
  );
}

/** A box for each kind of session that there is; undefined where all are of one kind. */
export function kindChoice(weeks: readonly HandoutWeek[]): Markup | undefined {
  const there = new Set<SessionLook>(
    weeks.flatMap(({ days }) => days.flatMap(({ sessions }) => sessions.map(({ look }) => look))),
  );
  if (there.size < 2) return undefined;
  return element(
    'fieldset',
    { class: 'choice kinds only-screen' },
    element('legend', {}, 'Sessions shown'),
    LOOKS.filter(([look]) => there.has(look)).map(([look, meaning]) =>
      element(
        'label',
        { class: `kind ${look}` },
        element('input', { type: 'checkbox', checked: '' }),
        ` ${meaning}`,
      ),
    ),
  );
}
