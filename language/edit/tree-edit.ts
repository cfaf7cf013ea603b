/**
 * How a change of a plan is told: by the nodes that it concerns. Where they lie in the text, how lines are indented and
 * what becomes of comments is known in one place (`tree-edit-writer.ts`).
 */
import type { AstNode } from 'langium';
import type { GappedText } from '../text/edit.ts';

/** From the beginning of one node to the end of another, or of the same. */
export interface NodeRange {
  readonly from: AstNode;
  readonly to?: AstNode;
}

/**
 * A change to the text of a tree. Comments always stay: a repair that would swallow one is not offered.
 *
 * - `replace`: the text of a range of nodes, or of one property of a node.
 * - `behind`: what a node ends with, before a comment at the end of its line; `andTextOf` moves the text of a range of nodes
 *   there that another edit takes away.
 * - `above`, `below`: a new line next to that of a statement. It is indented like the line of another node, else one
 *   step further than the statement, and may have gaps.
 * - `remove`: a statement with its line; a comment on it gets a line of its own.
 * - `removeAll`: a definition with all of its lines and the blank ones below it. Not where comments stand in it or
 *   directly above.
 * - `cut`: one of several nodes that are joined, with what joins it: a session and its `+`.
 * - `drop`: a part of a line, or one of the values of a property, with the blanks and the comma before it.
 * - `swap`: two ranges of nodes change places.
 */
export type TreeEdit =
  | { readonly replace: NodeRange; readonly text: string }
  | { readonly replace: { readonly from: AstNode; readonly property: string }; readonly text: string }
  | { readonly behind: AstNode; readonly text: string; readonly andTextOf?: NodeRange }
  | ({ readonly above: AstNode; readonly indentedLike?: AstNode } & GappedText)
  | ({ readonly below: AstNode; readonly indentedLike?: AstNode } & GappedText)
  | { readonly remove: AstNode }
  | { readonly removeAll: AstNode }
  | { readonly cut: AstNode; readonly outOf: readonly AstNode[] }
  | { readonly drop: AstNode; readonly property?: string; readonly index?: number }
  | { readonly swap: readonly [NodeRange, NodeRange] };
