/** What scripts add to the page of an athlete: a button that prints it, and the way to the week that it is. */
import { today } from './today.ts';

const printing = document.querySelector<HTMLButtonElement>('.handout .print');
if (printing) {
  printing.hidden = false;
  printing.addEventListener('click', () => window.print());
}

const now = today();
const current = [...document.querySelectorAll<HTMLElement>('.handout [data-from]')].filter(
  ({ dataset: { from = '', to = '' } }) => from <= now && now <= to,
);
for (const element of current) element.classList.add('now');

const week = current.find(({ id }) => id !== '');
const way = document.querySelector<HTMLAnchorElement>('.handout a.way');
if (week && way) {
  way.href = `#${week.id}`;
  way.hidden = false;
}
