/** Unpacks what sites pack for download: `1234.fit.gz`. */
import { ActivityRefusal } from './activity-refusal.ts';

/** Whether bytes are packed with gzip. */
export function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/**
 * What gzip packed.
 *
 * @param most so many bytes may come out: a small file can hold any number of them
 * @throws ActivityRefusal where it is not whole, or too large
 */
export async function unpacked(bytes: Uint8Array, most: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    const stream = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new DecompressionStream('gzip'));
    for await (const piece of stream) {
      size += piece.length;
      if (size > most) break;
      pieces.push(piece);
    }
  } catch {
    throw new ActivityRefusal('It is packed (gzip), but not whole: download it once more.');
  }
  if (size > most) throw new ActivityRefusal('Unpacked it is larger than 50 MB, and no activity is.');
  const all = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
