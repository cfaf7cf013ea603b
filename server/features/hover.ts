import type { Hover } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { HoverContext } from '../hover/context.ts';
import { hoverText } from '../hover/hover.ts';
import { pointedAt } from '../hover/pointed.ts';
import { markup, preferredKind } from '../words/markup.ts';

/** `textDocument/hover`: what there is to say about what the pointer is on. */
export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  register(session) {
    const kind = preferredKind(session.client.textDocument?.hover?.contentFormat);
    session.connection.onHover(({ textDocument, position }, token) =>
      session.answer<Hover | null>(textDocument.uri, token, null, (document) => {
        const pointed = pointedAt(document, document.textDocument.offsetAt(position));
        const text = pointed && hoverText(pointed, new HoverContext(document, session));
        return text ? { contents: markup(text, kind), range: pointed.cst.range } : null;
      }),
    );
  },
};
