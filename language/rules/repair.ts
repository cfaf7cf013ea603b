/**
 * How a rule says what to change. A rule names the nodes that it wants to see changed; where they lie in the text,
 * how lines are indented and what becomes of comments is none of its business.
 */
import type { AstNode } from 'langium';

/**
 * `safe` leaves the training as it is: `--fix` does it unasked. `suggested` changes it, or may be meant otherwise: it
 * is offered one by one.
 */
export type RepairKind = 'safe' | 'suggested';

/** A change that makes a finding go away. */
export interface Repair {
  readonly kind: RepairKind;
  /**
   * What is done, as a command without a full stop: `Shorten this run to 13.2 km`. A function for what can be done in
   * all weeks of a finding at once: it gets the words for those that are changed (`week 3`, `weeks 3–6`), and whether
   * they are several.
   */
  readonly title: string | ((weeks: string, several: boolean) => string);
  readonly edits: readonly TreeEdit[];
  /** Whether a week that copies the changed one gets the change along with it, and needs none of its own. */
  readonly isCopied?: boolean;
}

/** From the beginning of one node to the end of another, or of the same. */
export interface Stretch {
  readonly from: AstNode;
  readonly to?: AstNode;
}

/**
 * A change to the text of a tree. Comments always stay: a repair that would swallow one is not offered.
 *
 * - `replace`: the text of a stretch, or of one property of a node.
 * - `behind`: what a node ends with, before a comment at the end of its line; `andTextOf` moves the text of a stretch
 *   there that another edit takes away.
 * - `above`, `below`: a new line next to that of a statement. It is indented like the line of another node, else one
 *   step further than the statement.
 * - `remove`: a statement with its line; a comment on it gets a line of its own.
 * - `removeAll`: a definition with all of its lines and the blank ones below it. Not where comments stand in it or
 *   directly above.
 * - `cut`: one of several nodes that are joined, with what joins it: a session and its `+`.
 * - `swap`: two stretches change places.
 */
export type TreeEdit =
  | { readonly replace: Stretch; readonly text: string }
  | { readonly replace: { readonly from: AstNode; readonly property: string }; readonly text: string }
  | { readonly behind: AstNode; readonly text: string; readonly andTextOf?: Stretch }
  | { readonly above: AstNode; readonly text: string; readonly indentedLike?: AstNode }
  | { readonly below: AstNode; readonly text: string; readonly indentedLike?: AstNode }
  | { readonly remove: AstNode }
  | { readonly removeAll: AstNode }
  | { readonly cut: AstNode; readonly outOf: readonly AstNode[] }
  | { readonly swap: readonly [Stretch, Stretch] };
