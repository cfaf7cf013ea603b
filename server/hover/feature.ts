import { sourceOf } from '@runplan/language/internal';
import type { Hover } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { markupContent, preferredKind } from '../protocol/markup.ts';
import { rangeOf } from '../protocol/ranges.ts';
import { HoverContext } from './context.ts';
import { hoverText } from './hover.ts';
import { pointedAt } from './pointed.ts';

/** `textDocument/hover`: what there is to say about what the pointer is on. */
export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  register(session) {
    const kind = preferredKind(session.client.textDocument?.hover?.contentFormat);
    session.connection.onHover(({ textDocument, position }, token) =>
      session.answer<Hover | null>(textDocument.uri, token, null, (document) => {
        const pointed = pointedAt(document, document.textDocument.offsetAt(position));
        const text = pointed && hoverText(pointed, new HoverContext(document, session));
        if (!text) return null;
        const span = { start: pointed.part.offset, end: pointed.part.end };
        return { contents: markupContent(text, kind), range: rangeOf(span, sourceOf(document)) };
      }),
    );
  },
};
