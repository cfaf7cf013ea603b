import type { AstNode } from 'langium';
import type { RunplanAstType, RunplanFile } from './generated/ast.ts';

/** The nodes of a tree by their type, each list in the order of the text. Trees never change once they are parsed. */
const byRoot = new WeakMap<RunplanFile, Map<string, AstNode[]>>();

/** All nodes of a type in a file. The tree is walked once, however many types are asked for. */
export function nodesOfType<Type extends keyof RunplanAstType>(
  file: RunplanFile,
  type: Type,
): readonly RunplanAstType[Type][] {
  let nodes = byRoot.get(file);
  if (!nodes) {
    nodes = new Map();
    collect(file, nodes);
    byRoot.set(file, nodes);
  }
  return (nodes.get(type) ?? []) as unknown as readonly RunplanAstType[Type][];
}

function collect(node: AstNode, nodes: Map<string, AstNode[]>): void {
  const same = nodes.get(node.$type);
  if (same) same.push(node);
  else nodes.set(node.$type, [node]);
  for (const key in node) {
    if (key.charCodeAt(0) === DOLLAR) continue;
    const value = (node as unknown as Record<string, unknown>)[key];
    if (typeof value !== 'object') continue;
    if (Array.isArray(value)) {
      for (const item of value) if (isNode(item)) collect(item, nodes);
    } else if (isNode(value)) collect(value, nodes);
  }
}

/** Langium's own properties begin with it: the container, the concrete syntax … */
const DOLLAR = 36;

function isNode(value: unknown): value is AstNode {
  return typeof value === 'object' && value !== null && typeof (value as AstNode).$type === 'string';
}
