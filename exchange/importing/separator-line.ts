/** A text without what Excel writes in the first line of a table to tell what separates it, `sep=;`. The lines keep their numbers. */
export function withoutSeparatorLine(text: string): string {
  return text.replace(/^\uFEFF?"?sep=.?"?(?=[\r\n])/i, '');
}
