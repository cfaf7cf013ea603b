/** What the lexer takes for white space; anything else is a mistake of the author, and stays. */
export const WHITE = /[ \t\f\u00A0\u1680\u2000-\u200B\u200E\u200F\u202F\u205F\u2060\u3000\uFEFF]/;

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
