import { constants, type Stats } from 'node:fs';
import { access, type FileHandle, open, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { childProcess } from '../parts-of-node.ts';
import { cannotCreate, NotWritten } from './not-written.ts';
import { removeLeftovers, temporaryIn } from './temporary.ts';

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf] as const;

/**
 * Puts another text into a file, in UTF-8, with a byte order mark where it had one. Either all of it is written or
 * the file stays as it is: neither a full disk nor a kill must cost anyone their plan, nor what they saved meanwhile.
 * Owner, rights, links and other names of the file are kept, and on Linux its extended attributes.
 *
 * @param before the bytes that the file had when it was read
 * @throws Error when it changed since then, or the system's error when it cannot be written
 */
export async function writeText(path: string, text: string, before: Uint8Array): Promise<void> {
  const target = await realpath(path);
  const stats = await writableFile(target);
  const mark = BYTE_ORDER_MARK.every((byte, index) => before[index] === byte) ? '\ufeff' : '';
  const bytes = Buffer.from(mark + text);
  // What takes its place would part it from its other names.
  if (stats.nlink > 1) await writeInPlace(target, bytes, before);
  else await replace(target, bytes, before, stats);
}

async function writableFile(path: string): Promise<Stats> {
  const stats = await stat(path);
  if (!stats.isFile()) throw new NotWritten('it is not a file');
  await access(path, constants.W_OK);
  return stats;
}

async function replace(target: string, bytes: Buffer, before: Uint8Array, stats: Stats): Promise<void> {
  const folder = dirname(target);
  await removeLeftovers(folder);
  const temporary = temporaryIn(folder);
  try {
    const handle = await open(temporary, 'wx', stats.mode & 0o7777).catch(cannotCreate);
    try {
      // Who may not give the new file away keeps it.
      await handle.chown(stats.uid, stats.gid).catch(() => {});
      await handle.chmod(stats.mode & 0o7777);
      await writeAll(handle, bytes);
      await copyAttributes(target, handle);
    } finally {
      await handle.close();
    }
    await expectUnchanged(target, before);
    await rename(temporary, target);
  } catch (error) {
    await unlink(temporary).catch(() => {});
    throw error;
  }
}

async function writeInPlace(target: string, bytes: Buffer, before: Uint8Array): Promise<void> {
  await expectUnchanged(target, before);
  const handle = await open(target, 'r+');
  try {
    await writeAll(handle, bytes).catch(async (error) => {
      await writeAll(handle, before);
      throw error;
    });
  } finally {
    await handle.close();
  }
}

async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    done += (await handle.write(bytes, done, bytes.length - done, done)).bytesWritten;
  }
  await handle.truncate(bytes.length);
  await handle.sync();
}

async function expectUnchanged(target: string, before: Uint8Array): Promise<void> {
  const now = await readFile(target);
  if (!now.equals(before)) throw new NotWritten('it was changed meanwhile. Run this again');
}

/**
 * Node has no way to read or write them; on Linux the system's own tool does, where there is one. It gets the open file: a path
 * it would create anew, had a signal removed the file meanwhile.
 */
function copyAttributes(from: string, { fd }: FileHandle): Promise<void> {
  if (process.platform !== 'linux') return Promise.resolve();
  const args = ['--attributes-only', '--preserve=xattr', '--', from, '/dev/fd/3'];
  return new Promise((done) => {
    const copying = childProcess().spawn('cp', args, { stdio: ['ignore', 'ignore', 'ignore', fd] });
    copying.once('error', () => done()).once('close', () => done());
  });
}
