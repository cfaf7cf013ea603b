import { ODD_BLANKS } from '../grammar/plain-signs.ts';

/** What the lexer takes for white space; anything else is a mistake of the author, and stays. */
export const WHITE = new RegExp(`[ \\t${ODD_BLANKS}]`);

/** Where the first character stands that is not white space; the end if there is none. */
export function skipWhite(text: string, from: number, end = text.length): number {
  let at = from;
  while (at < end && WHITE.test(text[at] as string)) at++;
  return at;
}

/** The end of a stretch without the white space that it ends with. */
export function trimWhite(text: string, from: number, end: number): number {
  let at = end;
  while (at > from && WHITE.test(text[at - 1] as string)) at--;
  return at;
}
