import type { Feature } from '../feature.ts';
import { editorUri, meantDocument, mentionAtOffset } from '../names/name-place.ts';
import { rangeOfPlace } from '../protocol/ranges.ts';
import { referencesTo } from './references.ts';

/** `textDocument/references`: where a name is used, in all files of the workspace. */
export const references: Feature = {
  capabilities: () => ({ referencesProvider: true }),
  register(session) {
    session.connection.onReferences(({ textDocument, position, context }, token) =>
      session.answer(textDocument.uri, token, [], async (shown) => {
        const document = meantDocument(session, shown);
        const mention = mentionAtOffset(session, document, document.textDocument.offsetAt(position));
        if (!mention) return [];
        const places = await referencesTo(mention, document, session, token);
        return places
          .filter(({ isDefinition }) => context.includeDeclaration || !isDefinition)
          .flatMap((place) => {
            const uri = editorUri(session, place.uri);
            return uri ? [{ uri, range: rangeOfPlace(place) }] : [];
          });
      }),
    );
  },
};
