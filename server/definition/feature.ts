import type { Feature } from '../feature.ts';
import { meantDocument } from '../names/name-place.ts';
import { definitionsAt } from './definitions.ts';

/** `textDocument/definition`: where a name is defined; the file of an import; the page of a rule. */
export const definition: Feature = {
  capabilities: () => ({ definitionProvider: true }),
  register(session) {
    const canLink = session.client.textDocument?.definition?.linkSupport === true;
    session.connection.onDefinition(({ textDocument, position }, token) =>
      session.answer(textDocument.uri, token, [], (document) => {
        const links = [...definitionsAt(session, meantDocument(session, document), position)];
        if (canLink) return links;
        return links.map(({ targetUri, targetSelectionRange }) => ({
          uri: targetUri,
          range: targetSelectionRange,
        }));
      }),
    );
  },
};
