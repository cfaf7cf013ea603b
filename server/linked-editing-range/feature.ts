import { sourceOf } from '@runplan/language/internal';
import type { Feature } from '../feature.ts';
import { mentionAtOffset } from '../names/name-place.ts';
import { rangeOf } from '../protocol/ranges.ts';
import { sameMentions } from '../references/references.ts';

/** What a name in quotes is made of. */
const IN_QUOTES = '[^"\\r\\n]+';

/** `textDocument/linkedEditingRange`: a name in quotes that the file defines, and its uses there, change together. */
export const linkedEditingRange: Feature = {
  capabilities: () => ({ linkedEditingRangeProvider: true }),
  register(session) {
    session.connection.languages.onLinkedEditingRange(({ textDocument, position }, token) =>
      session.answer(textDocument.uri, token, null, (document) => {
        const mention = mentionAtOffset(session, document, document.textDocument.offsetAt(position));
        if (!mention) return null;
        const source = sourceOf(document);
        const all = sameMentions(mention, document, session);
        const texts = new Set(all.map(({ part }) => source.text.slice(part.offset, part.end)));
        const [text = ''] = texts;
        const isLinked = all.length > 1 && texts.size === 1 && all.some(({ isDefinition }) => isDefinition);
        if (!isLinked || !/^"[^"]+"$/.test(text)) return null;
        const ranges = all.map(({ part }) => rangeOf({ start: part.offset + 1, end: part.end - 1 }, source));
        return { ranges, wordPattern: IN_QUOTES };
      }),
    );
  },
};
