import type { View } from '../page-state.ts';
import type { PlanPage } from '../plan-page.ts';
import { element } from './dom.ts';
import type { PageHost } from './host.ts';

const VIEWS: readonly (readonly [View, string, (page: PlanPage) => boolean])[] = [
  ['weeks', 'Weeks', () => true],
  ['months', 'Months', hasDates],
  ['athletes', 'Athletes', hasSeveral],
];

/** The ways in which a page can be looked at. */
export function viewsOf(page: PlanPage): readonly View[] {
  return VIEWS.filter(([, , fits]) => fits(page)).map(([view]) => view);
}

function hasDates({ plans }: PlanPage): boolean {
  return plans.some(({ versions }) => versions[0]?.weeks.some(({ dates }) => dates !== undefined));
}

function hasSeveral({ plans }: PlanPage): boolean {
  return plans.some(({ versions }) => versions.length > 1);
}

/** What can be done with a page: another way to look at it, and what its host does. */
export function toolbar(
  views: readonly View[],
  shown: View,
  host: PageHost,
  { isLocked, hasToday }: { readonly isLocked: boolean; readonly hasToday: boolean },
): HTMLElement {
  return element(
    'div',
    { class: 'toolbar', role: 'group', 'aria-label': 'Page' },
    views.length > 1 ? viewSwitch(views, shown) : undefined,
    element(
      'div',
      { class: 'actions' },
      hasToday ? action('today', 'Today') : undefined,
      host.onExport && action('export', 'Export…'),
      host.onPrint && action('print', 'Print'),
      host.onSource && action('source', 'Source'),
      host.onLock && lock(isLocked),
    ),
  );
}

function viewSwitch(views: readonly View[], shown: View): HTMLElement {
  return element(
    'fieldset',
    { class: 'switch' },
    element('legend', {}, 'View'),
    VIEWS.filter(([view]) => views.includes(view)).map(([view, title]) => {
      const input = element('input', { type: 'radio', name: 'view', value: view });
      input.checked = view === shown;
      return element('label', {}, input, title);
    }),
  );
}

function action(name: string, title: string): HTMLElement {
  return element('button', { type: 'button', 'data-action': name }, title);
}

function lock(isLocked: boolean): HTMLElement {
  return element(
    'button',
    {
      type: 'button',
      'data-action': 'lock',
      'aria-pressed': String(isLocked),
      title: 'A locked preview stays with its file; another one follows the plan that is edited.',
    },
    'Lock',
  );
}
