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
    const distance = editDistance(typed, name, bestDistance - 1);
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

/**
 * How many letters are put in, left out, replaced or swapped with a neighbour from one word to another, up to so many as
 * are of interest: more are told as one more than those. So long words take no longer than what they are made of.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  const far = Number.POSITIVE_INFINITY;
  // Of each row only what lies so near to the diagonal: in the cell `k` of the row `i` that is the letter `i + k - most`.
  const width = 2 * most + 1;
  let before: number[] = [];
  let previous = Array.from({ length: width }, (_, k) => (k < most ? far : k - most));
  for (let i = 1; i <= a.length; i++) {
    const current: number[] = [];
    for (let k = 0; k < width; k++) {
      const j = i + k - most;
      let distance = j === 0 ? i : far;
      if (j > 0 && j <= b.length) {
        const same = a[i - 1] === b[j - 1];
        distance = Math.min(
          (previous[k + 1] ?? far) + 1,
          (current[k - 1] ?? far) + 1,
          (previous[k] as number) + (same ? 0 : 1),
        );
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
          distance = Math.min(distance, (before[k] as number) + 1);
      }
      current.push(distance);
    }
    if (Math.min(...current) > most) return most + 1;
    before = previous;
    previous = current;
  }
  return Math.min(previous[b.length - a.length + most] as number, most + 1);
}
