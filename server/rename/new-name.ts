import { isPlainWord, type NamedType, STEERING } from '@runplan/language/internal';
import { Refusal } from '../refusal.ts';

/** What a user typed as a name, without the quotes and spaces around it; refuses what can't be one. */
export function readNewName(typed: string, type: NamedType): string {
  const trimmed = typed.trim();
  const isQuoted = /^(?:"[^"]*"|“[^”]*”|„[^“”]*[“”]|«[^»]*»|»[^«]*«)$/.test(trimmed);
  const name = isQuoted ? trimmed.slice(1, -1).trim() : trimmed;
  if (name === '') throw new Refusal("A name can't be empty.");
  if (name.includes('"')) throw new Refusal("A name can't contain quotes.");
  if (/[\n\r]/.test(name)) throw new Refusal('A name stands on one line.');
  if (name.search(STEERING) >= 0)
    throw new Refusal(
      "A name can't contain control characters and marks that turn the order of what is shown.",
    );
  if (!/[^\p{C}\p{M}\p{Z}]/u.test(name)) throw new Refusal('A name needs a character that can be seen.');
  if (type === 'PainRule' && !isPlainWord(name)) {
    throw new Refusal(
      `The name of a pain rule is one word that is not a word of the language; "${name}" is not.`,
    );
  }
  return name;
}
