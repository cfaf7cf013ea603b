import { formattingEdits } from '@runplan/language/internal';
import { difference } from '../editing/difference.ts';

/** What formatting changes in a text, as `diff -u` shows it. */
export function formattingDifference(name: string, text: string): string {
  return difference(name, text, formattingEdits(text));
}
