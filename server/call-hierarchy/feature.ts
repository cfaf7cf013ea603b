import type { CallHierarchyItem } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { meantDocument, mentionAtOffset } from '../names/name-place.ts';
import { rangeOfPlace } from '../protocol/ranges.ts';
import { SYMBOL_KINDS } from '../protocol/symbol-kinds.ts';
import { type Member, type MemberPlace, membersFor, usedBy, usersOf } from './calls.ts';

/** `callHierarchy`: which weeks use a workout or a block, which blocks an exercise; and what a plan, week or block uses. */
export const callHierarchy: Feature = {
  capabilities: (client) => (client.textDocument?.callHierarchy ? { callHierarchyProvider: true } : {}),
  register(session) {
    const { callHierarchy } = session.connection.languages;
    callHierarchy.onPrepare(({ textDocument, position }, token) =>
      session.answer(textDocument.uri, token, null, (shown) => {
        const document = meantDocument(session, shown);
        const mention = mentionAtOffset(session, document, document.textDocument.offsetAt(position));
        const members = mention ? membersFor(mention, session) : [];
        return members.length > 0 ? members.map(itemOf) : null;
      }),
    );
    callHierarchy.onIncomingCalls(({ item }, token) =>
      session.guard(token, [], async () =>
        (await usersOf(placeOf(item), session, token)).map(({ member, places }) => ({
          from: itemOf(member),
          fromRanges: places.map(rangeOfPlace),
        })),
      ),
    );
    callHierarchy.onOutgoingCalls(({ item }, token) =>
      session.guard(token, [], async () =>
        (await usedBy(placeOf(item), session)).map(({ member, places }) => ({
          to: itemOf(member),
          fromRanges: places.map(rangeOfPlace),
        })),
      ),
    );
  },
};

function itemOf({ type, title, detail, place: { all, name } }: Member): CallHierarchyItem {
  return {
    name: title,
    detail,
    kind: SYMBOL_KINDS[type],
    uri: all.uri,
    range: rangeOfPlace(all),
    selectionRange: rangeOfPlace(name),
  };
}

function placeOf({ uri, selectionRange }: CallHierarchyItem): MemberPlace {
  return { uri, offsetIn: ({ textDocument }) => textDocument.offsetAt(selectionRange.start) };
}
