/** Whether a type of token is a word of the language: no sign, no figure, no name. */
export function isLanguageWord(type: string): boolean {
  return /^[a-z]/.test(type);
}

/** What to say of a word of the language that stands in the place of a name. */
export function nameInQuotes(word: string): string {
  return `\`${word}\` is a word of the language; as a name it is written in quotes: \`"${word}"\`.`;
}
