/**
 * Keeps the nodes of what an edit leaves as it is. As a rule one edits weeks: then the other weeks and all definitions are
 * taken over into the tree of the new text, and what was found out about them still holds.
 */
import type { FileNode, Node, TokenTable } from './node.ts';
import { propertyOf } from './property.ts';

/** A week, or a definition that is no plan, and where its nodes stand among those of the table. */
interface KeptPart {
  readonly node: Node;
  readonly from: number;
  to: number;
}

/** A plan and its weeks. */
interface PlanParts {
  readonly plan: Node;
  readonly weeks: KeptPart[];
}

/** A tree in its parts, in the order of the text. */
interface Parts {
  readonly table: TokenTable;
  readonly definitions: readonly KeptPart[];
  readonly plans: readonly PlanParts[];
}

/** Counts the places of the nodes of each part from where it begins: they are the same wherever it stands. */
export function countFromParts(nodes: readonly Node[]): void {
  let base = 0;
  for (const node of nodes) {
    if (isPart(node)) base = node.$base = node.$first;
    else if (isPlan(node)) base = 0;
    node.$first -= base;
    node.$last -= base;
  }
}

/**
 * Takes what is the same over into a tree from the one of the text before, which is of no use from then on. Nothing is
 * taken over where more than weeks changed.
 *
 * @returns whether nothing but weeks changed
 */
export function keepParts(file: FileNode, before: FileNode): boolean {
  const now = partsOf(file);
  const then = partsOf(before);
  if (!now || !then || !isSameAroundWeeks(now, then)) return false;
  const keep = (part: KeptPart, old: KeptPart) => takeOver(part, now.table, old, then.table);
  for (const [index, part] of now.definitions.entries()) keep(part, then.definitions[index] as KeptPart);
  for (const [index, { weeks }] of now.plans.entries()) {
    const old = (then.plans[index] as PlanParts).weeks;
    const isSame = (week: number, oldWeek: number) =>
      isSamePart(weeks[week] as KeptPart, now.table, old[oldWeek] as KeptPart, then.table);
    const most = Math.min(weeks.length, old.length);
    let above = 0;
    while (above < most && isSame(above, above)) above++;
    let below = 0;
    while (below < most - above && isSame(weeks.length - 1 - below, old.length - 1 - below)) below++;
    for (let i = 0; i < above; i++) keep(weeks[i] as KeptPart, old[i] as KeptPart);
    for (let i = 1; i <= below; i++) keep(weeks.at(-i) as KeptPart, old.at(-i) as KeptPart);
  }
  return true;
}

function isPart(node: Node): boolean {
  return node.$type === 'Week' || (node.$containerProperty === 'statements' && !isPlan(node));
}

function isPlan(node: Node): boolean {
  return node.$type === 'Plan';
}

function partsOf({ $tokens: table }: FileNode): Parts | undefined {
  if (!table) return undefined;
  const definitions: KeptPart[] = [];
  const plans: PlanParts[] = [];
  let open: KeptPart | undefined;
  for (let at = 0; at < table.nodes.length; at++) {
    const node = table.nodes[at] as Node;
    if (!isPart(node) && !isPlan(node)) continue;
    if (open) open.to = at;
    open = undefined;
    if (isPlan(node)) plans.push({ plan: node, weeks: [] });
    else {
      open = { node, from: at, to: table.nodes.length };
      (node.$type === 'Week' ? plans.at(-1)?.weeks : definitions)?.push(open);
    }
  }
  return { table, definitions, plans };
}

function isSameAroundWeeks(now: Parts, then: Parts): boolean {
  return (
    now.definitions.length === then.definitions.length &&
    now.plans.length === then.plans.length &&
    now.definitions.every((part, index) =>
      isSamePart(part, now.table, then.definitions[index] as KeptPart, then.table),
    ) &&
    now.plans.every((plan, index) =>
      isSameAboveWeeks(plan, now.table, then.plans[index] as PlanParts, then.table),
    )
  );
}

/** Whether two plans are the same but for their weeks. */
function isSameAboveWeeks(
  one: PlanParts,
  table: TokenTable,
  other: PlanParts,
  otherTable: TokenTable,
): boolean {
  const count = (plan: PlanParts) => (plan.weeks[0]?.node.$base ?? plan.plan.$last + 1) - plan.plan.$first;
  return (
    count(one) === count(other) &&
    areSameTokens(table, one.plan.$first, otherTable, other.plan.$first, count(one))
  );
}

function isSamePart(one: KeptPart, table: TokenTable, other: KeptPart, otherTable: TokenTable): boolean {
  if (one.to - one.from !== other.to - other.from || one.node.$last !== other.node.$last) return false;
  for (let i = 0; i < one.to - one.from; i++) {
    const node = table.nodes[one.from + i] as Node;
    const old = otherTable.nodes[other.from + i] as Node;
    if (node.$type !== old.$type || node.$first !== old.$first || node.$last !== old.$last) return false;
  }
  return areSameTokens(table, one.node.$base, otherTable, other.node.$base, one.node.$last + 1);
}

/** Whether the same stands in both places, read in the same way. */
function areSameTokens(
  one: TokenTable,
  from: number,
  other: TokenTable,
  otherFrom: number,
  count: number,
): boolean {
  const distance = (one.tokens[from]?.offset ?? 0) - (other.tokens[otherFrom]?.offset ?? 0);
  for (let i = 0; i < count; i++) {
    const token = one.tokens[from + i];
    const old = other.tokens[otherFrom + i];
    if (!token || !old || token.type !== old.type || token.image !== old.image) return false;
    if (token.length !== old.length || token.offset - old.offset !== distance) return false;
    if (one.properties[from + i] !== other.properties[otherFrom + i]) return false;
    if (one.owners[from + i]?.$type !== other.owners[otherFrom + i]?.$type) return false;
  }
  return true;
}

/** Puts the nodes of a part that is the same into the place of those that were made for it. */
function takeOver(part: KeptPart, table: TokenTable, old: KeptPart, oldTable: TokenTable): void {
  const { node } = old;
  const {
    $container: container,
    $containerProperty: property,
    $containerIndex: index,
    $base: base,
  } = part.node;
  const siblings = propertyOf(container as Node, property as string) as Node[];
  siblings[index as number] = node;
  for (let i = part.from; i < part.to; i++) table.nodes[i] = oldTable.nodes[old.from + i - part.from] as Node;
  for (let i = 0; i <= node.$last; i++) {
    const owner = oldTable.owners[node.$base + i];
    if (table.owners[base + i] && owner) table.owners[base + i] = owner;
  }
  node.$container = container;
  node.$containerIndex = index;
  node.$base = base;
}
