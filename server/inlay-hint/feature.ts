import { pacesInView, sourceOf } from '@runplan/language/internal';
import { InlayHintKind, MarkupKind } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { markupContent } from '../protocol/markup.ts';
import { lspPosition } from '../protocol/ranges.ts';
import { hintsIn } from './hints.ts';

/** `textDocument/inlayHint`: dates, totals and paces between the words; each can be switched off. */
export const inlayHint: Feature = {
  capabilities: () => ({ inlayHintProvider: true }),
  register(session) {
    const { connection, workspace } = session;
    connection.languages.inlayHint.on(({ textDocument, range }, token) =>
      session.answer(textDocument.uri, token, [], (document) =>
        hintsIn(
          document,
          workspace.model(document).plans,
          pacesInView(document, workspace.knownDocuments),
          session.settings.inlayHints,
          {
            start: document.textDocument.offsetAt(range.start),
            end: document.textDocument.offsetAt(range.end),
          },
        ).map(({ offset, label, details }) => ({
          position: lspPosition(offset, sourceOf(document)),
          label,
          kind: InlayHintKind.Type,
          paddingLeft: true,
          tooltip: markupContent(details, MarkupKind.Markdown),
        })),
      ),
    );
  },
};
