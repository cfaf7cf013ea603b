/** Where in the text nodes of the tree and their properties stand. */
import {
  type AstNode,
  AstUtils,
  type CstNode,
  CstUtils,
  GrammarAST,
  isCompositeCstNode,
  isLeafCstNode,
  type LeafCstNode,
} from 'langium';
import type { Span } from '../text/span.ts';

/**
 * The part of the text that a property of a node was read from: of a list the part of that index, or else the last. The
 * same as Langium's `findNodeForProperty`, which looks at the whole node and climbs the grammar for each part of it.
 */
export function partOf(node: AstNode | undefined, property: string, index = 0): CstNode | undefined {
  const parts: CstNode[] = [];
  if (node?.$cstNode) collect(node.$cstNode, node, property, Math.max(0, index) + 1, parts);
  return parts.at(-1);
}

/** The first word of a part of the text, or the last one: not a comment, and no line end. */
export function wordAt(part: CstNode | undefined, end: 'first' | 'last'): LeafCstNode | undefined {
  if (!part || isLeafCstNode(part)) return part && isWord(part) ? part : undefined;
  if (!isCompositeCstNode(part)) return undefined;
  const { content } = part;
  for (let i = 0; i < content.length; i++) {
    const word = wordAt(content[end === 'first' ? i : content.length - 1 - i], end);
    if (word) return word;
  }
  return undefined;
}

/** Whether a leaf is a word of the language. */
export function isWord({ hidden, tokenType }: LeafCstNode): boolean {
  return !hidden && tokenType.name !== 'EOL';
}

/** The span of a node with all that belongs to it, or of one of its properties. */
export function spanOf(node: AstNode, property?: string, index?: number): Span | undefined {
  if (property !== undefined) {
    const part = partOf(node, property, index);
    return part && { start: part.offset, end: part.end };
  }
  const start = wordAt(node.$cstNode, 'first')?.offset;
  const end = wordAt(node.$cstNode, 'last')?.end;
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** The span of a node's own statement: up to the end of its first statement line, without a comment. */
export function statementSpan(node: AstNode): Span | undefined {
  let span: Span | undefined;
  for (const leaf of node.$cstNode ? CstUtils.flattenCst(node.$cstNode) : []) {
    if (isWord(leaf)) span = { start: span?.start ?? leaf.offset, end: leaf.end };
    else if (!leaf.hidden) break;
  }
  return span;
}

function collect(part: CstNode, node: AstNode, property: string, most: number, parts: CstNode[]): void {
  if (!isCompositeCstNode(part) || part.astNode !== node) return;
  for (const child of part.content) {
    if (parts.length === most) return;
    if (propertyOf(child) === property) parts.push(child);
    else collect(child, node, property, most, parts);
  }
}

/** By the element of the grammar, of which there are few. */
const properties = new WeakMap<object, string>();

/** The property that a part of the text was read into; empty where it was none. */
function propertyOf({ grammarSource: source }: CstNode): string {
  if (!source) return '';
  let property = properties.get(source);
  if (property === undefined) {
    property = AstUtils.getContainerOfType(source, GrammarAST.isAssignment)?.feature ?? '';
    properties.set(source, property);
  }
  return property;
}
