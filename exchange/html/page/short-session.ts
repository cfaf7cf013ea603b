import type { PageSession } from '../plan-page.ts';
import { lookOf } from '../session-look.ts';
import { element } from './dom.ts';
import { icon } from './icons.ts';

/**
 * A session in the least room: what it is, and how much. The rest stands in the view of the weeks.
 *
 * @param key of the version of the plan
 */
export function shortSession(session: PageSession, key: string): HTMLElement {
  const { head, when, figures } = session;
  const look = lookOf(session);
  return element(
    'div',
    { class: `session short ${look}`, 'data-key': `${key}/${session.key}` },
    element(
      'button',
      {
        type: 'button',
        class: 'open',
        'data-do': 'jump',
        tabindex: '-1',
        title: figures.join(' · ') || undefined,
      },
      icon(look),
      element('span', { class: 'words' }, [when, head, amountOf(session)].filter(Boolean).join(' ')),
    ),
  );
}

/** How much it is, where its head does not say it. */
function amountOf({ head, figures: [first] }: PageSession): string | undefined {
  return first === '?' || /\d/.test(head) ? undefined : first;
}
