import { markdownOf } from '@runplan/language/internal';
import { type MarkupContent, MarkupKind } from 'vscode-languageserver';
import { type HoverPart, plainTextOf } from '../words/markup.ts';

/** A text as a client shows it. */
export function markupContent(pieces: readonly HoverPart[], kind: MarkupKind): MarkupContent {
  return { kind, value: kind === MarkupKind.Markdown ? markdownOf(pieces) : plainTextOf(pieces) };
}

/** The first kind that a client prefers, of those that there are. */
export function preferredKind(formats: readonly MarkupKind[] | undefined): MarkupKind {
  return (
    formats?.find((format) => format === MarkupKind.Markdown || format === MarkupKind.PlainText) ??
    MarkupKind.PlainText
  );
}
