/** VS Code for machines without a desktop: its server (scripts/install-vscode.mjs), and its workbench in Chromium. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Browser, chromium } from 'playwright-core';
import { VSCODE_SERVER } from '../../scripts/install-vscode.mjs';

const HOST = '127.0.0.1';

/** A server of VS Code that was started. */
export interface Server {
  /** The address of its workbench, as soon as it listens. */
  readonly address: Promise<string>;
  /** Resolves to the exit code when it has ended, by itself or not. */
  readonly ended: Promise<number | null>;
  /** Ends it and what it started. */
  end(): void;
}

/**
 * Starts the server.
 *
 * @param data the folder for what it writes
 * @param extensions the folder with the extensions that are installed
 * @param log what becomes of the lines that it prints
 */
export function startServer(data: string, extensions?: string, log?: (line: string) => void): Server {
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
      ...(extensions ? [`--extensions-dir=${extensions}`] : []),
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
  return {
    address: new Promise((resolve) => {
      createInterface(server.stdout).on('line', (line) => {
        log?.(line);
        const port = /listening on (\d+)/.exec(line)?.[1];
        if (port) resolve(`http://${HOST}:${port}`);
      });
    }),
    ended: new Promise((resolve) => server.once('exit', resolve)),
    end: () => killGroup(server.pid),
  };
}

function killGroup(pid: number | undefined): void {
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

/** Starts the browser; with a port, others can look into it there. */
export function startBrowser(debuggingPort?: string): Promise<Browser> {
  return chromium.launch({
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
}
