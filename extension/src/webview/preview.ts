/** Runs in the preview: shows what the extension sends, and tells it what is wanted. */
import type { PageHost } from '@runplan/exchange/page';
import type { PlanPageAnswer } from '@runplan/server/requests';
import type { FromPage, PreviewState, ToPage } from '../common/preview/messages.ts';

/** The page is a script of its own, which exported files contain as well. */
declare const RunplanPage: typeof import('@runplan/exchange/page');
declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): PreviewState | undefined;
  setState(state: PreviewState): void;
};

const editor = acquireVsCodeApi();
let kept = editor.getState();

function keep(state: PreviewState): void {
  kept = state;
  editor.setState(state);
}

const host: PageHost = {
  onJump: (position) => editor.postMessage({ type: 'jump', position }),
  onAsk: ({ range, rule }, key) => editor.postMessage({ type: 'ask', range, rule, key }),
  onRepair: ({ range, rule }, title) => editor.postMessage({ type: 'repair', range, rule, title }),
  onChange: (change) => editor.postMessage({ type: 'change', change }),
  onExport: () => editor.postMessage({ type: 'export' }),
  onPrint: () => editor.postMessage({ type: 'print' }),
  onSource: () => editor.postMessage({ type: 'source' }),
  onLock: (isLocked) => editor.postMessage({ type: 'lock', isLocked }),
  onState: (state) => kept && keep({ ...kept, page: state }),
};
const page = RunplanPage.createPage(document.getElementById('page') as HTMLElement, host, kept?.page);

/** The state of the page that is shown. */
let shown: string | undefined;

/** Changes of a page that was shown before this window was loaded mean nothing; the whole page follows. */
function show({ state, page: whole, changes }: PlanPageAnswer, known: string | undefined): void {
  if (whole) page.show(whole);
  else if (changes && known === shown) page.change(changes);
  else return;
  shown = state;
}

/** Another file begins at its top. */
function showFile(uri: string, isLocked: boolean): void {
  if (kept && kept.uri !== uri) window.scrollTo(0, 0);
  keep({ ...kept, uri, isLocked });
  page.lock(isLocked);
}

window.addEventListener('message', ({ data: message }: MessageEvent<ToPage>) => {
  if (message.type === 'show') show(message.answer, message.known);
  else if (message.type === 'highlight') page.highlight(message.line);
  else if (message.type === 'offer') page.offer(message.key, message.titles);
  else if (message.type === 'reveal') page.reveal(message.plan);
  else showFile(message.uri, message.isLocked);
});
editor.postMessage({ type: 'ready' });
