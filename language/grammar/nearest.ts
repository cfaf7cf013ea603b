/**
 * The candidate that a misspelt word most likely meant: smallest edit distance (insertions, deletions, substitutions and
 * swaps of neighbours), at most 1 in words of up to four characters, 2 up to eight, else 3. Case is ignored. A word that
 * begins otherwise means something else (`drills` is not `hills`), and so does one with other figures (`15k` is not `10k`).
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const typed = word.toLowerCase();
  if (typed.length < 3) return undefined;
  const figures = figuresIn(typed);
  let best: string | undefined;
  let bestDistance = (typed.length <= 4 ? 1 : typed.length <= 8 ? 2 : 3) + 1;
  for (const candidate of candidates) {
    const name = candidate.toLowerCase();
    if (Math.abs(name.length - typed.length) >= bestDistance || figuresIn(name) !== figures) continue;
    const distance = editDistance(typed, name);
    if (distance >= bestDistance || (distance > 1 && !beginAlike(typed, name))) continue;
    best = candidate;
    bestDistance = distance;
  }
  return best;
}

function figuresIn(word: string): string {
  return word.replaceAll(/\D+/g, ' ').trim();
}

/** With the same letter, or with the first two swapped. */
function beginAlike(one: string, other: string): boolean {
  return one[0] === other[0] || (one[0] === other[1] && one[1] === other[0]);
}

/** How many letters are put in, left out, replaced or swapped with a neighbour from one word to another. */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let distance = Math.min(
        (previous[j] as number) + 1,
        (current[j - 1] as number) + 1,
        (previous[j - 1] as number) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        distance = Math.min(distance, (before[j - 2] as number) + 1);
      }
      current.push(distance);
    }
    before = previous;
    previous = current;
  }
  return previous[b.length] as number;
}
