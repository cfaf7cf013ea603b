import { sourceOf } from '@runplan/language/internal';
import type { Feature } from '../feature.ts';
import { rangeOf } from '../protocol/ranges.ts';
import { linksIn } from './links.ts';

/** `textDocument/documentLink`: imports lead to their files, names of rules to their pages. */
export const documentLink: Feature = {
  capabilities: () => ({ documentLinkProvider: {} }),
  register(session) {
    session.connection.onDocumentLinks(({ textDocument }, token) =>
      session.answer(textDocument.uri, token, [], (document) =>
        linksIn(document, (rule) => session.builtIn.page(rule)).map(({ span, target, tooltip }) => ({
          range: rangeOf(span, sourceOf(document)),
          target,
          tooltip,
        })),
      ),
    );
  },
};
