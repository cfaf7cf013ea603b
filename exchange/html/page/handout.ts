/** What scripts add to the page of an athlete: a button that prints it, and the way to the week that it is. */

const printing = document.querySelector<HTMLButtonElement>('.handout .print');
if (printing) {
  printing.hidden = false;
  printing.addEventListener('click', () => window.print());
}

/** As plans have dates, where the reader is: `2027-03-01`. */
const today = isoDate(new Date());
const current = [...document.querySelectorAll<HTMLElement>('.handout [data-from]')].filter(
  ({ dataset: { from = '', to = '' } }) => from <= today && today <= to,
);
for (const element of current) element.classList.add('now');

const week = current.find(({ id }) => id !== '');
const way = document.querySelector<HTMLAnchorElement>('.handout a.way');
if (week && way) {
  way.href = `#${week.id}`;
  way.hidden = false;
}

function isoDate(date: Date): string {
  const twoDigits = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
}
