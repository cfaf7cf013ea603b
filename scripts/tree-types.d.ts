/** What nodes of trees are, as far as the published types speak of it. */

export interface AstNode {
  /** The type of the node, by the grammar. */
  readonly $type: string;
  /** The node that holds this one; absent for the whole file. */
  readonly $container?: AstNode;
  /** The property of the container that holds this node, and its place where that is a list. */
  readonly $containerProperty?: string;
  readonly $containerIndex?: number;
}

/** A name that stands for a definition. */
export interface Reference<Node extends AstNode = AstNode> {
  /** The definition; undefined where there is none of that name. */
  readonly ref: Node | undefined;
  /** The name as it is written. */
  readonly $refText: string;
}

export interface URI {
  toString(): string;
}

export interface TextDocument {
  getText(): string;
}

export declare class AbstractAstReflection {
  readonly types: object;
}
