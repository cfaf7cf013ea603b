import type { InlayHint, MarkupContent, MarkupKind, Position, Range } from 'vscode-languageserver';
import { InlayHintKind } from 'vscode-languageserver';
import { markup, type Piece } from '../words/markup.ts';

/** What the hints of a file are made for. */
export interface HintRequest {
  /** The part of the file that the editor shows. */
  readonly range: Range;
  /** The kind of text that the editor shows on hovering over a hint. */
  readonly markupKind: MarkupKind;
}

export function isInRange({ line, character }: Position, { start, end }: Range): boolean {
  const isAfterStart = line > start.line || (line === start.line && character >= start.character);
  const isBeforeEnd = line < end.line || (line === end.line && character <= end.character);
  return isAfterStart && isBeforeEnd;
}

/** A hint behind what is written. */
export function hintBehind(
  position: Position,
  label: string,
  details: readonly Piece[],
  { markupKind }: HintRequest,
): InlayHint {
  const tooltip: MarkupContent = markup(details, markupKind);
  return { position, label, kind: InlayHintKind.Type, paddingLeft: true, tooltip };
}
