import type { AstNode, TextDocument, URI } from 'langium';
import { keptWith } from '../text/kept-with.ts';
import { Source } from '../text/source.ts';
import type { FileNode, Node } from './node.ts';
import type { ParseResult } from './parser.ts';
import type { TextReading } from './text-reading.ts';

/** A text as a tree. */
export interface RunplanDocument {
  readonly uri: URI;
  readonly textDocument: TextDocument;
  readonly parseResult: ParseResult;
  /** Its lines as statements; absent for what is read when the program is built. */
  readonly reading?: TextReading;
  /** Whether its file is too large to be read: what is known of it is an empty text. */
  readonly isTooLarge: boolean;
  /** The same one for texts of a file that follow each other and differ in nothing but weeks. */
  readonly aroundWeeks: object;
}

/** The documents that are known, by the URIs of their files. */
export interface KnownDocuments {
  getDocument(uri: URI): RunplanDocument | undefined;
}

/**
 * The document that a node of a tree stands in.
 *
 * @throws Error for a node whose tree belongs to no document
 */
export function documentOf(node: AstNode): RunplanDocument {
  let root = node as unknown as Node;
  while (root.$container) root = root.$container;
  const { $document } = root as FileNode;
  if (!$document) throw new Error('The tree of this node belongs to no document.');
  return $document;
}

const sources = keptWith<RunplanDocument, Source>();

/** The text of a document with its lines and comments. */
export function sourceOf(document: RunplanDocument): Source {
  let source = sources.get(document);
  if (!source) {
    source = new Source(document.textDocument.getText());
    sources.set(document, source);
  }
  return source;
}
