/** Changes of sessions on the page, with the mouse and with the keyboard: another day of the week, another amount. */
import { element } from './dom.ts';

/** What is wanted of the session behind an element. */
export interface Wanted {
  readonly session: HTMLElement;
  readonly to?: string;
  readonly amount?: string;
}

const KEYS = 'Alt+ArrowLeft Alt+ArrowRight F2';
const HELP = 'Drag it to another day of the week, or Alt+← and Alt+→. F2 changes the amount.';

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
    if (dragged && day?.dataset.day) want({ session: dragged, to: day.dataset.day });
    event.preventDefault();
    stop();
  });
  root.addEventListener('dragend', stop);
  root.addEventListener('keydown', (event) => changeByKey(event, want));
}

/** The day that a session can be dropped on: another one of its week. */
function dropDay(target: EventTarget | null, dragged: HTMLElement | undefined): HTMLElement | undefined {
  const day = target instanceof Element ? target.closest<HTMLElement>('.day') : null;
  if (!day || !dragged || day.dataset.day === 'any') return undefined;
  const isSameWeek = day.closest('.week') === dragged.closest('.week');
  return isSameWeek && day !== dragged.closest('.day') ? day : undefined;
}

function changeByKey(event: KeyboardEvent, want: (wanted: Wanted) => void): void {
  const { target, key, altKey } = event;
  const session =
    target instanceof HTMLElement && target.matches('.open')
      ? target.closest<HTMLElement>('.session[draggable]')
      : null;
  if (!session) return;
  if (altKey && (key === 'ArrowLeft' || key === 'ArrowRight')) {
    event.preventDefault();
    const to = dayBeside(session, key === 'ArrowRight');
    if (to !== undefined) want({ session, to });
  } else if (key === 'F2' && session.dataset.amount !== undefined) {
    event.preventDefault();
    askAmount(session, session.dataset.amount, (amount) => want({ session, amount }));
  }
}

function dayBeside(session: HTMLElement, isNext: boolean): string | undefined {
  const day = session.closest('.day');
  const beside = (isNext ? day?.nextElementSibling : day?.previousElementSibling) ?? undefined;
  const name = beside instanceof HTMLElement ? beside.dataset.day : undefined;
  return name === 'any' ? undefined : name;
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
  session.querySelector('.head')?.after(input);
  input.select();
  input.focus();
}
