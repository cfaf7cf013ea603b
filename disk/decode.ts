import { isUtf8 } from 'node:buffer';
import type { Finding, Position } from '@runplan/language/internal';

/** Larger files are not parsed, as the language has it (`language/text/size.ts`), which is not loaded for that. */
export const MAXIMUM_BYTES = 1_000_000;

export interface Decoded {
  /** Undefined when it makes no sense to parse the file; then a finding says why. */
  readonly text: string | undefined;
  readonly findings: readonly Finding[];
}

/**
 * Makes text of a file's bytes. A byte order mark is dropped. Bytes that are not UTF-8 become `�` and one finding;
 * a file that is too large or not text at all is not parsed.
 *
 * @param uri what the findings point into
 */
export function decode(bytes: Uint8Array, uri: string): Decoded {
  const refuse = (message: string, at?: Position): Decoded => ({
    text: undefined,
    findings: [syntaxFinding(uri, message, at)],
  });
  if (bytes.length > MAXIMUM_BYTES) {
    return refuse(
      `The file is larger than ${MAXIMUM_BYTES / 1e6} MB and was not checked. Split it: one file a plan is a good size.`,
    );
  }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return refuse('The file is saved as UTF-16 and was not checked. Save it as UTF-8.');
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    const before = new TextDecoder().decode(bytes.subarray(0, nul));
    return refuse(
      'This is not a text file: it contains a NUL byte here. It was not checked.',
      positionAt(before, before.length),
    );
  }
  const text = new TextDecoder().decode(bytes);
  if (isUtf8(bytes)) return { text, findings: [] };
  const at = positionAt(text, firstReplaced(text, bytes));
  return {
    text,
    findings: [
      syntaxFinding(uri, 'This is not UTF-8, so a character here got lost. Save the file as UTF-8.', at),
    ],
  };
}

/** The index of the first `�` that stands for bytes that are not UTF-8, and is not written in the file itself. */
function firstReplaced(text: string, bytes: Uint8Array): number {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let offset = start;
  let from = 0;
  for (;;) {
    const index = text.indexOf('\ufffd', from);
    if (index < 0) return 0;
    offset += Buffer.byteLength(text.slice(from, index));
    const isWritten = bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd;
    if (!isWritten) return index;
    offset += 3;
    from = index + 1;
  }
}

function positionAt(text: string, index: number): Position {
  const lines = text.slice(0, index).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

function syntaxFinding(uri: string, message: string, start: Position = { line: 1, column: 1 }): Finding {
  const end = { line: start.line, column: start.column + 1 };
  return { rule: 'syntax', severity: 'error', message, uri, start, end, athletes: [] };
}
