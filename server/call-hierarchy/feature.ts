import type { Feature } from '../feature.ts';
import { meantDocument, mentionAtPosition } from '../names/name-place.ts';
import { itemsFor, usedBy, usersOf } from './calls.ts';

/** `callHierarchy`: which weeks use a workout or a block, which blocks an exercise; and what a plan, week or block uses. */
export const callHierarchy: Feature = {
  capabilities: (client) => (client.textDocument?.callHierarchy ? { callHierarchyProvider: true } : {}),
  register(session) {
    const { callHierarchy } = session.connection.languages;
    callHierarchy.onPrepare(({ textDocument, position }, token) =>
      session.answer(textDocument.uri, token, null, (shown) => {
        const mention = mentionAtPosition(session, meantDocument(session, shown), position);
        const items = mention ? itemsFor(mention, session) : [];
        return items.length > 0 ? items : null;
      }),
    );
    callHierarchy.onIncomingCalls(({ item }, token) =>
      session.guard(token, [], () => usersOf(item, session, token)),
    );
    callHierarchy.onOutgoingCalls(({ item }, token) => session.guard(token, [], () => usedBy(item, session)));
  },
};
