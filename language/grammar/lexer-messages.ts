/** What to say of characters that no word, number or sign of the language begins with. */
export function unreadableMessage(text: string, offset: number, length: number): string {
  const found = text.slice(offset, offset + length);
  if (/^[-−–]$/.test(found) && /\d/.test(text[offset + length] ?? '')) {
    return found === '-'
      ? "An amount can't be negative."
      : 'A range is written with a plain `-`, as in `40-50 min`.';
  }
  if (/^[“”„«»]/.test(found)) return 'Texts stand in plain quotes: `"like this"`.';
  if (found.includes('\0')) return 'This is not text.';
  return `\`${found.length > 20 ? `${found.slice(0, 20)}…` : found}\` can't stand here.`;
}
