import { type Edit, type Place, type RunplanDocument, sourceOf } from '@runplan/language';
import type { TextEdit as LspTextEdit, Range } from 'vscode-languageserver';

/** A place as the protocol counts: from 0. */
export function rangeOf({ start, end }: Pick<Place, 'start' | 'end'>): Range {
  return {
    start: { line: start.line - 1, character: start.column - 1 },
    end: { line: end.line - 1, character: end.column - 1 },
  };
}

/** An edit of a document as the protocol writes it. */
export function lspEdit(edit: Edit, document: RunplanDocument): LspTextEdit {
  const source = sourceOf(document);
  const range = rangeOf({ start: source.position(edit.start), end: source.position(edit.end) });
  return { range, newText: edit.text };
}
