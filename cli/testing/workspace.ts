import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type ProcessOptions, type Result, type RunOptions, runAlone, runHere } from './program.ts';

/** A temporary folder with files that the program runs in; it is removed after the test. */
export interface Workspace {
  readonly path: string;
  /** Runs the program in this process: most of what a short run takes is its start. */
  run(args: readonly string[], options?: RunOptions): Promise<Result>;
  /** Runs it in a process of its own. */
  runAlone(args: readonly string[], options?: ProcessOptions): Promise<Result>;
}

/** Creates a workspace from texts or bytes by path. */
export function workspace(files: Readonly<Record<string, string | Uint8Array>> = {}): Workspace {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'runplan-test-')));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return {
    path,
    run: (args, options) => runHere(path, args, options),
    runAlone: (args, options) => runAlone(path, args, options),
  };
}
