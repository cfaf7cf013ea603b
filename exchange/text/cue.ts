/** U+2060, which nobody sees. */
const WORD_JOINER = '\u2060';

/** A figure before its unit, a time, a zone, and the words that the notation has for what a step does. */
const MEANINGFUL =
  /(?<=\d)(?=\s*[a-z%'"′″×:])|(?<=z)(?=\d)|(?<=ram|freerid|pres|intensit)(?=p\b|e\b|s\s+lap|y\s*=)/gi;

/**
 * Words in front of a step. The notation looks for figures and words of its own anywhere in the line, so that `last 2 km`
 * would change how long the step is: an unseen character keeps them apart.
 */
export function cueText(words: readonly string[]): string {
  return words.join('; ').replace(MEANINGFUL, WORD_JOINER);
}
