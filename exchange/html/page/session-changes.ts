/** Changes of sessions on the page, with the mouse and with the keyboard: another day, another amount. */
import { element } from './dom.ts';

/** A day as its cell tells it. */
export interface WantedDay {
  readonly week: number;
  readonly day: string;
}

/** What is wanted of the session behind an element. */
export interface Wanted {
  readonly session: HTMLElement;
  readonly to?: WantedDay;
  readonly amount?: string;
}

const KEYS = 'Alt+ArrowLeft Alt+ArrowRight Alt+ArrowUp Alt+ArrowDown F2';
const HELP =
  'Drag it to another day. Alt+← and Alt+→ move it by a day, Alt+↑ and Alt+↓ by a week. F2 changes the amount.';
/** The cells of days on which sessions can be; a day of the athlete's choice is none. */
const DAYS = '[data-week][data-day]:not([data-day="any"])';

/** Says how a session can be changed. */
export function invite(session: HTMLElement, amount: string | undefined): void {
  session.draggable = true;
  session.title = HELP;
  if (amount !== undefined) session.dataset.amount = amount;
  session.querySelector('.open')?.setAttribute('aria-keyshortcuts', KEYS);
}

/** Listens to what is done with the sessions of a page. */
export function listenToChanges(root: HTMLElement, want: (wanted: Wanted) => void): void {
  let dragged: HTMLElement | undefined;
  const stop = () => {
    dragged = undefined;
    for (const day of root.querySelectorAll('.may-drop')) day.classList.remove('may-drop');
  };
  root.addEventListener('dragstart', ({ target, dataTransfer }) => {
    if (!(target instanceof HTMLElement) || !target.matches('.session')) return;
    dragged = target;
    dataTransfer?.setData('text/plain', target.innerText);
  });
  root.addEventListener('dragover', (event) => {
    const day = dropDay(event.target, dragged);
    for (const other of root.querySelectorAll('.may-drop')) other.classList.toggle('may-drop', other === day);
    if (!day) return;
    day.classList.add('may-drop');
    event.preventDefault();
  });
  root.addEventListener('drop', (event) => {
    const day = dropDay(event.target, dragged);
    if (dragged && day) want({ session: dragged, to: dayOf(day) });
    event.preventDefault();
    stop();
  });
  root.addEventListener('dragend', stop);
  root.addEventListener('keydown', (event) => changeByKey(event, want));
}

/** The day that a session can be dropped on: another one of its plan. */
function dropDay(target: EventTarget | null, dragged: HTMLElement | undefined): HTMLElement | undefined {
  const day = target instanceof Element ? target.closest<HTMLElement>(DAYS) : null;
  if (!day || !dragged) return undefined;
  const isSamePlan = day.closest('.plan') === dragged.closest('.plan');
  return isSamePlan && day !== dragged.closest(DAYS) ? day : undefined;
}

function dayOf({ dataset: { week, day = '' } }: HTMLElement): WantedDay {
  return { week: Number(week), day };
}

function changeByKey(event: KeyboardEvent, want: (wanted: Wanted) => void): void {
  const { target, key, altKey } = event;
  const session =
    target instanceof HTMLElement && target.matches('.open')
      ? target.closest<HTMLElement>('.session[draggable]')
      : null;
  if (!session) return;
  if (altKey && key.startsWith('Arrow')) {
    event.preventDefault();
    const to = dayBeside(session, key);
    if (to) want({ session, to: dayOf(to) });
  } else if (key === 'F2' && session.dataset.amount !== undefined) {
    event.preventDefault();
    askAmount(session, session.dataset.amount, (amount) => want({ session, amount }));
  }
}

/** The day before or behind that of a session, or the same day of the week before or behind. */
function dayBeside(session: HTMLElement, key: string): HTMLElement | undefined {
  const days = [...(session.closest('.plan')?.querySelectorAll<HTMLElement>(DAYS) ?? [])];
  const own = session.closest<HTMLElement>(DAYS);
  const at = own ? days.indexOf(own) : -1;
  if (at < 0) return undefined;
  const isSameDay = ({ dataset }: HTMLElement) => dataset.day === own?.dataset.day;
  if (key === 'ArrowLeft') return days[at - 1];
  if (key === 'ArrowRight') return days[at + 1];
  return key === 'ArrowUp' ? days.slice(0, at).findLast(isSameDay) : days.slice(at + 1).find(isSameDay);
}

/** Asks for another amount in the place of the session's name; Enter takes it, Escape leaves it. */
export function askAmount(session: HTMLElement, amount: string, take: (amount: string) => void): void {
  if (session.querySelector('.amount-input')) return;
  const input = element('input', {
    class: 'amount-input',
    type: 'text',
    value: amount,
    'aria-label': 'Amount',
  });
  const opener = session.querySelector<HTMLElement>('.open');
  input.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key !== 'Escape' && event.key !== 'Enter') return;
    // Enter would press the button that gets the focus.
    event.preventDefault();
    const typed = input.value.trim();
    // Without the focus it goes.
    opener?.focus();
    if (event.key === 'Enter' && typed !== '' && typed !== amount) take(typed);
  });
  input.addEventListener('blur', () => input.remove());
  (session.querySelector('.head') ?? opener)?.after(input);
  input.select();
  input.focus();
}
