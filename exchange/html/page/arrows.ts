/** The sessions of the calendar are one stop of the tab key; the arrow keys go from one to the next. */

/** Makes the session that had the focus last, or else the first one, the stop of the tab key. */
export function setTabStop(root: HTMLElement): void {
  const sessions = sessionsIn(root);
  const stop = sessions.find((session) => session === document.activeElement) ?? sessions[0];
  for (const session of sessions) session.tabIndex = session === stop ? 0 : -1;
}

export function moveWithArrows(root: HTMLElement, event: KeyboardEvent): void {
  const { target, key } = event;
  if (event.altKey || !(target instanceof HTMLElement) || !target.matches('.session .open')) return;
  const to = neighbour(root, target, key);
  if (!to) return;
  event.preventDefault();
  target.tabIndex = -1;
  to.tabIndex = 0;
  to.focus();
}

function neighbour(root: HTMLElement, from: HTMLElement, key: string): HTMLElement | undefined {
  const sessions = sessionsIn(root);
  const index = sessions.indexOf(from);
  const inWeek = sessions.filter((session) => isSame('week', session, from));
  switch (key) {
    case 'ArrowRight':
      return sessions[index + 1];
    case 'ArrowLeft':
      return sessions[index - 1];
    case 'ArrowDown':
      return sessions.slice(index + 1).find((session) => isSame('day', session, from));
    case 'ArrowUp':
      return sessions.slice(0, Math.max(0, index)).findLast((session) => isSame('day', session, from));
    case 'Home':
      return inWeek[0];
    case 'End':
      return inWeek.at(-1);
    default:
      return undefined;
  }
}

/** Whether two sessions stand in the same week, or on the same day of a week. */
function isSame(what: 'week' | 'day', one: HTMLElement, other: HTMLElement): boolean {
  const [first, second] = [one, other].map((session) => session.closest<HTMLElement>('[data-day]'));
  return first?.dataset[what] === second?.dataset[what] && (what === 'day' || isSamePlan(one, other));
}

function isSamePlan(one: HTMLElement, other: HTMLElement): boolean {
  return one.closest('.plan') === other.closest('.plan');
}

function sessionsIn(root: HTMLElement): HTMLElement[] {
  // Those of a kind that is not shown are passed over.
  return [...root.querySelectorAll<HTMLElement>('.session button.open')].filter(
    (session) => session.offsetParent !== null,
  );
}
