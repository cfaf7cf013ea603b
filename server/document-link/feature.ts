import type { Feature } from '../feature.ts';
import { documentLinks } from './links.ts';

/** `textDocument/documentLink`: imports lead to their files, names of rules to their pages. */
export const documentLink: Feature = {
  capabilities: () => ({ documentLinkProvider: {} }),
  register(session) {
    session.connection.onDocumentLinks(({ textDocument }, token) =>
      session.answer(textDocument.uri, token, [], (document) =>
        documentLinks(document, (rule) => session.builtIn.page(rule)),
      ),
    );
  },
};
