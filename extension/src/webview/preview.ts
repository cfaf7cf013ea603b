/** Runs in the preview: shows what the extension sends, and tells it what is wanted. */
import type { PlanPageAnswer } from '@runplan/server/requests';
import type { FromPage, ToPage } from '../common/preview/messages.ts';

/** The page is a script of its own, which exported files contain as well. */
declare const RunplanPage: typeof import('@runplan/exchange/page');
declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  setState(state: unknown): void;
};

const editor = acquireVsCodeApi();
const page = RunplanPage.createPage(document.getElementById('page') as HTMLElement, {
  onJump: (position) => editor.postMessage({ type: 'jump', position }),
  onAsk: ({ range, rule }, key) => editor.postMessage({ type: 'ask', range, rule, key }),
  onRepair: ({ range }, title) => editor.postMessage({ type: 'repair', range, title }),
});

/** The state of the page that is shown. */
let shown: string | undefined;

/** Changes of a page that was shown before this window was loaded mean nothing; the whole page follows. */
function show({ state, page: whole, changes }: PlanPageAnswer, known: string | undefined): void {
  if (whole) page.show(whole);
  else if (changes && known === shown) page.change(changes);
  else return;
  shown = state;
}

window.addEventListener('message', ({ data: message }: MessageEvent<ToPage>) => {
  if (message.type === 'show') show(message.answer, message.known);
  else if (message.type === 'highlight') page.highlight(message.line);
  else if (message.type === 'offer') page.offer(message.key, message.titles);
  else if (message.type === 'reveal') page.reveal(message.plan);
  else editor.setState({ uri: message.uri });
});
editor.postMessage({ type: 'ready' });
