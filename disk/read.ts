import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { MAXIMUM_BYTES } from './decode.ts';

/**
 * The bytes of a path, at most one more than {@link MAXIMUM_BYTES}. A plain file is read at once: to ask another thread for it
 * takes three times as long.
 *
 * @throws the system's error when it cannot be read
 */
export async function readPath(path: string): Promise<Uint8Array> {
  const stats = statSync(path);
  if (stats.isFile()) return readFile(path, Math.min(stats.size, MAXIMUM_BYTES) + 1);
  const handle = await open(path);
  try {
    return await readStream(handle.createReadStream({ autoClose: false }));
  } finally {
    await handle.close();
  }
}

function readFile(path: string, size: number): Uint8Array {
  const file = openSync(path, 'r');
  try {
    let buffer = Buffer.allocUnsafe(size);
    let length = 0;
    for (;;) {
      const read = readSync(file, buffer, length, buffer.length - length, null);
      length += read;
      if (read === 0 || length > MAXIMUM_BYTES) return buffer.subarray(0, length);
      // The file grew while it was read.
      if (length === buffer.length)
        buffer = Buffer.concat([buffer, Buffer.allocUnsafe(MAXIMUM_BYTES + 1 - length)]);
    }
  } finally {
    closeSync(file);
  }
}

/** The bytes of a stream, as {@link readPath} limits them. */
export async function readStream(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > MAXIMUM_BYTES) break;
  }
  return Buffer.concat(chunks);
}
