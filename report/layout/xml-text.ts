import { printable } from './printable.ts';

const MARKS: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
]);
/** What XML has no way to write. */
const NO_CHARACTERS = /[\ufffe\uffff]/g;

/** Lines of text as XML may have them, as content or in an attribute; a log and a terminal may have them as well. */
export function xmlText(text: string): string {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line) => printable(line.toWellFormed().replace(NO_CHARACTERS, '\ufffd')));
  return lines.map((line) => line.replace(/[&<>"']/g, (mark) => MARKS.get(mark) as string)).join('&#10;');
}

/** Attributes of an element, each with a blank before it; what is undefined is left out. */
export function xmlAttributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${xmlText(String(value))}"`))
    .join('');
}
