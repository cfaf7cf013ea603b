import type { AstNode } from 'langium';

/** Calls back for a node and all nodes below it, in the order of the text. */
export function visit(node: AstNode, callback: (node: AstNode) => void): void {
  callback(node);
  for (const key in node) {
    if (key.charCodeAt(0) === DOLLAR) continue;
    const value = (node as unknown as Record<string, unknown>)[key];
    if (typeof value !== 'object') continue;
    if (Array.isArray(value)) {
      for (const item of value) if (isNode(item)) visit(item, callback);
    } else if (isNode(value)) visit(value, callback);
  }
}

/** Langium's own properties begin with it: the container, the concrete syntax … */
const DOLLAR = 36;

function isNode(value: unknown): value is AstNode {
  return typeof value === 'object' && value !== null && typeof (value as AstNode).$type === 'string';
}
