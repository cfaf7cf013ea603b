/** Places and edits as the protocol counts them: lines and characters from 0. */
import type { Edit, Place, Source, Span } from '@runplan/language/internal';
import type { Position as LspPosition, TextEdit as LspTextEdit, Range } from 'vscode-languageserver';

export function lspPosition(offset: number, source: Source): LspPosition {
  const { line, column } = source.position(offset);
  return { line: line - 1, character: column - 1 };
}

export function rangeOf({ start, end }: Span, source: Source): Range {
  return { start: lspPosition(start, source), end: lspPosition(end, source) };
}

export function rangeOfPlace({ start, end }: Place): Range {
  return {
    start: { line: start.line - 1, character: start.column - 1 },
    end: { line: end.line - 1, character: end.column - 1 },
  };
}

export function lspEdit(edit: Edit, source: Source): LspTextEdit {
  return { range: rangeOf(edit, source), newText: edit.text };
}
