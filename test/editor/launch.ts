/**
 * A VS Code to run tests in, with the command line of VS Code itself, for machines without a desktop (`served.ts`).
 * `@vscode/test-electron` starts it like the real one.
 *
 *     node test/editor/launch.ts FOLDER --extensionDevelopmentPath=FOLDER --extensionTestsPath=FILE
 *         [--remote-debugging-port=PORT] [--extensions-dir=FOLDER]
 *
 * What the editor logs goes to standard output. The exit code is that of the tests. Everything ends with this process,
 * and this process ends with the one that started it.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { startBrowser, startServer } from './served.ts';

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

/** Opens the workbench, which starts the tests by itself. */
async function openWorkbench(browser: Browser, address: string, options: Options): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1024, height: 640 }, reducedMotion: 'reduce' });
  page.setDefaultTimeout(0);
  page.on('close', () => end(1));
  page.on('pageerror', (error) => console.log(`[error] ${error.stack ?? error.message}`));
  await page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) =>
    console.log(`[${type}]`, ...args),
  );
  await page.exposeFunction('codeAutomationExit', (code: number) => end(code));
  const remote = (path: string) => `vscode-remote://${new URL(address).host}${path}`;
  const payload = [
    ['extensionDevelopmentPath', remote(options.extensionDevelopmentPath)],
    ['extensionTestsPath', remote(options.extensionTestsPath)],
    ['skipWelcome', 'true'],
  ];
  const query = new URLSearchParams({ folder: options.folder, payload: JSON.stringify(payload) });
  await page.goto(`${address}/?${query}`);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(130));
// Standard input ends, and nobody reads the output, when the process that started this one is gone.
process.stdin.on('end', () => end(130)).resume();
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => end(130));

try {
  const options = readOptions(process.argv.slice(2));
  const data = mkdtempSync(join(tmpdir(), 'runplan-vscode-'));
  open.push(() => rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
  const server = startServer(data, options.extensions, console.log);
  open.push(server.end);
  server.ended.then((code) => {
    if (isEnding) return;
    console.error(`The server of VS Code ended by itself (${code}).`);
    end(1);
  });
  const address = await server.address;
  const browser = await startBrowser(options.debuggingPort);
  open.push(() => browser.close());
  await openWorkbench(browser, address, options);
} catch (error) {
  console.error((error as Error).message);
  await end(2);
}
