import { storable } from '@runplan/language/internal';
import { printable } from './printable.ts';

const MARKS: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
]);

/** Lines of text as XML may have them, as content or in an attribute; a log and a terminal may have them as well. */
export function xmlText(text: string): string {
  const lines = text.split(/\r\n|\r|\n/).map((line) => printable(storable(line)));
  return lines.map((line) => line.replace(/[&<>"']/g, (mark) => MARKS.get(mark) as string)).join('&#10;');
}

/** Attributes of an element, each with a blank before it; what is undefined is left out. */
export function xmlAttributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${xmlText(String(value))}"`))
    .join('');
}
