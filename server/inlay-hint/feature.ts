import { pacesInView } from '@runplan/language';
import { MarkupKind } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { inlayHints } from './hints.ts';

/** `textDocument/inlayHint`: dates, totals and paces between the words; each can be switched off. */
export const inlayHint: Feature = {
  capabilities: () => ({ inlayHintProvider: true }),
  register(session) {
    const { connection, workspace } = session;
    connection.languages.inlayHint.on(({ textDocument, range }, token) =>
      session.answer(textDocument.uri, token, [], (document) =>
        inlayHints(
          document,
          workspace.model(document).plans,
          pacesInView(document, workspace.langiumDocuments),
          session.settings.inlayHints,
          { range, markupKind: MarkupKind.Markdown },
        ),
      ),
    );
  },
};
