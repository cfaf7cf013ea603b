/** What stands at a place of a text. */
import { type Part, partAt, type RunplanDocument } from '@runplan/language/internal';
import type { AstNode } from 'langium';

export interface Pointed {
  /** What the hover is about: a word, a figure, a name with its quotes. */
  readonly part: Part;
  /** The smallest thing of the tree that it belongs to. */
  readonly node: AstNode;
  /** The property of the node that it is, or a part of. */
  readonly property: string | undefined;
  /** What it is read as: as it is written, where that is the usual form. */
  readonly text: string;
  /** The same in lower case and with single blanks. */
  readonly word: string;
  /** The name of its token: `DISTANCE`, `WORD`, `week` … */
  readonly token: string;
}

/** Line ends and marks between things. */
const SAYS_NOTHING = /^[\s,:()+]*$/;

/** What stands at an offset; undefined for white space, comments and what was not understood. */
export function pointedAt(document: RunplanDocument, offset: number): Pointed | undefined {
  const part = partAt(document.parseResult.value, offset);
  if (!part || SAYS_NOTHING.test(part.read.image)) return undefined;
  const { node, property, token } = part;
  const text = part.read.image;
  return { part, node, property, token, text, word: text.toLowerCase().replace(/[ \t]+/g, ' ') };
}
