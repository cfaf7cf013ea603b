import { type FileHandle, open } from 'node:fs/promises';
import { MAXIMUM_BYTES } from './decode.ts';

/**
 * The bytes of a path, at most one more than {@link MAXIMUM_BYTES}.
 *
 * @throws the system's error when it cannot be read
 */
export async function readPath(path: string): Promise<Uint8Array> {
  const handle = await open(path);
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) return await readStream(handle.createReadStream({ autoClose: false }));
    return await readHandle(handle, Math.min(stats.size, MAXIMUM_BYTES) + 1);
  } finally {
    await handle.close();
  }
}

async function readHandle(handle: FileHandle, size: number): Promise<Uint8Array> {
  let buffer = Buffer.allocUnsafe(size);
  let length = 0;
  for (;;) {
    const { bytesRead } = await handle.read(buffer, length, buffer.length - length);
    length += bytesRead;
    if (bytesRead === 0 || length > MAXIMUM_BYTES) return buffer.subarray(0, length);
    // The file grew while it was read.
    if (length === buffer.length)
      buffer = Buffer.concat([buffer, Buffer.allocUnsafe(MAXIMUM_BYTES + 1 - length)]);
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
