import { isUtf8 } from 'node:buffer';
import { failureReason, MAXIMUM_BYTES } from '@runplan/disk';
import { formatted } from '@runplan/language/internal';
import type { PlanFile } from '../files/plan-file.ts';
import { readBytes } from '../files/read.ts';
import { writeText } from '../files/write.ts';

/** What became of a file. */
export type FormatOutcome =
  | {
      readonly file: PlanFile;
      /** As it is formatted, with the byte order mark that it had. */
      readonly text: string;
      /** As it is. */
      readonly before: string;
      /** Whether it was not formatted before. */
      readonly changed: boolean;
    }
  | { readonly file: PlanFile; readonly unread: string }
  | { readonly file: PlanFile; readonly unwritten: string }
  | { readonly file: PlanFile; readonly mistake: string };

/**
 * Formats a file. Never throws.
 *
 * @param write whether to put the formatted text into the file, where it differs
 */
export async function formatFile(file: PlanFile, write: boolean): Promise<FormatOutcome> {
  let bytes: Uint8Array;
  try {
    bytes = await readBytes(file);
  } catch (error) {
    return { file, unread: failureReason(error) };
  }
  const unread = unreadable(bytes);
  if (unread !== undefined) return { file, unread };
  const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let text: string;
  try {
    text = formatted(before);
  } catch (error) {
    return { file, mistake: String((error as Error).stack ?? error) };
  }
  const changed = text !== before;
  try {
    if (changed && write) await writeText(file.path, text.replace(/^\ufeff/, ''), bytes);
  } catch (error) {
    return { file, unwritten: failureReason(error) };
  }
  return { file, text, before, changed };
}

/** Why bytes are no text that could be written back without loss. */
function unreadable(bytes: Uint8Array): string | undefined {
  if (bytes.length > MAXIMUM_BYTES) return `it is larger than ${MAXIMUM_BYTES / 1e6} MB`;
  if (!isUtf8(bytes)) return 'it is not UTF-8. Save it as UTF-8';
  return bytes.includes(0) ? 'it is not a text file' : undefined;
}
