import { type CstNode, CstUtils, isLeafCstNode, type LeafCstNode } from 'langium';

/** The last word of the statement that something begins with; comments behind it are left out. */
export function lastWordOfStatement(cst: CstNode): LeafCstNode | undefined {
  let last: LeafCstNode | undefined;
  for (const part of CstUtils.streamCst(cst)) {
    if (!isLeafCstNode(part) || part.hidden) continue;
    if (part.tokenType.name === 'EOL') break;
    last = part;
  }
  return last;
}
