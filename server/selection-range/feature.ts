import type { Feature } from '../feature.ts';
import { selectionRange } from './growing.ts';

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
