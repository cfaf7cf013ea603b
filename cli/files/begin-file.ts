import { constants, type Stats } from 'node:fs';
import { access, type FileHandle, open, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { cannotCreate, NotWritten } from './not-written.ts';
import { removeLeftovers, temporaryIn } from './temporary.ts';

/** The rights of a new file; those that the system's mask takes away are missing. */
const NEW_FILE = 0o666;

/** A file that is written piece by piece. Until it is finished, what was there stays as it is. */
export interface BegunFile {
  write(content: string | Uint8Array): Promise<void>;
  /** Puts it into its place. */
  finish(): Promise<void>;
  /** Leaves nothing behind. */
  discard(): Promise<void>;
}

/**
 * Where a file lies, without links, whether it is there or not.
 *
 * @throws Error when its folder does not exist, or can't be looked into
 */
export async function targetOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  const folder = await realpath(dirname(path)).catch((error) => {
    throw isMissing(error) ? new NotWritten('its folder does not exist') : error;
  });
  if (!(await stat(folder)).isDirectory()) throw new NotWritten('its folder does not exist');
  return join(folder, basename(path));
}

function isMissing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/**
 * Begins to write a file that takes the place of the one at a path. What is no file, such as a pipe or `/dev/null`, is
 * written to as it is.
 *
 * @param target as {@link targetOf} gives it
 * @throws Error when nothing can be written there
 */
export async function beginFile(target: string): Promise<BegunFile> {
  const stats = await stat(target).catch(() => undefined);
  if (stats?.isDirectory()) throw new NotWritten('it is a directory');
  if (stats) await access(target, constants.W_OK);
  return stats && !stats.isFile() ? beginStream(target) : beginReplacement(target, stats);
}

async function beginStream(target: string): Promise<BegunFile> {
  const handle = await open(target, 'w');
  return {
    write: (content) => handle.writeFile(content),
    finish: () => handle.close(),
    discard: () => handle.close(),
  };
}

async function beginReplacement(target: string, stats: Stats | undefined): Promise<BegunFile> {
  const folder = dirname(target);
  await removeLeftovers(folder);
  const temporary = temporaryIn(folder);
  const handle = await open(temporary, 'wx', stats ? stats.mode & 0o7777 : NEW_FILE).catch(cannotCreate);
  async function discard(): Promise<void> {
    await handle.close().catch(() => {});
    await unlink(temporary).catch(() => {});
  }
  return {
    write: (content) => handle.writeFile(content),
    async finish() {
      try {
        await complete(handle, stats);
        await rename(temporary, target);
      } catch (error) {
        await discard();
        throw error;
      }
    },
    discard,
  };
}

/** Everything on the disk, with owner and rights of the file that it replaces. */
async function complete(handle: FileHandle, stats: Stats | undefined): Promise<void> {
  if (stats) {
    // Who may not give the new file away keeps it.
    await handle.chown(stats.uid, stats.gid).catch(() => {});
    await handle.chmod(stats.mode & 0o7777);
  }
  await handle.sync();
  await handle.close();
}
