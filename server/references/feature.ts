import type { Feature } from '../feature.ts';
import { editorUri, meantDocument, mentionAtPosition } from '../names/name-place.ts';
import { referencesTo } from './references.ts';

/** `textDocument/references`: where a name is used, in all files of the workspace. */
export const references: Feature = {
  capabilities: () => ({ referencesProvider: true }),
  register(session) {
    session.connection.onReferences(({ textDocument, position, context }, token) =>
      session.answer(textDocument.uri, token, [], async (shown) => {
        const document = meantDocument(session, shown);
        const mention = mentionAtPosition(session, document, position);
        if (!mention) return [];
        const places = await referencesTo(mention, document, session, token);
        return places
          .filter(({ isDefinition }) => context.includeDeclaration || !isDefinition)
          .flatMap(({ uri, range }) => {
            const shownAs = editorUri(session, uri);
            return shownAs ? [{ uri: shownAs, range }] : [];
          });
      }),
    );
  },
};
