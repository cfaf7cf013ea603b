/** The times of what is in a zip file. */

const END = 0x06054b50;
const END_LENGTH = 22;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
/** The first day that such a time can tell: 1980-01-01. */
const FIRST_DAY = 0x0021;

/**
 * Gives all that is in a zip file the same time, so that what was written twice is the same.
 *
 * @param zip one without a comment, smaller than 4 GB
 * @throws Error where that is no such file
 */
export function withoutTimes(zip: Uint8Array): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  const end = bytes.length - END_LENGTH;
  expectMark(view, end, END);
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    expectMark(view, entry, ENTRY);
    setTime(view, entry + 12);
    setTime(view, view.getUint32(entry + 42, true) + 10);
    entry += ENTRY_LENGTH + [28, 30, 32].reduce((sum, at) => sum + view.getUint16(entry + at, true), 0);
  }
  return bytes;
}

function setTime(view: DataView, at: number): void {
  view.setUint16(at, 0, true);
  view.setUint16(at + 2, FIRST_DAY, true);
}

function expectMark(view: DataView, at: number, mark: number): void {
  if (at < 0 || view.getUint32(at, true) !== mark) throw new Error('This is no zip file without a comment.');
}
