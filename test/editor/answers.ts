import { execFileSync, spawnSync } from 'node:child_process';
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Host } from './hosts.ts';
import type { Answers, Finding, Result } from './questions.ts';
import type { Stage } from './stage.ts';
import type { Window } from './window.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Pictures and logs of the editor; not in version control. */
export const TEST_RESULTS = join(ROOT, 'test-results');

/** Milliseconds between the keys of someone who types as people do: suggestions come up in between. */
const BETWEEN_KEYS = 120;

/** Keeps the times at which the page changes, and tells the first one after a time to who waits for it. */
const WATCH_CHANGES = `
  const changes = [];
  const waiting = [];
  new MutationObserver(() => {
    changes.push(Date.now());
    for (const look of waiting.splice(0)) look();
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
  globalThis.changeAfter = (time) =>
    new Promise((resolve) => {
      const look = () => {
        const at = changes.find((at) => at > time);
        if (at === undefined) waiting.push(look);
        else resolve(at);
      };
      look();
    });
`;

/** Answers the questions of a suite in an editor. */
export function answersFor(
  host: Host,
  stage: () => Stage,
  window: () => Promise<Window>,
  results: Result[],
  hasReported: () => void,
): Answers {
  const webview = async () => (await window()).webview();
  const begun = new Map<string, number>();
  return {
    begin: (name) => {
      const times = begun.get(name) ?? 0;
      begun.set(name, times + 1);
      return times;
    },
    report: (result) => {
      results.push(result);
      hasReported();
    },
    reported: () => results.map(({ name }) => name),
    webviewTexts: async (selector) => (await webview()).locator(selector).allInnerTexts(),
    webviewAttributes: async (selector, attribute) =>
      (await webview())
        .locator(selector)
        .evaluateAll(
          (elements, name) =>
            (elements as { getAttribute(name: string): string | null }[]).map((element) =>
              element.getAttribute(name),
            ),
          attribute,
        ),
    webviewScroll: async (to) =>
      (await webview()).evaluate(`${to === undefined ? '' : `scrollTo(0, ${to});`} scrollY`),
    watchWebview: async () => (await webview()).evaluate(WATCH_CHANGES),
    webviewChangeAfter: async (time) => (await webview()).evaluate(`globalThis.changeAfter(${time})`),
    webviewFocus: async (selector) => (await webview()).locator(selector).first().focus(),
    webviewClick: async (selector) => (await webview()).locator(selector).first().click(),
    press: async (key) => {
      const { keyboard } = (await window()).page;
      const at = Date.now();
      await keyboard.press(key);
      return at;
    },
    type: async (text) => (await window()).page.keyboard.type(text),
    typeSlowly: async (text) => (await window()).page.keyboard.type(text, { delay: BETWEEN_KEYS }),
    quickInput: async () => quickInput((await window()).page),
    workbenchTexts: async (selector) => (await window()).page.locator(selector).allInnerTexts(),
    workbenchClick: async (selector) => (await window()).page.locator(selector).first().click(),
    restored: async () => (await window()).restored(),
    consoleErrors: async () => (await window()).takeErrors(),
    screenshot: async (name) => {
      const { page } = await window();
      // Nothing shall show up because the mouse was left there.
      await page.mouse.move(0, 0);
      await page.screenshot({ path: join(TEST_RESULTS, `${name}-${host}.png`) });
    },
    findings: (file) => findings(stage().workspace, file),
    serverCount: () => servers(stage().extension).length,
    signalServer: (signal) => signalServer(stage().extension, signal),
    muteServer: (isMute) => muteServer(stage().extension, isMute),
  };
}

/** Lists ask in their box, once they have something to choose from; boxes for text ask below. */
async function quickInput(page: Page): Promise<string> {
  const widget = page.locator('.quick-input-widget');
  if (!(await widget.isVisible())) return '';
  const list = widget.locator('.quick-input-list');
  if ((await list.isVisible()) && (await list.locator('.monaco-list-row').count()) === 0) return '';
  const box = await widget.locator('.quick-input-box input').getAttribute('placeholder');
  return `${box ?? ''} ${await widget.locator('.quick-input-message').innerText()}`.trim();
}

function findings(folder: string, file: string): readonly Finding[] {
  const program = join(ROOT, 'cli/bin/runplan.js');
  const { stdout, stderr } = spawnSync(process.execPath, [program, 'check', '--format=json', file], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout).findings;
}

/** The numbers of the processes that were started from the extension's bundle, the last one last. */
function servers(extension: string): readonly number[] {
  const processes = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  return processes
    .filter((line) => line.includes(join(extension, 'dist')))
    .map((line) => Number.parseInt(line, 10));
}

/** To the last server; one before may still be ending. */
function signalServer(extension: string, signal: 'SIGKILL' | 'SIGSTOP'): boolean {
  const server = servers(extension).at(-1);
  if (server === undefined) return false;
  process.kill(server, signal);
  return true;
}

function muteServer(extension: string, isMute: boolean): void {
  const server = join(extension, 'dist/server.js');
  const aside = `${server}.aside`;
  if (isMute) {
    renameSync(server, aside);
    writeFileSync(server, '');
  } else renameSync(aside, server);
}
