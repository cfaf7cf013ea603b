/** Files that a text is written to before it takes the place of another: none is left behind. */
import { readdirSync, unlinkSync } from 'node:fs';
import { readdir, stat, unlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { digestOf } from '../digest.ts';
import { crypto } from '../parts-of-node.ts';

let machine: string | undefined;

/** What stands for this machine: process ids mean something on one alone, and containers often share folders. */
function thisMachine(): string {
  machine ??= digestOf(hostname()).slice(0, 8);
  return machine;
}

/** What the names of this program's temporary files begin with. */
function own(): string {
  return `.runplan-${thisMachine()}-${process.pid}-`;
}

const NAME = /^\.runplan-([0-9a-f]{8})-(\d+)-[0-9a-f]{8}\.tmp$/;
/** Milliseconds. What is older on another machine is left over: a write takes far less. */
const LEFT_OVER = 10 * 60_000;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A path for a temporary file in a folder. It is short, however long the name of the file is that it is for. */
export function temporaryIn(folder: string): string {
  guard(folder);
  return join(folder, `${own()}${crypto().randomBytes(4).toString('hex')}.tmp`);
}

const guarded = new Set<string>();

/** Sees to it that a signal leaves none of this program's temporary files in a folder, those of its threads included. */
export function guard(folder: string): void {
  if (guarded.size === 0) for (const signal of SIGNALS) process.once(signal, removeOwn);
  guarded.add(folder);
}

/** Removes what is there, and ends as the signal would have ended the program. */
function removeOwn(signal: NodeJS.Signals): void {
  for (const folder of guarded) {
    for (const name of namesIn(folder)) {
      try {
        unlinkSync(join(folder, name));
      } catch {
        // It is in its place already.
      }
    }
  }
  for (const one of SIGNALS) process.off(one, removeOwn);
  process.kill(process.pid, signal);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => name.startsWith(own()));
  } catch {
    return [];
  }
}

const cleaned = new Map<string, Promise<void>>();

/** Removes what runs that were killed left in a folder; once for each folder. */
export function removeLeftovers(folder: string): Promise<void> {
  const known = cleaned.get(folder) ?? removeLeftoversIn(folder);
  cleaned.set(folder, known);
  return known;
}

async function removeLeftoversIn(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      if (await isLeftOver(name, path)) await unlink(path).catch(() => {});
    }),
  );
}

async function isLeftOver(name: string, path: string): Promise<boolean> {
  const [, writer, id] = NAME.exec(name) ?? [];
  if (writer === undefined) return false;
  if (writer === thisMachine()) return !isRunning(Number(id));
  const stats = await stat(path).catch(() => undefined);
  return stats !== undefined && Date.now() - stats.mtimeMs > LEFT_OVER;
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
