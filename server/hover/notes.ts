/** The notes of a plan, a week or a day. */
import type { ast } from '@runplan/language/internal';
import { type HoverPart, items } from '../words/markup.ts';

/** The notes that stand below a line, a row for each. */
export function notesInWords({ notes }: { readonly notes: readonly ast.PlanNote[] }): HoverPart[] {
  return items(notes.flatMap(({ text }) => text?.trim() || []));
}
