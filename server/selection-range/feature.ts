import { type RunplanDocument, sourceOf } from '@runplan/language/internal';
import type { Position, SelectionRange } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { rangeOf } from '../protocol/ranges.ts';
import { spansAround } from './growing.ts';

/** `textDocument/selectionRange`: what a selection grows to and shrinks to. */
export const selectionRanges: Feature = {
  capabilities: () => ({ selectionRangeProvider: true }),
  register(session) {
    session.connection.onSelectionRanges(({ textDocument, positions }, token) =>
      session.answer(textDocument.uri, token, [], (document) =>
        positions.map((position) => selectionRange(document, position)),
      ),
    );
  },
};

/** Each range holds the one before: the protocol wants the innermost, with the others around it. */
function selectionRange(document: RunplanDocument, position: Position): SelectionRange {
  const [outermost, ...inner] = spansAround(document, document.textDocument.offsetAt(position))
    .map((span) => rangeOf(span, sourceOf(document)))
    .reverse();
  return inner.reduce<SelectionRange>((parent, range) => ({ range, parent }), {
    range: outermost ?? { start: position, end: position },
  });
}
