import { noteOnPaces, PACE_COLUMNS } from '../pace-words.ts';
import type { PlanVersion } from '../plan-page.ts';
import { element, tableHead } from './dom.ts';

/** The paces of the athlete, where one wants to see them. */
export function paceTable({ paces, key }: PlanVersion): HTMLElement | undefined {
  if (paces.length === 0) return undefined;
  const note = noteOnPaces(paces);
  return element(
    'details',
    { class: 'paces', 'data-details': `${key}/paces` },
    element('summary', {}, 'Paces'),
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
    note && element('p', {}, note),
  );
}
