/** A statement that stands for several, as one of them: the week 4 of `week 3-5`, the Wednesday of `mon, wed`. */

import type { AstNode } from 'langium';
import { baseOf, Node } from './node.ts';

/** What a node has that is one of several, or lies in one. */
interface OneOfSeveral {
  /** The node as it is written. */
  readonly $written?: AstNode;
  /** Whether it is the statement itself. */
  readonly $isOne?: boolean;
  /** Whether it stands for one of another plan. */
  readonly $isStandIn?: boolean;
}

/**
 * A node with all that is in it as one of several that it stands for. It stands at the same place of the text, and refers
 * to the same definitions; an edit of it leaves the others as they are (`edit/write-out.ts`).
 *
 * @param values what is different about it
 */
export function oneOfSeveral<Type extends AstNode>(
  node: Type,
  values: Partial<Type>,
  container: AstNode | undefined = node.$container,
): Type {
  return copyOf(node, container, { ...values, $isOne: true });
}

function copyOf<Type extends AstNode>(
  node: Type,
  container: AstNode | undefined,
  values: Readonly<Record<string, unknown>> = {},
): Type {
  const copy: Record<string, unknown> = Object.assign(
    Object.create(Object.getPrototypeOf(node)),
    node,
    values,
    {
      $container: container,
      $written: writtenNode(node),
    },
  );
  const one = copy as unknown as Type;
  for (const [property, value] of Object.entries(node)) {
    if (property.startsWith('$') || property in values) continue;
    if (value instanceof Node) copy[property] = copyOf(value as unknown as AstNode, one);
    else if (Array.isArray(value) && value[0] instanceof Node)
      copy[property] = value.map((item: AstNode) => copyOf(item, one));
  }
  return one;
}

/**
 * A node as it stands for another place in a plan: a week for the plan that is like that of the week. It lies where the
 * plan says so, and can't be edited.
 */
export function standIn<Type extends AstNode>(
  node: Type,
  at: AstNode,
  container: AstNode,
  values: Partial<Type>,
): Type {
  const { $first, $last } = at as unknown as Node;
  const place = { $base: 0, $first, $last, $isStandIn: true };
  const week = copyOf(node, container, { ...values, ...place, $base: baseOf(at as unknown as Node) });
  for (const part of Object.values(week)) {
    if (
      part instanceof Node &&
      part !== (container as unknown) &&
      (part as unknown as AstNode).$container === week
    )
      Object.assign(part, place);
  }
  return week;
}

/** Whether a node stands for one of another plan. */
export function isStandIn(node: AstNode): boolean {
  return (node as OneOfSeveral).$isStandIn === true;
}

/** The innermost statement around a node, or the node itself, that is one of several. */
export function oneAround(node: AstNode): AstNode | undefined {
  let one: AstNode | undefined = node;
  while (one && !(one as OneOfSeveral).$isOne) one = one.$container;
  return one;
}

/** The node as it is written, of one that stands for one of several. */
export function writtenNode<Type extends AstNode>(node: Type): Type {
  return ((node as OneOfSeveral).$written as Type | undefined) ?? node;
}
