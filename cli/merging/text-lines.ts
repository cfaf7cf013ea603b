import { createReadStream } from 'node:fs';

/** UTF-16 units of a line at most: far beyond what is written of any file that is checked. */
const LONGEST = 64 * 1024 * 1024;

/**
 * The lines of a text file one after the other, without their ends. It is never held as a whole.
 *
 * @throws Error when it can't be read, is no UTF-8, or has a line beyond all measure
 */
export async function* textLines(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let begun: string[] = [];
  let length = 0;
  for await (const chunk of createReadStream(path)) {
    const [first = '', ...others] = decoder.decode(chunk, { stream: true }).split('\n');
    begun.push(first);
    length += first.length;
    if (length > LONGEST) throw new Error('it has a line that is too long');
    for (const other of others) {
      yield begun.join('');
      begun = [other];
      length = other.length;
    }
  }
  const last = begun.join('') + decoder.decode();
  if (last !== '') yield last;
}
