/** A word that no reader reads to its end, and what stands behind it in a sentence. */
const LONG = /(\S{80})\S{120,}?([`"'’.,;:)]*)(?=\s|$)/gu;

/** A message in which no word that was written is longer than a line: of a word of 80,000 letters its beginning says enough. */
export function withShortWords(message: string): string {
  return message.replace(LONG, '$1…$2');
}
