import { sourceOf } from '@runplan/language/internal';
import type { Feature } from '../feature.ts';
import { meantDocument } from '../names/name-place.ts';
import { rangeOf, rangeOfPlace } from '../protocol/ranges.ts';
import { definitionsAt } from './definitions.ts';

/** `textDocument/definition`: where a name is defined; the file of an import; the page of a rule. */
export const definition: Feature = {
  capabilities: () => ({ definitionProvider: true }),
  register(session) {
    const canLink = session.client.textDocument?.definition?.linkSupport === true;
    session.connection.onDefinition(({ textDocument, position }, token) =>
      session.answer(textDocument.uri, token, [], (shown) => {
        const document = meantDocument(session, shown);
        const links = definitionsAt(session, document, document.textDocument.offsetAt(position));
        if (!canLink) return links.map(({ name }) => ({ uri: name.uri, range: rangeOfPlace(name) }));
        return links.map(({ from, all, name }) => ({
          originSelectionRange: rangeOf(from, sourceOf(document)),
          targetUri: all.uri,
          targetRange: rangeOfPlace(all),
          targetSelectionRange: rangeOfPlace(name),
        }));
      }),
    );
  },
};
