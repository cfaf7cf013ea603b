import { sourceOf } from '@runplan/language/internal';
import { DocumentHighlightKind } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { mentionAtOffset } from '../names/name-place.ts';
import { rangeOf } from '../protocol/ranges.ts';
import { sameMentions } from '../references/references.ts';

/** `textDocument/documentHighlight`: where the file names the same; of a week, the weeks that copy it. */
export const documentHighlight: Feature = {
  capabilities: () => ({ documentHighlightProvider: true }),
  register(session) {
    session.connection.onDocumentHighlight(({ textDocument, position }, token) =>
      session.answer(textDocument.uri, token, [], (document) => {
        const mention = mentionAtOffset(session, document, document.textDocument.offsetAt(position));
        if (!mention) return [];
        return sameMentions(mention, document, session).map(({ part, isDefinition }) => ({
          range: rangeOf({ start: part.offset, end: part.end }, sourceOf(document)),
          kind: isDefinition ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
        }));
      }),
    );
  },
};
