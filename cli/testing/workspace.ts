import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

const LAUNCHER = join(import.meta.dirname, '../bin/runplan.js');

export interface Result {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number | null;
}

export interface RunOptions {
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Directory to run in, below the workspace. */
  readonly in?: string;
  /** Another file that starts the program, below the workspace. */
  readonly launcher?: string;
  /** Arguments for Node, before the program. */
  readonly node?: readonly string[];
}

/** A temporary folder with files that the program runs in; it is removed after the test. */
export interface Workspace {
  readonly path: string;
  run(args: readonly string[], options?: RunOptions): Promise<Result>;
}

/** Creates a workspace from texts or bytes by path. */
export function workspace(files: Readonly<Record<string, string | Uint8Array>> = {}): Workspace {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'runplan-test-')));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return { path, run: (args, options) => run(path, args, options) };
}

function run(path: string, args: readonly string[], options: RunOptions = {}): Promise<Result> {
  const { NO_COLOR: _, FORCE_COLOR: __, GITHUB_ACTIONS: ___, ...env } = process.env;
  const child = spawn(
    process.execPath,
    [
      ...(options.node ?? []),
      options.launcher === undefined ? LAUNCHER : join(path, options.launcher),
      ...args,
    ],
    {
      cwd: join(path, options.in ?? ''),
      env: { ...env, ...options.env },
    },
  );
  return new Promise((resolve, reject) => {
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk) => stdout.push(chunk));
    child.stderr.on('data', (chunk) => stderr.push(chunk));
    child.on('error', reject);
    child.on('close', (exitCode) => {
      resolve({ stdout: String(Buffer.concat(stdout)), stderr: String(Buffer.concat(stderr)), exitCode });
    });
    child.stdin.on('error', () => {});
    child.stdin.end(options.stdin ?? '');
  });
}
