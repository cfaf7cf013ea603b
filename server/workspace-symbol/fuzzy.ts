/**
 * How well a name fits what was typed, higher being better; undefined where the letters do not occur in that order. Case
 * and spaces do not matter. What stands in one piece counts most, at the start of a word more than inside.
 */
export function fuzzyScore(typed: string, name: string): number | undefined {
  const text = name.toLowerCase();
  const words = typed.trim().toLowerCase();
  const piece = text.indexOf(words);
  // Of names that fit as well, the shorter one has less that was not asked for.
  let score = -text.length / 1000;
  if (piece >= 0) score += 100 + (piece === 0 ? 100 : 0) + (startsWord(text, piece) ? 100 : 0);
  let last = -1;
  for (const letter of words.replaceAll(/\s/g, '')) {
    const next = text.indexOf(letter, last + 1);
    if (next < 0) return undefined;
    if (startsWord(text, next)) score += 2;
    else if (next === last + 1) score += 1;
    last = next;
  }
  return score;
}

function startsWord(text: string, index: number): boolean {
  return index === 0 || !/[\p{L}\d]/u.test(text[index - 1] as string);
}
