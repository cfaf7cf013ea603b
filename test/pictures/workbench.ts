import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { packExtension } from '../../scripts/package.ts';
import { ROOT } from '../../scripts/root.ts';
import { install } from '../editor/install.ts';
import { startBrowser, startServer } from '../editor/served.ts';

/** What has nothing to do with plans stays out of the pictures. */
const SETTINGS = {
  'breadcrumbs.enabled': false,
  'chat.disableAIFeatures': true,
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
  'editor.scrollbar.horizontal': 'hidden',
  'files.autoSave': 'off',
  'window.commandCenter': false,
  // biome-ignore lint/suspicious/noTemplateCurlyInString: VS Code puts the name of the file there.
  'window.title': '${activeEditorShort}',
  'runplan.checkWorkspace': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
  'workbench.reduceMotion': 'on',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.statusBar.visible': false,
};

/** How a window looks that is opened for a picture. */
export interface Look {
  readonly width: number;
  readonly height: number;
  readonly theme: 'Default Light Modern' | 'Default Dark Modern';
  readonly settings?: Readonly<Record<string, unknown>>;
  /** A file beside the examples, and what is in it. */
  readonly file?: readonly [name: string, text: string];
}

/** VS Code with the extension as users have it, to open windows of. */
export class Editor {
  readonly browser: Browser;
  private readonly address: string;
  private readonly folder: string;

  private constructor(browser: Browser, address: string, folder: string) {
    this.browser = browser;
    this.address = address;
    this.folder = folder;
  }

  /** Starts it, does something with it, and ends it, whatever happens. */
  static async with(work: (editor: Editor) => Promise<void>): Promise<void> {
    const folder = mkdtempSync(join(tmpdir(), 'runplan-pictures-'));
    const extensions = join(folder, 'extensions');
    const data = join(folder, 'data');
    install(packExtension(folder), extensions, data);
    const server = startServer(data, extensions);
    const browser = await startBrowser();
    try {
      await work(new Editor(browser, await server.address, folder));
    } finally {
      await browser.close();
      server.end();
      await server.ended;
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
  }

  /** Opens a window with the examples in it. */
  async open({ width, height, theme, settings, file }: Look): Promise<Workbench> {
    const workspace = mkdtempSync(join(this.folder, 'plans-'));
    cpSync(join(ROOT, 'examples'), workspace, { recursive: true });
    mkdirSync(join(workspace, '.vscode'));
    writeFileSync(
      join(workspace, '.vscode/settings.json'),
      JSON.stringify({ ...SETTINGS, 'workbench.colorTheme': theme, ...settings }),
    );
    if (file) writeFileSync(join(workspace, file[0]), file[1]);
    const page = await this.browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' });
    page.setDefaultTimeout(120_000);
    await page.goto(`${this.address}/?folder=${workspace}`);
    await page.locator('.monaco-workbench').waitFor();
    await page.waitForFunction("performance.getEntriesByName('code/didRestoreEditors').length > 0");
    const workbench = new Workbench(page);
    await workbench.run('View: Close Primary Side Bar');
    await workbench.run('View: Hide Secondary Side Bar');
    return workbench;
  }
}

/** A window of VS Code, used as people use it. */
export class Workbench {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Runs a command from the Command Palette. */
  async run(command: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.choose(command, '>');
  }

  /** Opens a file, and waits until its plan was read: what it means stands above its lines then. */
  async openFile(name: string): Promise<void> {
    await this.page.keyboard.press('Control+P');
    await this.choose(name);
    await this.page
      .locator('.codelens-decoration', { hasText: /week|use/ })
      .first()
      .waitFor({ state: 'attached' });
  }

  /** Writes into the quick input what is looked for, and takes it when it is offered. */
  private async choose(what: string, kind = ''): Promise<void> {
    await this.page.locator('.quick-input-box input').fill(`${kind}${what}`);
    await this.page
      .locator('.quick-input-list .monaco-list-row.focused', { hasText: what })
      .first()
      .waitFor();
    await this.page.keyboard.press('Enter');
  }

  /** Goes to a line of the open file. */
  async goTo(line: number): Promise<void> {
    await this.page.keyboard.press('Control+G');
    await this.page.locator('.quick-input-box input').fill(`:${line}`);
    await this.page.keyboard.press('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** The page in the preview, as soon as it shows weeks. */
  async preview(): Promise<Frame> {
    for (;;) {
      const frame = this.page
        .frames()
        .findLast((one) => /^vscode-webview:|\/webview\/browser\/pre\//.test(one.parentFrame()?.url() ?? ''));
      if (frame) {
        await frame.locator('tbody.week').first().waitFor();
        return frame;
      }
      await Promise.race([this.page.waitForEvent('frameattached'), this.page.waitForEvent('framenavigated')]);
    }
  }
}
