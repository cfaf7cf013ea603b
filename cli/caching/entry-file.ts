import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readFileSync,
  renameSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { MAXIMUM_BYTES } from '@runplan/disk';
import { temporaryIn } from '../files/temporary.ts';

/** Neither links nor pipes: who may write into the folder could lead elsewhere, or let everything wait. */
const PLAIN_FILE = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** The text of a file of a cache, and when it was used last, in milliseconds; undefined where there is none. */
export function readEntryFile(
  path: string,
): { readonly text: string; readonly lastUsed: number } | undefined {
  let file: number;
  try {
    file = openSync(path, PLAIN_FILE);
  } catch {
    return undefined;
  }
  try {
    const stats = fstatSync(file);
    if (!stats.isFile() || stats.size > MAXIMUM_BYTES) return undefined;
    return { text: readFileSync(file, 'utf8'), lastUsed: stats.mtimeMs };
  } catch {
    return undefined;
  } finally {
    closeSync(file);
  }
}

/**
 * Writes a file of a cache as a whole, for its owner alone. Runs that write the same at once are not in each other's way.
 *
 * @throws the system's error when it can't be written
 */
export function writeEntryFile(path: string, text: string): void {
  const temporary = temporaryIn(dirname(path));
  try {
    writeFileSync(temporary, text, { mode: 0o600, flag: 'wx' });
    renameSync(temporary, path);
  } catch (error) {
    try {
      unlinkSync(temporary);
    } catch {
      // It was not even begun.
    }
    throw error;
  }
}
