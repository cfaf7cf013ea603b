import { WORDS } from '../grammar/generated/tokens.ts';

/** A name as it can stand in a text: in quotes where these were before, and where it is not a free word. */
export function nameText(name: string, isQuoted = false): string {
  const isWord = /^[A-Za-z_\u00C0-\u1FFF][\w\u00C0-\u1FFF-]*$|^\d+[A-Za-z_][\w-]*$/.test(name);
  return isQuoted || !isWord || WORDS.has(name.toLowerCase()) ? `"${name}"` : name;
}
