import { createReadStream, readFileSync, type Stats, statSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { MAXIMUM_BYTES } from './decode.ts';

/**
 * The bytes of a path, at most one more than {@link MAXIMUM_BYTES}. A slow disk stops nothing else.
 *
 * @throws the system's error when it cannot be read
 */
export async function readPath(path: string): Promise<Uint8Array> {
  return isShortFile(await stat(path)) ? limited(await readFile(path)) : readStream(createReadStream(path));
}

/**
 * The same for a program that has nothing else to do meanwhile: to ask no other thread for a plain file takes a third of the
 * time.
 *
 * @throws the system's error when it cannot be read
 */
export async function readPathAtOnce(path: string): Promise<Uint8Array> {
  return isShortFile(statSync(path)) ? limited(readFileSync(path)) : readStream(createReadStream(path));
}

function isShortFile(stats: Stats): boolean {
  return stats.isFile() && stats.size <= MAXIMUM_BYTES;
}

/** A file may have grown since it was looked at. */
function limited(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, MAXIMUM_BYTES + 1);
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
