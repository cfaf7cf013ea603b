import { formattingEdits, type LineRange, type RunplanDocument, sourceOf } from '@runplan/language/internal';
import type { Range, TextEdit } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { lspEdit } from '../protocol/ranges.ts';

/** Formatting of a document, of ranges of it, and of the line that was just finished: in the usual form. */
export const formatting: Feature = {
  capabilities: () => ({
    documentFormattingProvider: true,
    documentRangeFormattingProvider: { rangesSupport: true },
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
  }),
  register(session) {
    const { connection } = session;
    connection.onDocumentFormatting(({ textDocument }, token) =>
      session.answer(textDocument.uri, token, [], (document) => edits(document)),
    );
    connection.onDocumentRangeFormatting(({ textDocument, range }, token) =>
      session.answer(textDocument.uri, token, [], (document) => edits(document, linesOf(range))),
    );
    connection.onDocumentRangesFormatting(({ textDocument, ranges }, token) =>
      session.answer(textDocument.uri, token, [], (document) =>
        // Ranges may overlap; an edit is made once.
        edits(document).filter((edit) =>
          ranges.some((range) => {
            const { first, last } = linesOf(range);
            return edit.range.start.line + 1 >= first && edit.range.start.line + 1 <= last;
          }),
        ),
      ),
    );
    connection.onDocumentOnTypeFormatting(({ textDocument, position }, token) =>
      // The new line belongs to the author until it is finished.
      session.answer(textDocument.uri, token, [], (document) =>
        position.line === 0 ? [] : edits(document, { first: position.line, last: position.line }),
      ),
    );
  },
};

function edits(document: RunplanDocument, lines?: LineRange): TextEdit[] {
  const source = sourceOf(document);
  return formattingEdits(source.text, lines).map((edit) => lspEdit(edit, source));
}

/** The lines of a range, from 1. A range that ends where a line begins does not mean that line. */
function linesOf({ start, end }: Range): LineRange {
  const last = end.character === 0 && end.line > start.line ? end.line : end.line + 1;
  return { first: start.line + 1, last };
}
