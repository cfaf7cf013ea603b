import type { Place, TextEdit } from '@runplan/language';
import type { TextEdit as LspTextEdit, Range } from 'vscode-languageserver';

/** A place as the protocol counts: from 0. */
export function rangeOf({ start, end }: Pick<Place, 'start' | 'end'>): Range {
  return {
    start: { line: start.line - 1, character: start.column - 1 },
    end: { line: end.line - 1, character: end.column - 1 },
  };
}

/** An edit as the protocol writes it. */
export function lspEdit(edit: TextEdit): LspTextEdit {
  return { range: rangeOf(edit), newText: edit.text };
}
