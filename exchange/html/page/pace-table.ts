import type { PlanVersion } from '../plan-page.ts';
import { element, tableHead } from './dom.ts';

/** The paces of the athlete, where one wants to see them. */
export function paceTable({ paces, key }: PlanVersion): HTMLElement | undefined {
  if (paces.length === 0) return undefined;
  return element(
    'details',
    { class: 'paces', 'data-details': `${key}/paces` },
    element('summary', {}, 'Paces'),
    element(
      'table',
      {},
      tableHead(['Name', 'Pace']),
      element(
        'tbody',
        {},
        paces.map(({ name, text }) =>
          element('tr', {}, element('th', { scope: 'row' }, name), element('td', {}, text)),
        ),
      ),
    ),
    paces.some(({ isOfLevel }) => isOfLevel)
      ? element('p', {}, '≈ is a convention for the level; a recent race says more.')
      : undefined,
  );
}
