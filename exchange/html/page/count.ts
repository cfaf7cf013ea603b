/** `1 finding`, `2 findings`. The page carries no more of the language than its data. */
export function count(n: number, singular: string): string {
  return n === 1 ? `1 ${singular}` : `${n} ${singular}s`;
}
