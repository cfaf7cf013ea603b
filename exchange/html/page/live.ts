/** Runs in the page that `runplan preview` serves: shows what the server tells, as long as it does. */

/** The page is a script of its own. */
declare const RunplanPage: typeof import('./page.ts');

const status = document.getElementById('status') as HTMLElement;
const { file = '' } = document.body.dataset;
/** What went wrong stays until it is right again; other words until the next ones. */
let isWrong = false;

function say(text: string, wrong = false): void {
  isWrong = wrong;
  status.textContent = text;
  status.classList.toggle('wrong', wrong);
}

const page = RunplanPage.createPage(document.getElementById('page') as HTMLElement, {
  // The editor is another program: it is told where to look.
  onJump: ({ line }) => say(`${file}, line ${line + 1}`),
  onPrint: () => window.print(),
});

const changes = new EventSource('changes');
changes.addEventListener('open', () => say(''));
changes.addEventListener('page', ({ data }) => {
  const shown = JSON.parse(data);
  document.title = `${shown.title} · ${file}`;
  if (isWrong) say('');
  page.show(shown);
});
changes.addEventListener('problem', ({ data }) => say(JSON.parse(data), true));
changes.addEventListener('error', () =>
  say('runplan preview has ended: the page stays as it was. Start it again, and open its new address.', true),
);
