/** Runs the program as it is built. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';

const LAUNCHER = join(import.meta.dirname, '../bin/runplan.js');
const PROGRAM = new URL('../dist/main.js', import.meta.url).href;

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
}

export interface ProcessOptions extends RunOptions {
  /** Another file that starts the program, below the workspace. */
  readonly launcher?: string;
  /** Arguments for Node, before the program. */
  readonly node?: readonly string[];
}

/** Runs the program in a folder, in a process of its own. */
export function runAlone(
  path: string,
  args: readonly string[],
  options: ProcessOptions = {},
): Promise<Result> {
  const { node = [], launcher, stdin = '' } = options;
  const child = spawn(
    process.execPath,
    [...node, launcher === undefined ? LAUNCHER : join(path, launcher), ...args],
    { cwd: join(path, options.in ?? ''), env: environment(options) },
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
    child.stdin.end(stdin);
  });
}

let last: Promise<unknown> = Promise.resolve();

/** Runs the program in a folder, in this process: one run after the other, since each has the process for itself. */
export function runHere(path: string, args: readonly string[], options: RunOptions = {}): Promise<Result> {
  const result = last.then(() => oneRun(path, args, options));
  last = result.catch(() => {});
  return result;
}

async function oneRun(path: string, args: readonly string[], options: RunOptions): Promise<Result> {
  const { main } = (await import(PROGRAM)) as typeof import('../main.ts');
  const stdout = new Written();
  const stderr = new Written();
  const stdin = Readable.from(options.stdin ? [Buffer.from(options.stdin)] : []);
  const before = { folder: process.cwd(), env: process.env };
  const streams = { stdin, stdout, stderr };
  const own = Object.entries(Object.getOwnPropertyDescriptors(process)).filter(([name]) => name in streams);
  process.chdir(join(path, options.in ?? ''));
  process.env = environment(options);
  for (const [name, value] of Object.entries(streams))
    Object.defineProperty(process, name, { value, configurable: true });
  try {
    const exitCode = await main(args);
    return { stdout: stdout.text, stderr: stderr.text, exitCode };
  } finally {
    for (const [name, descriptor] of own) Object.defineProperty(process, name, descriptor);
    process.env = before.env;
    process.chdir(before.folder);
  }
}

/** An output that nobody looks at before the end. */
class Written extends Writable {
  private readonly chunks: Buffer[] = [];

  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    this.chunks.push(chunk);
    done();
  }

  get text(): string {
    return String(Buffer.concat(this.chunks));
  }
}

/** Nothing of where the tests run changes what the program shows. */
function environment({ env }: RunOptions): NodeJS.ProcessEnv {
  const { NO_COLOR: _, FORCE_COLOR: __, GITHUB_ACTIONS: ___, ...others } = process.env;
  return { ...others, ...env };
}
