/**
 * What an edit leaves as it is, and need not be read again. As a rule one edits weeks: then the other weeks and all definitions
 * get into the tree of the new text as they are, and what was found out about them still holds.
 */
import type { Node, TokenTable } from './node.ts';
import type { Token } from './token.ts';

/** A week, or a definition that is no plan, and where its nodes stand among those of its table. */
export interface KeptPart {
  readonly node: Node;
  readonly from: number;
  readonly to: number;
}

/** A tree in its parts, each list in the order of the text. */
interface Parts {
  readonly definitions: readonly KeptPart[];
  readonly plans: readonly { readonly node: Node; readonly weeks: readonly KeptPart[] }[];
}

/** Whether the places of a node and those of the nodes in it are counted from where it begins. */
export function isPart(node: Node): boolean {
  return node.$type === 'Week' || (node.$containerProperty === 'statements' && node.$type !== 'Plan');
}

/** The parts of a tree that are the same in the text that follows, by where they begin among its tokens. */
export class KeptParts {
  /** Of the text before. */
  readonly table: TokenTable;
  private readonly before: Parts;
  private readonly byPlace = new Map<number, KeptPart>();

  private constructor(table: TokenTable, before: Parts, isSame: (part: KeptPart) => number | undefined) {
    this.table = table;
    this.before = before;
    for (const part of allOf(before)) {
      const shift = isSame(part);
      if (shift !== undefined) this.byPlace.set(part.node.$base + shift, part);
    }
  }

  /** Those of the text before; undefined where more than weeks of one plan changed. */
  static between(table: TokenTable, text: string, tokens: readonly Token[]): KeptParts | undefined {
    const before = partsOf(table.nodes);
    const above = sameAbove(table.tokens, tokens);
    const below = sameBelow(table.tokens, tokens, text.length - table.text.length, above);
    const shift = tokens.length - table.tokens.length;
    const changedTo = table.tokens.length - below;
    // Where only blanks and comments changed, no part did.
    const isSameText = above + below === Math.max(tokens.length, table.tokens.length);
    const isWithinWeeks = before.plans.some(({ weeks }) => {
      const [first, last] = [weeks[0]?.node, weeks.at(-1)?.node];
      return first && last && first.$base < above && changedTo <= last.$base + last.$last + 1;
    });
    if (!isSameText && !isWithinWeeks) return undefined;
    return new KeptParts(table, before, ({ node }) => {
      // Where a part ends is told by the token behind it.
      const end = node.$base + node.$last + 1;
      if (table.mistakes.some((place) => place >= node.$base && place <= end)) return undefined;
      if (end < above) return 0;
      return node.$base >= changedTo ? shift : undefined;
    });
  }

  /** The part that begins at a place of the new tokens. */
  at(place: number): KeptPart | undefined {
    return this.byPlace.get(place);
  }

  /**
   * Parts the tree before from those that are not in the new one. They may be old, and what old objects refer to is not
   * collected with what is young, whether or not anything refers to them: with each edit a whole tree was left.
   */
  partFromOthers(nodes: readonly Node[]): void {
    const now = new Set(allOf(partsOf(nodes)).map(({ node }) => node));
    for (const { node } of allOf(this.before)) if (!now.has(node)) node.$container = undefined;
  }

  /** Whether in a tree that was read with them nothing is different but weeks. */
  isAllButWeeks(nodes: readonly Node[]): boolean {
    const { definitions, plans } = partsOf(nodes);
    return (
      plans.length === this.before.plans.length &&
      definitions.length === this.before.definitions.length &&
      definitions.every(({ node }, index) => node === this.before.definitions[index]?.node)
    );
  }
}

function allOf({ definitions, plans }: Parts): readonly KeptPart[] {
  return [...definitions, ...plans.flatMap(({ weeks }) => weeks)];
}

function partsOf(nodes: readonly Node[]): Parts {
  const definitions: KeptPart[] = [];
  const plans: { readonly node: Node; readonly weeks: KeptPart[] }[] = [];
  let open: { readonly node: Node; readonly from: number; to: number } | undefined;
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at] as Node;
    const isPlan = node.$type === 'Plan';
    if (!isPlan && !isPart(node)) continue;
    if (open) open.to = at;
    open = undefined;
    if (isPlan) plans.push({ node, weeks: [] });
    else {
      open = { node, from: at, to: nodes.length };
      (node.$type === 'Week' ? plans.at(-1)?.weeks : definitions)?.push(open);
    }
  }
  return { definitions, plans };
}

/** How many tokens are the same from the beginning on. */
function sameAbove(before: readonly Token[], now: readonly Token[]): number {
  const most = Math.min(before.length, now.length);
  let count = 0;
  while (count < most && isSame(before[count] as Token, now[count] as Token, 0)) count++;
  return count;
}

/** How many are the same up to the end, beside those from the beginning on. */
function sameBelow(before: readonly Token[], now: readonly Token[], distance: number, above: number): number {
  const most = Math.min(before.length, now.length) - above;
  let count = 0;
  while (
    count < most &&
    isSame(before[before.length - 1 - count] as Token, now[now.length - 1 - count] as Token, distance)
  )
    count++;
  return count;
}

function isSame(before: Token, now: Token, distance: number): boolean {
  // One that is the same was taken over, and has moved already.
  return (
    before === now ||
    (before.type === now.type &&
      before.offset + distance === now.offset &&
      before.length === now.length &&
      before.image === now.image)
  );
}
