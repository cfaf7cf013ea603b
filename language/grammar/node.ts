/** The nodes of a tree as the parser makes them: each knows its first and its last token, and no more of the text. */
import type { RunplanDocument } from './document.ts';
import type { Token } from './token.ts';

/** The tokens of a text, and what each was read into. */
export interface TokenTable {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly comments: readonly Token[];
  /** Whether some stand elsewhere than they are read: `10 km easy` is read as `easy 10 km`. */
  readonly isMoved: boolean;
  /** The node that each token belongs to; undefined for one that was left out. */
  readonly owners: readonly (Node | undefined)[];
  /** The property that each token was read into, by its number in `PROPERTIES`. */
  readonly properties: Uint8Array;
  /** All nodes in the order of the text, each before those inside it. */
  readonly nodes: readonly Node[];
  /** The places of the tokens at which the parser could not go on. */
  readonly mistakes: readonly number[];
}

/** A node of the tree. */
export class Node {
  readonly $type: string;
  /** What it lies in. A part that an edit leaves as it is gets into the tree of the new text (`kept-parts.ts`). */
  $container: Node | undefined;
  readonly $containerProperty: string | undefined;
  $containerIndex: number | undefined;
  /** The place in the table that its places and those of the nodes in it are counted from; 0 where a part goes on. */
  $base = 0;
  /** The places of its first and its last token in the table, from the base on; -1 for a file without tokens. */
  $first = -1;
  $last = -1;

  constructor(type: string, container?: Node, property?: string, index?: number) {
    this.$type = type;
    this.$container = container;
    this.$containerProperty = property;
    this.$containerIndex = index;
  }
}

/** The place in the table that the places of a node are counted from. */
export function baseOf(node: Node): number {
  let base = 0;
  for (let around: Node | undefined = node; around; around = around.$container) base += around.$base;
  return base;
}

/** The root of a tree. */
export class FileNode extends Node {
  $tokens: TokenTable | undefined = undefined;
  $document: RunplanDocument | undefined = undefined;
}
