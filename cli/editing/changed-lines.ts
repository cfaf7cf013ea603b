/** Lines of one text, and what stands there in another; from 0, the ends behind the last. */
export interface ChangedLines {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** Texts that differ in more lines are not compared line by line: it would take too long. */
const MOST_CHANGES = 1000;

/**
 * The lines in which two texts differ, as few as possible: the greedy way of E. W. Myers, "An O(ND) Difference Algorithm and
 * Its Variations" (1986). Where they differ in very many, all from the first to the last of them.
 */
export function changedLines(before: readonly string[], after: readonly string[]): readonly ChangedLines[] {
  let [first, last, end] = [0, before.length, after.length];
  while (first < last && first < end && before[first] === after[first]) first++;
  while (last > first && end > first && before[last - 1] === after[end - 1]) {
    last--;
    end--;
  }
  if (first === last && first === end) return [];
  const kept = keptLines(before.slice(first, last), after.slice(first, end)) ?? [];
  const changes: ChangedLines[] = [];
  let [from, start] = [first, first];
  for (const [old, line] of [
    ...kept.map(([a, b]) => [a + first, b + first] as const),
    [last, end] as const,
  ]) {
    if (from < old || start < line) changes.push({ from, to: old, start, end: line });
    [from, start] = [old + 1, line + 1];
  }
  return changes;
}

/** The lines that both have, as pairs of their numbers; undefined where the texts differ too much. */
function keptLines(before: readonly string[], after: readonly string[]): readonly Pair[] | undefined {
  const most = Math.min(before.length + after.length, MOST_CHANGES);
  // How far along `before` each diagonal was reached, in the present round and at the start of each.
  const reached: Reached = new Map([[1, 0]]);
  const rounds: Reached[] = [];
  for (let changes = 0; changes <= most; changes++) {
    rounds.push(new Map(reached));
    for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
      const from = diagonalBefore(reached, diagonal, changes);
      let x = (reached.get(from) as number) + (from < diagonal ? 1 : 0);
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x++;
      reached.set(diagonal, x);
      if (x >= before.length && x - diagonal >= after.length) return wayTo(x, x - diagonal, rounds);
    }
  }
  return undefined;
}

type Pair = readonly [number, number];
type Reached = Map<number, number>;

/** The diagonal from which another is reached furthest: by a line that is added, or by one that is taken away. */
function diagonalBefore(reached: Reached, diagonal: number, changes: number): number {
  const isAdded =
    diagonal === -changes ||
    (diagonal !== changes && (reached.get(diagonal - 1) as number) < (reached.get(diagonal + 1) as number));
  return isAdded ? diagonal + 1 : diagonal - 1;
}

/** The lines that were kept on the way to the ends of both texts. */
function wayTo(endX: number, endY: number, rounds: readonly Reached[]): readonly Pair[] {
  const kept: Pair[] = [];
  let [x, y] = [endX, endY];
  for (let changes = rounds.length - 1; changes >= 0; changes--) {
    const reached = rounds[changes] as Reached;
    const diagonal = diagonalBefore(reached, x - y, changes);
    const fromX = reached.get(diagonal) as number;
    const fromY = fromX - diagonal;
    for (; x > fromX && y > fromY; x--, y--) kept.push([x - 1, y - 1]);
    [x, y] = [fromX, fromY];
  }
  return kept.reverse();
}
