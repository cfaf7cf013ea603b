import { type Browser, chromium, type Frame, type Page } from 'playwright-core';

/** The window of a running editor, seen through the debugging port of its browser. */
export class Window {
  readonly page: Page;
  private readonly browser: Browser;
  private errors: string[] = [];

  private constructor(browser: Browser, page: Page) {
    this.browser = browser;
    this.page = page;
    // The suite limits how long a test may wait.
    page.setDefaultTimeout(0);
    page.on('console', (message) => {
      const text = message.text();
      const { url } = message.location();
      if (message.type() === 'error' && !isOfWorkbench(text, url)) this.errors.push(`${text} ${url}`.trim());
    });
    page.on('pageerror', ({ message, stack = message }) => {
      if (!isOfWorkbench(message, stack)) this.errors.push(stack);
    });
  }

  /** Waits until the editor listens at the port and its window is open. */
  static async at(port: number, signal: AbortSignal): Promise<Window> {
    for (;;) {
      signal.throwIfAborted();
      await new Promise((resolve) => setTimeout(resolve, 200));
      const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`).catch(() => undefined);
      const page = browser?.contexts().flatMap((context) => context.pages())[0];
      if (browser && page) return new Window(browser, page);
      await browser?.close();
    }
  }

  /** The page in the webview that is open; waits until there is one. */
  async webview(): Promise<Frame> {
    for (;;) {
      const frame = this.page.frames().findLast((frame) => isInWebview(frame.parentFrame()?.url() ?? ''));
      if (frame) return frame;
      await Promise.race([this.page.waitForEvent('frameattached'), this.page.waitForEvent('framenavigated')]);
    }
  }

  /** Waits until the workbench has opened what was open when it was loaded. */
  async restored(): Promise<void> {
    await this.page.waitForFunction("performance.getEntriesByName('code/didRestoreEditors').length > 0");
  }

  /** What was logged as an error since the last call, but not by the workbench itself. */
  takeErrors(): readonly string[] {
    const errors = this.errors;
    this.errors = [];
    return errors;
  }

  /** Closes the editor. */
  async close(): Promise<void> {
    const session = await this.browser.newBrowserCDPSession();
    await session.send('Browser.close');
  }
}

/** Whether an address is that of VS Code's page around a webview. */
function isInWebview(url: string): boolean {
  return /^vscode-webview:|\/webview\/browser\/pre\//.test(url);
}

/** Whether VS Code itself reports an error, by where it comes from: it misses files and services that tests don't need. */
function isOfWorkbench(text: string, origin: string): boolean {
  if (isInWebview(origin)) return false;
  return (
    /\/_?static\/|\/update\/check|\/extensionquery|^vscode-file:/.test(origin) ||
    text.startsWith('A bad HTTP response code (404)')
  );
}
