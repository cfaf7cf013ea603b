import type { Edit } from '../text/edit.ts';

/** What the lexer takes for white space; anything else is a mistake of the author, and stays. */
const WHITE = new Set([' ', '\t', '\f', '\u00A0', '\uFEFF']);

/** Where the first character stands that is not white space; the end if there is none. */
export function skipWhite(text: string, from: number, end = text.length): number {
  let at = from;
  while (at < end && WHITE.has(text[at] as string)) at++;
  return at;
}

/** The end of a stretch without the white space that it ends with. */
export function trimWhite(text: string, from: number, end: number): number {
  let at = end;
  while (at > from && WHITE.has(text[at - 1] as string)) at--;
  return at;
}

/**
 * What has to change in one text to make it another that differs in white space only: nothing but that white space,
 * so that cursors and marks stay where they are.
 *
 * @param offset where the text begins in that of the file
 */
export function whiteSpaceChanges(before: string, after: string, offset: number): Edit[] {
  const changes: Edit[] = [];
  if (before === after) return changes;
  let [old, next] = [0, 0];
  while (old < before.length || next < after.length) {
    const [oldEnd, nextEnd] = [skipWhite(before, old), skipWhite(after, next)];
    const [was, is] = [before.slice(old, oldEnd), after.slice(next, nextEnd)];
    if (was !== is) {
      const same = commonStart(was, is);
      changes.push({ start: offset + old + same, end: offset + oldEnd, text: is.slice(same) });
    }
    [old, next] = [oldEnd + 1, nextEnd + 1];
  }
  return changes;
}

function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}
