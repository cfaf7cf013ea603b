import { onOneLine } from '@runplan/language/internal';
import { plainText } from '../plain-text.ts';

/** A text of a plan on one line, as plain text. */
export function oneLine(text: string): string {
  return plainText(onOneLine(text));
}
