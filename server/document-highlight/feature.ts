import { DocumentHighlightKind } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { mentionAtPosition } from '../names/name-place.ts';
import { sameMentions } from '../references/references.ts';

/** `textDocument/documentHighlight`: where the file names the same; of a week, the weeks that copy it. */
export const documentHighlight: Feature = {
  capabilities: () => ({ documentHighlightProvider: true }),
  register(session) {
    session.connection.onDocumentHighlight(({ textDocument, position }, token) =>
      session.answer(textDocument.uri, token, [], (document) => {
        const mention = mentionAtPosition(session, document, position);
        if (!mention) return [];
        return sameMentions(mention, document, session).map(({ cst, isDefinition }) => ({
          range: cst.range,
          kind: isDefinition ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
        }));
      }),
    );
  },
};
