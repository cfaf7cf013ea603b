import type { LangiumDocument } from 'langium';
import { Source } from '../text/source.ts';
import type * as ast from './generated/ast.ts';

/** A text as a tree. */
export type RunplanDocument = LangiumDocument<ast.RunplanFile>;

const sources = new WeakMap<LangiumDocument, Source>();

/** The text of a document with its lines and comments. */
export function sourceOf(document: LangiumDocument): Source {
  let source = sources.get(document);
  if (!source) {
    source = new Source(document.textDocument.getText());
    sources.set(document, source);
  }
  return source;
}
