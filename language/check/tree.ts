import type { AstNode } from 'langium';

/** Calls back for a node and all nodes below it, in the order of the text. */
export function visit(node: AstNode, callback: (node: AstNode) => void): void {
  callback(node);
  for (const [key, value] of Object.entries(node)) {
    if (key.startsWith('$')) continue;
    if (Array.isArray(value)) {
      for (const item of value) if (isNode(item)) visit(item, callback);
    } else if (isNode(value)) visit(value, callback);
  }
}

function isNode(value: unknown): value is AstNode {
  return typeof value === 'object' && value !== null && typeof (value as AstNode).$type === 'string';
}
