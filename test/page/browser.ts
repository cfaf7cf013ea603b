/** For tests: the plan page with a host, and handouts as they are exported, in a real browser. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { exportPlans, type PlanPage, planPage } from '@runplan/exchange';
import { checkDocument, Documents, mistakesIn, type RunplanDocument } from '@runplan/language/internal';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CHROMIUM = 'chromium';

export const isChromiumThere = spawnSync(CHROMIUM, ['--version']).status === 0;

/** What the build made of something. */
function asset(name: string): string {
  return readFileSync(join(ROOT, 'exchange/dist', name), 'utf8');
}

function read(text: string): { readonly documents: Documents; readonly document: RunplanDocument } {
  const documents = new Documents();
  documents.put('file:///test.runplan', text);
  return { documents, document: documents.get('file:///test.runplan') as RunplanDocument };
}

/** The page's data of a text. */
export function dataOf(text: string): PlanPage {
  const { documents, document } = read(text);
  const { findings } = checkDocument(document, documents.services, new Map());
  return planPage(document, findings, documents.services);
}

/** The handout of the first plan of a text for its first athlete, as it is exported. */
export async function handoutOf(
  text: string,
  options: { readonly findings?: boolean } = {},
): Promise<string> {
  const { documents, document } = read(text);
  const { services } = documents;
  const source = {
    document,
    services,
    mistakes: () => mistakesIn(document, services, new Map()),
    findings: (asked: RunplanDocument) => checkDocument(asked, services, new Map()).findings,
    readAsset: async (name: string) => asset(name),
  };
  const [file] = await exportPlans(source, { format: 'html', options });
  return String(file?.content);
}

export function example(name: string): string {
  return readFileSync(join(ROOT, 'examples', `${name}.runplan`), 'utf8');
}

/** A page, and what its console said. */
export interface Opened {
  readonly page: Page;
  readonly said: readonly string[];
}

/** What a console said that is of weight. */
export function severe(said: readonly string[]): readonly string[] {
  return said.filter((line) => !line.startsWith('debug'));
}

const VIEWPORT = { width: 1200, height: 900 };
/** What a page can be given while it is open. */
const SHOWN_ANEW: ReadonlySet<string> = new Set(['viewport', 'colorScheme', 'forcedColors']);
/** What tests listen to. */
const HEARD = ['console', 'pageerror', 'request', 'dialog'];

export class PageBrowser {
  private readonly browser: Browser;
  private readonly folder: string;
  private files = 0;
  /** Shows one file after the other: a page of its own for each takes a second to begin. */
  private shared: Page | undefined;
  /** The one that is shown in a page of its own. */
  private alone: Page | undefined;

  private constructor(browser: Browser) {
    this.browser = browser;
    this.folder = mkdtempSync(join(tmpdir(), 'runplan-page-'));
  }

  static async start(): Promise<PageBrowser> {
    const path = spawnSync('which', [CHROMIUM], { encoding: 'utf8' }).stdout.trim();
    const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
    return new PageBrowser(await chromium.launch({ executablePath: path, args }));
  }

  /** The page as an editor shows it: under a policy with a nonce, and with a host that writes down what it is asked. */
  async openInEditor(
    data: PlanPage,
    theme = 'vscode-light',
    options?: BrowserContextOptions,
    prepare?: (page: Page) => Promise<unknown>,
  ): Promise<Opened> {
    const variables = '--vscode-editor-background: #fdf6e3; --vscode-editor-foreground: #073642;';
    const opened = await this.openHtml(
      `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Plan</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-n'; style-src 'nonce-n'">
<style nonce="n">${theme === 'vscode-light' ? `:root { ${variables} }` : ''}${asset('page.css')}</style></head>
<body class="${theme}"><main id="page"></main>
<script nonce="n">${asset('page.js')}
window.asked = [];
window.plan = RunplanPage.createPage(document.getElementById('page'), {
  onJump: (position) => asked.push(['jump', position]),
  onAsk: (finding, key) => plan.offer(key, ['Do this', 'Do that']),
  onRepair: (finding, title) => asked.push(['repair', finding.rule, title]),
  onChange: (change) => asked.push(['change', change]),
  onExport: () => asked.push(['export']),
  onSource: () => asked.push(['source']),
  onLock: (isLocked) => { asked.push(['lock', isLocked]); plan.lock(isLocked); },
  onState: (state) => asked.push(['state', state]),
});</script></body></html>`,
      options,
      prepare,
    );
    await this.show(opened.page, data);
    return opened;
  }

  /** Gives a page in an editor other data. */
  async show(page: Page, data: PlanPage): Promise<void> {
    await page.evaluate((json) => {
      (globalThis as unknown as { plan: { show(data: unknown): void } }).plan.show(json);
    }, data);
  }

  /**
   * A page as a file. It is shown until the next one is.
   *
   * @param prepare what is done before it is loaded
   */
  async openHtml(
    html: string,
    options: BrowserContextOptions = {},
    prepare?: (page: Page) => Promise<unknown>,
  ): Promise<Opened> {
    this.files += 1;
    const file = join(this.folder, `${this.files}.html`);
    writeFileSync(file, html);
    const address = pathToFileURL(file).href;
    await this.alone?.context().close();
    this.alone = undefined;
    const isShared = !prepare && Object.keys(options).every((name) => SHOWN_ANEW.has(name));
    if (isShared) return this.openShared(address, options);
    const opened = await this.openAddress(address, options, prepare);
    this.alone = opened.page;
    return opened;
  }

  private async openShared(address: string, options: BrowserContextOptions): Promise<Opened> {
    this.shared ??= await this.browser.newPage();
    const page = this.shared;
    for (const event of HEARD) page.removeAllListeners(event);
    const { viewport = VIEWPORT, colorScheme = 'light', forcedColors = 'none' } = options;
    await page.setViewportSize(viewport ?? VIEWPORT);
    await page.emulateMedia({ colorScheme, forcedColors, media: null });
    await page.mouse.move(0, 0);
    return load(page, address);
  }

  /**
   * What lies at an address.
   *
   * @param prepare what is done before it is loaded
   */
  async openAddress(
    address: string,
    options: BrowserContextOptions = {},
    prepare: (page: Page) => Promise<unknown> = async () => {},
  ): Promise<Opened> {
    const context = await this.browser.newContext({ viewport: VIEWPORT, ...options });
    const page = await context.newPage();
    await prepare(page);
    return load(page, address);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

async function load(page: Page, address: string): Promise<Opened> {
  const said: string[] = [];
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (request.url() !== address) said.push(`request: ${request.url()}`);
  });
  await page.goto(address);
  return { page, said };
}
