/** Larger files are not read: a season of plans has a few hundred kilobytes at most, and a megabyte takes a second to check. */
export const MAXIMUM_BYTES = 1_000_000;

/** Why a file that is larger is not checked. */
export const TOO_LARGE = `The file is larger than ${MAXIMUM_BYTES / 1e6} MB and was not checked. Split it: one file a plan is a good size.`;

/** Whether a text takes more bytes as a file. */
export function isTooLarge(text: string): boolean {
  if (text.length > MAXIMUM_BYTES) return true;
  if (text.length * 3 <= MAXIMUM_BYTES) return false;
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Each half of a surrogate pair stands for two of four bytes.
    bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3;
  }
  return bytes > MAXIMUM_BYTES;
}
