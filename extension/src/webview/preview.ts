/** Runs in the preview: shows what the extension sends, and tells it what is wanted. */
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
  onRepair({ range, repairs }, index) {
    const title = repairs[index];
    if (title !== undefined) editor.postMessage({ type: 'repair', range, title });
  },
});

window.addEventListener('message', ({ data: message }: MessageEvent<ToPage>) => {
  if (message.type === 'show') page.show(message.data);
  else if (message.type === 'highlight') page.highlight(message.line);
  else if (message.type === 'reveal') page.reveal(message.plan);
  else editor.setState({ uri: message.uri });
});
editor.postMessage({ type: 'ready' });
