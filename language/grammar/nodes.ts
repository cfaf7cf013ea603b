import { keptWith } from '../text/kept-with.ts';
import type { RunplanAstType, RunplanFile } from './generated/ast.ts';
import type { FileNode, Node } from './node.ts';

/** The nodes of a tree by their type, each list in the order of the text. Trees never change once they are parsed. */
const byRoot = keptWith<RunplanFile, Map<string, Node[]>>();

/** All nodes of a type in a file. They are sorted by type once, however many types are asked for. */
export function nodesOfType<Type extends keyof RunplanAstType>(
  file: RunplanFile,
  type: Type,
): readonly RunplanAstType[Type][] {
  let nodes = byRoot.get(file);
  if (!nodes) {
    nodes = nodesByType((file as unknown as FileNode).$tokens?.nodes ?? []);
    byRoot.set(file, nodes);
  }
  return (nodes.get(type) ?? []) as unknown as readonly RunplanAstType[Type][];
}

function nodesByType(all: readonly Node[]): Map<string, Node[]> {
  const nodes = new Map<string, Node[]>();
  for (const node of all) {
    const same = nodes.get(node.$type);
    if (same) same.push(node);
    else nodes.set(node.$type, [node]);
  }
  return nodes;
}
