import { sourceOf } from '@runplan/language/internal';
import type { Hover } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { markupContent, preferredKind } from '../protocol/markup.ts';
import { rangeOf } from '../protocol/ranges.ts';
import { HoverContext } from './context.ts';
import { hoverText } from './hover.ts';
import { pointedAt } from './pointed.ts';
import { spellingHover } from './spelling.ts';

/** `textDocument/hover`: what there is to say about what the pointer is on. */
export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  register(session) {
    const kind = preferredKind(session.client.textDocument?.hover?.contentFormat);
    session.connection.onHover(({ textDocument, position }, token) =>
      session.answer<Hover | null>(textDocument.uri, token, null, (document) => {
        const pointed = pointedAt(document, document.textDocument.offsetAt(position));
        if (!pointed) return null;
        const spelling = spellingHover(pointed.part);
        const text = [...spelling, ...(hoverText(pointed, new HoverContext(document, session)) ?? [])];
        if (text.length === 0) return null;
        const span = { start: pointed.part.offset, end: pointed.part.end };
        return { contents: markupContent(text, kind), range: rangeOf(span, sourceOf(document)) };
      }),
    );
  },
};
