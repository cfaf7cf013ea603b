/**
 * A VS Code to run tests in, with the command line of VS Code itself, for machines without a desktop: the server of VS
 * Code (scripts/install-vscode.mjs) and its workbench in Chromium. `@vscode/test-electron` starts it like the real one.
 *
 *     node test/editor/launch.ts FOLDER --extensionDevelopmentPath=FOLDER --extensionTestsPath=FILE
 *         [--remote-debugging-port=PORT] [--extensions-dir=FOLDER]
 *
 * What the editor logs goes to standard output. The exit code is that of the tests. Everything ends with this process,
 * and this process ends with the one that started it.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { VSCODE_SERVER } from '../../scripts/install-vscode.mjs';

const HOST = '127.0.0.1';

interface Options {
  readonly folder: string;
  readonly extensionDevelopmentPath: string;
  readonly extensionTestsPath: string;
  readonly debuggingPort?: string;
  readonly extensions?: string;
}

/** Reads the arguments. Others that VS Code knows and tests pass on mean nothing here. */
function readOptions(args: string[]): Options {
  const { values, positionals } = parseArgs({
    args,
    strict: false,
    options: {
      extensionDevelopmentPath: { type: 'string' },
      extensionTestsPath: { type: 'string' },
      'remote-debugging-port': { type: 'string' },
      'extensions-dir': { type: 'string' },
    },
  });
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined);
  const extensionDevelopmentPath = text('extensionDevelopmentPath');
  const extensionTestsPath = text('extensionTestsPath');
  const [folder] = positionals;
  if (!folder || !extensionDevelopmentPath || !extensionTestsPath) {
    throw new Error('A folder, --extensionDevelopmentPath= and --extensionTestsPath= are needed.');
  }
  return {
    folder,
    extensionDevelopmentPath,
    extensionTestsPath,
    debuggingPort: text('remote-debugging-port'),
    extensions: text('extensions-dir'),
  };
}

/** What has to be closed at the end, the last first. */
const open: (() => unknown)[] = [];
let isEnding = false;

async function end(exitCode: number): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  // Whatever closing does, this process ends, and with it the browser.
  setTimeout(() => process.exit(exitCode), 5_000).unref();
  for (const close of open.reverse()) await close();
  process.exit(exitCode);
}

/** Starts the server and returns its port. */
async function startServer(options: Options, data: string): Promise<string> {
  const server = spawn(
    process.execPath,
    [
      join(VSCODE_SERVER, 'out/server-main.js'),
      `--host=${HOST}`,
      '--port=0',
      '--without-connection-token',
      '--accept-server-license-terms',
      // Without it, a VS Code that is not built from source runs no tests.
      '--enable-smoke-test-driver',
      `--server-data-dir=${data}`,
      ...(options.extensions ? [`--extensions-dir=${options.extensions}`] : []),
      '--telemetry-level=off',
      '--disable-workspace-trust',
      // If this process is killed, the server ends some minutes after its only window is gone for so many seconds. Not at
      // once, because a window that is loaded again is gone for a moment.
      '--enable-remote-auto-shutdown',
      '--reconnection-grace-time=10',
    ],
    // A group of its own: the processes that it starts can be ended together with it.
    { detached: true, stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, HOME: data } },
  );
  open.push(() => killGroup(server));
  server.once('exit', (code) => {
    if (isEnding) return;
    console.error(`The server of VS Code ended by itself (${code}).`);
    end(1);
  });
  return new Promise((resolve) => {
    createInterface(server.stdout).on('line', (line) => {
      console.log(line);
      const port = /listening on (\d+)/.exec(line)?.[1];
      if (port) resolve(port);
    });
  });
}

function killGroup({ pid }: ChildProcess): void {
  if (!pid) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

function chromiumPath(): string {
  const path = (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'chromium'))
    .find(existsSync);
  if (!path) throw new Error('Chromium is missing. Run: node scripts/install-test-programs.mjs');
  return path;
}

async function startBrowser({ debuggingPort }: Options): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    // Whoever started this process limits how long it may take.
    timeout: 0,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(debuggingPort ? [`--remote-debugging-port=${debuggingPort}`] : []),
    ],
  });
  open.push(() => browser.close());
  return browser;
}

/** Opens the workbench, which starts the tests by itself. */
async function openWorkbench(browser: Browser, port: string, options: Options): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  page.setDefaultTimeout(0);
  page.on('close', () => end(1));
  page.on('pageerror', (error) => console.log(`[error] ${error.stack ?? error.message}`));
  await page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) =>
    console.log(`[${type}]`, ...args),
  );
  await page.exposeFunction('codeAutomationExit', (code: number) => end(code));
  const remote = (path: string) => `vscode-remote://${HOST}:${port}${path}`;
  const payload = [
    ['extensionDevelopmentPath', remote(options.extensionDevelopmentPath)],
    ['extensionTestsPath', remote(options.extensionTestsPath)],
    ['skipWelcome', 'true'],
  ];
  const query = new URLSearchParams({ folder: options.folder, payload: JSON.stringify(payload) });
  await page.goto(`http://${HOST}:${port}/?${query}`);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(130));
// Standard input ends, and nobody reads the output, when the process that started this one is gone.
process.stdin.on('end', () => end(130)).resume();
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => end(130));

try {
  const options = readOptions(process.argv.slice(2));
  const data = mkdtempSync(join(tmpdir(), 'runplan-vscode-'));
  open.push(() => rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
  const port = await startServer(options, data);
  await openWorkbench(await startBrowser(options), port, options);
} catch (error) {
  console.error((error as Error).message);
  await end(2);
}
