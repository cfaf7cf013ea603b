import type { Mention, RunplanDocument } from '@runplan/language/internal';
import type { ClientSession } from '../client-session.ts';
import { placesInClosed } from '../names/closed-places.ts';
import { lookAtFilesNaming } from '../names/files-naming.ts';
import { mentionsOf, type NamePlace, placeOf } from '../names/name-place.ts';
import type { Cancellation } from '../turns.ts';
import { idOf, type NamedId } from '../workspace/named-id.ts';

/** The mentions in a document that name the same as a mention; of a name that is not known, those of the same name. */
export function sameMentions(
  mention: Mention,
  document: RunplanDocument,
  session: ClientSession,
): readonly Mention[] {
  const wanted = new Set(mention.targets.map(idOf));
  return mentionsOf(mention, document, session.workspace.knownDocuments).filter(({ targets }) =>
    wanted.size === 0 ? targets.length === 0 : targets.some((target) => wanted.has(idOf(target))),
  );
}

/**
 * The places in the whole workspace that name the same as a mention, file by file. A name that is not known is looked
 * for in its own file only.
 */
export async function referencesTo(
  mention: Mention,
  document: RunplanDocument,
  session: ClientSession,
  token: Cancellation,
): Promise<readonly NamePlace[]> {
  if (mention.targets.length === 0) return sameMentions(mention, document, session).map(placeOf);
  const name = { type: mention.type, name: mention.name };
  const wanted = new Set(mention.targets.map(idOf));
  const places: NamePlace[] = [];
  const add = (found: readonly NamePlace[]): readonly NamedId[] => {
    for (const place of found) if (place.targets.some((target) => wanted.has(target))) places.push(place);
    return [];
  };
  const { workspace } = session;
  await lookAtFilesNaming(session, [name], wanted, token, {
    closed: (file) => {
      const found = placesInClosed(name, file, workspace);
      return found && add(found);
    },
    tree: (file) => add(mentionsOf(name, file, workspace.knownDocuments).map(placeOf)),
  });
  return places;
}
