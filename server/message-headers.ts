/** Reads along the headers of the messages that a client sends, because a wrong length would make the server wait for ever. */
import { type Buffer, constants } from 'node:buffer';
import { Transform } from 'node:stream';

const END_OF_HEADER = '\r\n\r\n';
/** Two short lines are what the protocol knows. */
const LONGEST_HEADER = 4096;
/** No message can be read into a string that is longer. */
const LONGEST_MESSAGE = constants.MAX_STRING_LENGTH;

/**
 * Passes on what it gets, up to the first header that can't be right: behind it nothing tells where the next message
 * begins.
 *
 * @param refuse is told what is wrong with the header, in a sentence
 */
export function checkedHeaders(refuse: (reason: string) => void): Transform {
  let header = '';
  let bodyLeft = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      let at = 0;
      while (at < chunk.length) {
        const skipped = Math.min(bodyLeft, chunk.length - at);
        bodyLeft -= skipped;
        at += skipped;
        if (at === chunk.length) break;
        const before = header.length;
        header += chunk.toString('latin1', at, at + LONGEST_HEADER);
        const end = header.indexOf(END_OF_HEADER);
        if (end < 0 && header.length < LONGEST_HEADER) break;
        const length = end < 0 ? 'The header of a message does not end.' : lengthIn(header.slice(0, end));
        if (typeof length === 'string') return refuse(length);
        bodyLeft = length;
        at += end + END_OF_HEADER.length - before;
        header = '';
      }
      done(undefined, chunk);
    },
  });
}

/** The length of the body in bytes, or what is wrong with it. */
function lengthIn(header: string): number | string {
  const written = header
    .split('\r\n')
    .map((line) => /^content-length:(.*)$/i.exec(line)?.[1]?.trim())
    .findLast((value) => value !== undefined);
  if (written === undefined) return 'The header of a message does not tell its Content-Length.';
  if (!/^\d+$/.test(written))
    return `Content-Length must be a number, not ${JSON.stringify(written.slice(0, 40))}.`;
  const length = Number(written);
  if (length > LONGEST_MESSAGE) return `A message of ${written} bytes is too long.`;
  return length;
}
