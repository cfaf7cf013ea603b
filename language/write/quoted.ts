import { visible } from '../text/visible.ts';

/** A text as the language quotes it: on one line, its own quotes single, and nothing in it that can't be seen. */
export function quoted(text: string): string {
  return `"${plainly(text)}"`;
}

/** What is left of a text between quotes. */
export function plainly(text: string): string {
  return visible(onOneLine(text)).replaceAll('"', "'");
}

/** A text without line breaks, tabs and blanks in a row. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
