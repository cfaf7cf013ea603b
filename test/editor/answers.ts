import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Host } from './hosts.ts';
import type { Answers, Finding, Result } from './questions.ts';
import type { Stage } from './stage.ts';
import type { Window } from './window.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Pictures and logs of the editor; not in version control. */
export const TEST_RESULTS = join(ROOT, 'test-results');

/** Keeps the times at which the page changes. */
const WATCH_CHANGES = `
  globalThis.changes = [];
  new MutationObserver(() => globalThis.changes.push(Date.now())).observe(document.body, {
    subtree: true, childList: true, characterData: true,
  });
`;

/** Answers the questions of a suite in an editor. */
export function answersFor(
  host: Host,
  stage: () => Stage,
  window: () => Promise<Window>,
  report: (result: Result) => void,
): Answers {
  const webview = async () => (await window()).webview();
  return {
    report,
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
    webviewChangeAfter: async (time) => {
      for (;;) {
        const at = await (await webview()).evaluate(`globalThis.changes.find((at) => at > ${time})`);
        if (typeof at === 'number') return at;
      }
    },
    webviewClick: async (selector) => (await webview()).locator(selector).first().click(),
    press: async (key) => (await window()).page.keyboard.press(key),
    type: async (text) => (await window()).page.keyboard.type(text),
    quickInput: async () => quickInput((await window()).page),
    workbenchTexts: async (selector) => (await window()).page.locator(selector).allInnerTexts(),
    consoleErrors: async () => (await window()).takeErrors(),
    screenshot: async (name) => {
      await (await window()).page.screenshot({ path: join(TEST_RESULTS, `${name}-${host}.png`) });
    },
    findings: (file) => findings(stage().workspace, file),
    killServer: () => killServer(stage().extension),
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

/** The language server is the process that was started from the extension's bundle. */
function killServer(extension: string): boolean {
  const processes = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  const server = processes.find((line) => line.includes(join(extension, 'dist')));
  if (!server) return false;
  process.kill(Number.parseInt(server, 10), 'SIGKILL');
  return true;
}
