import { constants } from 'node:fs';
import { access, open, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf] as const;

/**
 * Puts another text into a file, in UTF-8, with a byte order mark where it had one. Either all of it is written or
 * the file stays as it is: a full disk must not cost anyone their plan.
 *
 * @param before the bytes that the file had
 * @throws the system's error when it cannot be written
 */
export async function writeText(path: string, text: string, before: Uint8Array): Promise<void> {
  const target = await realpath(path);
  const { mode, uid, gid } = await writableFile(target);
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  const mark = BYTE_ORDER_MARK.every((byte, index) => before[index] === byte) ? '\ufeff' : '';
  try {
    const handle = await open(temporary, 'wx', mode);
    try {
      // Who may not give the new file away keeps it.
      await handle.chown(uid, gid).catch(() => {});
      await handle.chmod(mode);
      await handle.writeFile(mark + text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') await unlink(temporary).catch(() => {});
    throw error;
  }
}

async function writableFile(path: string): Promise<{ mode: number; uid: number; gid: number }> {
  const stats = await stat(path);
  if (!stats.isFile()) throw new Error('it is not a file');
  await access(path, constants.W_OK);
  return { mode: stats.mode & 0o7777, uid: stats.uid, gid: stats.gid };
}
