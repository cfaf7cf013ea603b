import { printable } from './printable.ts';

/** A text on one line, as a terminal or a log may have it. */
export function oneLine(text: string): string {
  return printable(
    text
      .split(/\s*[\r\n]+\s*/)
      .join(' ')
      .trim(),
  );
}
