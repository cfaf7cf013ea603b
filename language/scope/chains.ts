/** Definitions that rest on another one of their kind, which may rest on another: policies, plans that are like a plan. */

/** What is longer is cut, and reported at the definition that makes it too long. */
export const LONGEST_CHAIN = 20;

/** What a definition rests on, the nearest first, without itself; cut where it would begin again, or gets too long. */
export function chainBehind<Node>(node: Node, next: (node: Node) => Node | undefined): readonly Node[] {
  const chain = new Set([node]);
  for (let link = next(node); link && !chain.has(link) && chain.size <= LONGEST_CHAIN; link = next(link))
    chain.add(link);
  return [...chain].slice(1);
}

/** Whether a definition is the first whose chain is too long. */
export function makesTooLong<Node>(node: Node, next: (node: Node) => Node | undefined): boolean {
  const before = next(node);
  const last = before === undefined ? undefined : chainBehind(before, next)[LONGEST_CHAIN - 1];
  return last !== undefined && next(last) === undefined;
}

/** Those of some definitions that rest on themselves in the end. */
export function inCircles<Node>(
  nodes: readonly Node[],
  next: (node: Node) => Node | undefined,
): ReadonlySet<Node> {
  const circles = new Set<Node>();
  const seen = new Set<Node>();
  for (const first of nodes) {
    const way = new Map<Node, number>();
    let link: Node | undefined = first;
    while (link !== undefined && !seen.has(link)) {
      seen.add(link);
      way.set(link, way.size);
      link = next(link);
    }
    const from = link === undefined ? undefined : way.get(link);
    if (from !== undefined) for (const one of [...way.keys()].slice(from)) circles.add(one);
  }
  return circles;
}
