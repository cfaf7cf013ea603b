/** What stands at a place of a text. */
import type { RunplanDocument } from '@runplan/language';
import { type AstNode, AstUtils, type CstNode, CstUtils, GrammarAST, type LeafCstNode } from 'langium';

export interface Pointed {
  /** What the hover is about: a word, a figure, a name with its quotes. */
  readonly cst: CstNode;
  /** The smallest thing of the tree that it belongs to. */
  readonly node: AstNode;
  /** The property of the node that it is, or a part of. */
  readonly property: string | undefined;
  /** As it is written, in lower case and with single blanks. */
  readonly word: string;
  /** The name of its token: `DISTANCE`, `WORD`, `week` … */
  readonly token: string;
}

/** Line ends and marks between things. */
const SAYS_NOTHING = /^[\s,:()+]*$/;

/** What stands at an offset; undefined for white space, comments and what was not understood. */
export function pointedAt(document: RunplanDocument, offset: number): Pointed | undefined {
  const root = document.parseResult.value.$cstNode;
  const leaf = root && CstUtils.findLeafNodeAtOffset(root, offset);
  if (!leaf || leaf.hidden || SAYS_NOTHING.test(leaf.text)) return undefined;
  const { astNode: node } = leaf;
  const held = heldBy(node, leaf);
  return {
    cst: held?.cst ?? leaf,
    node,
    property: held?.property,
    word: leaf.text.toLowerCase().replace(/[ \t]+/g, ' '),
    token: leaf.tokenType.name,
  };
}

/** The property of a node that a leaf belongs to. A name in quotes is more than its leaf. */
function heldBy(
  node: AstNode,
  leaf: LeafCstNode,
): { readonly property: string; readonly cst: CstNode } | undefined {
  for (let cst: CstNode | undefined = leaf; cst && cst !== node.$cstNode; cst = cst.container) {
    const assignment = AstUtils.getContainerOfType(cst.grammarSource, GrammarAST.isAssignment);
    if (assignment) return { property: assignment.feature, cst };
  }
  return undefined;
}
