import type { RunplanDocument } from '@runplan/language/internal';
import type { ClientSession } from '../client-session.ts';
import { type Cancellation, nextTurn } from '../turns.ts';
import { type FileOutline, nameKey } from '../workspace/outline.ts';
import { fileOf, isLibraryFile, type NamedId, type TypedName } from './name-place.ts';

/**
 * Looks at the files that can name something: those that define it, and those that see these and use one of the names.
 * Files that are not open are loaded one after the other.
 *
 * @param names what to look for
 * @param targets what is named; `look` may return more of it, whose files are then looked at as well
 */
export async function lookAtFilesNaming(
  session: ClientSession,
  names: readonly TypedName[],
  targets: Iterable<NamedId>,
  token: Cancellation,
  look: (document: RunplanDocument) => Iterable<NamedId>,
): Promise<void> {
  await session.background.finished();
  const outlines = await session.workspace.allOutlines();
  const keys = names.map(({ type, name }) => nameKey(type, name));
  /** In the order in which they are looked at. */
  const files = new Set<string>();
  const defining = new Set<string>();
  const follow = (ids: Iterable<NamedId>) => {
    for (const id of ids) {
      const file = fileOf(id);
      if (defining.has(file)) continue;
      defining.add(file);
      files.add(file);
      for (const seeing of filesSeeing(session, file, keys, outlines)) files.add(seeing);
    }
  };
  follow(targets);
  // What is added meanwhile is looked at as well.
  for (const uri of files) {
    if (token.isCancellationRequested) return;
    follow((await session.workspace.withDocument(uri, look)) ?? []);
    await nextTurn();
  }
}

/** The files that see what a file defines, and use one of the names; in the order of their URIs. */
function filesSeeing(
  session: ClientSession,
  file: string,
  keys: readonly string[],
  outlines: ReadonlyMap<string, FileOutline>,
): readonly string[] {
  const seeing = isLibraryFile(session, file)
    ? [...outlines.keys()]
    : [...session.workspace.documents.importersOf(file)];
  return seeing
    .filter((uri) => {
      const outline = outlines.get(uri);
      return !outline || keys.some((key) => outline.uses.has(key));
    })
    .sort();
}
