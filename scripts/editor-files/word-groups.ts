/** The words of the language by what they are, for syntax files that colour words wherever they stand. */
import { TOKEN_NAMES } from '../../language/grammar/generated/tokens.ts';
import { isLanguageWord } from '../../language/grammar/language-word.ts';
import * as spellings from '../../language/grammar/notation/spellings/index.ts';
import { PHRASES } from '../../language/grammar/terminals.ts';
import { DAYS } from '../../language/quantities/weekday.ts';
import { KINDS } from '../../language/vocabulary/kinds.ts';

export const KIND_WORDS = single(...KINDS.keys(), ...Object.values(spellings.KINDS).flat());
export const DAY_WORDS = single(...DAYS, ...Object.values(spellings.DAYS).flat());
export const OTHER_WORDS = single(...TOKEN_NAMES.filter(isLanguageWord)).filter(
  (word) => !KIND_WORDS.includes(word) && !DAY_WORDS.includes(word),
);
/** Several words that are one, the longest first. */
export const PHRASE_PATTERN = PHRASES.toSorted((one, other) => other.length - one.length)
  .map((phrase) => phrase.replaceAll(' ', String.raw`\s+`))
  .join('|');

/** Words that are one word, once each. A capital letter alone stands for a kind only where one stands. */
function single(...all: readonly string[]): readonly string[] {
  const words = all.filter((word) => /^[a-z][a-z-]+$/.test(word));
  return [...new Set(words)].sort();
}
