import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { failureReason } from '@runplan/disk';
import { printable } from '@runplan/report';
import { NotWritten } from '../files/not-written.ts';
import { removeLeftovers } from '../files/temporary.ts';
import { UsageError } from '../usage-error.ts';

/** The usual name of the folder, in the repository that is checked. */
export const CACHE_FOLDER = '.runplan-cache';

/** Marks a folder as a cache: programs that make backups leave it out. */
const TAG = 'CACHEDIR.TAG';
const SIGNATURE = 'Signature: 8a477f597d28d172789f06886806bc55';
const TAG_TEXT = `${SIGNATURE}
# Runplan keeps here what it found in plans, so that they need not be checked again. It may be deleted at any time.
# See https://bford.info/cachedir/
`;

const GIT_IGNORE = '.gitignore';
/** Bytes. */
const LONGEST_TAG = 4096;

/** Milliseconds. */
const A_DAY = 24 * 60 * 60_000;
/** What was not used for so long is removed. */
const KEPT = 14 * A_DAY;

const ENTRY = /^[0-9a-f]{64}$/;

/** A folder that results are kept in, or why they can't be. */
export type CacheFolder = { readonly folder: string } | { readonly problem: string };

/**
 * Makes the folder of a cache ready: only its owner can look into it, and git does not see it. Once a day, what was not
 * used for long is removed.
 *
 * @param folder absolute
 * @param name how the user calls it
 * @throws UsageError when there is something else in it
 */
export async function openCacheFolder(folder: string, name: string): Promise<CacheFolder> {
  try {
    makeFolder(folder);
    if (!statSync(folder).isDirectory()) throw notCache(name, 'not a folder');
    if (isCache(folder)) await removeUnused(folder);
    // Another run may be beginning it as well.
    else if (readdirSync(folder).every((one) => one === TAG || one === GIT_IGNORE)) begin(folder);
    else throw notCache(name, 'not empty');
    return { folder };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    return { problem: failureReason(error) };
  }
}

function notCache(name: string, but: string): UsageError {
  return new UsageError(
    `${printable(name)} is no cache of Runplan, and ${but}: with --cache-dir name another folder, or one that does not exist yet.`,
  );
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new NotWritten('the folder that it would lie in does not exist');
    if (code !== 'EEXIST') throw error;
  }
}

function begin(folder: string): void {
  chmodSync(folder, 0o700);
  writeFileSync(join(folder, GIT_IGNORE), '*\n');
  writeFileSync(join(folder, TAG), TAG_TEXT);
}

function isCache(folder: string): boolean {
  const tag = join(folder, TAG);
  const stats = statSync(tag, { throwIfNoEntry: false });
  return (
    stats?.isFile() === true && stats.size < LONGEST_TAG && readFileSync(tag, 'utf8').startsWith(SIGNATURE)
  );
}

async function removeUnused(folder: string): Promise<void> {
  const tag = join(folder, TAG);
  const now = Date.now();
  if (now - statSync(tag).mtimeMs < A_DAY) return;
  try {
    utimesSync(tag, now / 1000, now / 1000);
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      if (ENTRY.test(name) && now - statSync(path).mtimeMs > KEPT) unlinkSync(path);
    }
  } catch {
    // Another run removes them just now, or this one may only read.
  }
  await removeLeftovers(folder);
}

/** Says of an entry that it was used, once a day. */
export function markUsed(path: string, lastUsed: number): void {
  const now = Date.now();
  if (now - lastUsed < A_DAY) return;
  try {
    utimesSync(path, now / 1000, now / 1000);
  } catch {
    // Who may not write there can read all the same.
  }
}
