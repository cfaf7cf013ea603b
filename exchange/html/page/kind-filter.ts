import type { PlanVersion } from '../plan-page.ts';
import { LOOKS, lookOf, type SessionLook } from '../session-look.ts';
import { element, listOf } from './dom.ts';
import { icon } from './icons.ts';

/** The looks that occur in versions of a plan. */
export function looksIn(versions: readonly PlanVersion[]): readonly SessionLook[] {
  const sessions = versions
    .flatMap(({ weeks }) => weeks)
    .flatMap(({ days, floating }) => [...days.flatMap((day) => day.sessions), ...floating]);
  return [...new Set(sessions.map(lookOf))].sort();
}

/**
 * What looks stand for, each with a box that shows or hides its sessions.
 *
 * @param name of the boxes
 */
export function kindFilter(
  looks: readonly SessionLook[],
  hidden: ReadonlySet<string>,
  name: string,
): HTMLElement {
  const shown = LOOKS.filter(([look]) => looks.includes(look));
  return element(
    'fieldset',
    { class: 'kinds' },
    element('legend', {}, 'Sessions shown'),
    listOf(
      'legend',
      shown.map(([look, meaning]) => {
        const box = element('input', { type: 'checkbox', name, value: look });
        box.checked = !hidden.has(look);
        return element('label', {}, box, icon(look), ` ${meaning}`);
      }),
    ),
  );
}
