import type { RunplanDocument } from '@runplan/language/internal';
import type { ClientSession } from '../client-session.ts';
import { type Cancellation, nextTurn } from '../turns.ts';
import { fileOf, type NamedId } from '../workspace/named-id.ts';
import type { FileOutline } from '../workspace/outline.ts';
import type { ClosedFile, Workspace } from '../workspace/workspace.ts';
import { isLibraryFile, type TypedName } from './name-place.ts';

/** How many files are read at the same time: each takes the disk several turns. */
const READ_AT_ONCE = 16;

/** Looks at one file, and returns what else is named: the files that name that are then looked at as well. */
export interface Look {
  /** Looks at a file of which only the outline is known; undefined where that takes its tree. */
  readonly closed?: (file: ClosedFile) => Iterable<NamedId> | undefined;
  readonly tree: (document: RunplanDocument) => Iterable<NamedId>;
}

/**
 * Looks at the files that can name something: those that define it, and those that see these and use one of the names.
 * Files that are not open are parsed, one after the other, only where their outlines leave something open.
 *
 * @param names what to look for
 * @param targets what is named
 */
export async function lookAtFilesNaming(
  session: ClientSession,
  names: readonly TypedName[],
  targets: Iterable<NamedId>,
  token: Cancellation,
  look: Look,
): Promise<void> {
  await session.background.finished();
  const { workspace } = session;
  const outlines = await workspace.allOutlines();
  /** In the order in which they are looked at. */
  const files = new Set<string>();
  const defining = new Set<string>();
  const follow = (ids: Iterable<NamedId>) => {
    for (const id of ids) {
      const file = fileOf(id);
      if (defining.has(file)) continue;
      defining.add(file);
      files.add(file);
      for (const seeing of filesSeeing(session, file, names, outlines)) files.add(seeing);
    }
  };
  follow(targets);
  // What is added meanwhile is looked at as well.
  for (let looked = 0; looked < files.size; ) {
    const next = [...files].slice(looked, looked + READ_AT_ONCE);
    looked += next.length;
    const closed = await Promise.all(next.map((uri) => look.closed && workspace.closedFile(uri)));
    for (const [index, uri] of next.entries()) {
      if (token.isCancellationRequested) return;
      follow(await lookAt(uri, closed[index], workspace, look));
      await nextTurn();
    }
  }
}

async function lookAt(
  uri: string,
  closed: ClosedFile | undefined,
  workspace: Workspace,
  look: Look,
): Promise<Iterable<NamedId>> {
  const told = closed && workspace.isAsItWas(closed) ? look.closed?.(closed) : undefined;
  if (told) return told;
  const found = await workspace.withDocument(uri, (document) => {
    // Next time it may tell what it does not now.
    if (closed && !workspace.open.has(uri)) workspace.keepOutline(document);
    return look.tree(document);
  });
  return found ?? [];
}

/** The files that see what a file defines, and use one of the names; in the order of their URIs. */
function filesSeeing(
  session: ClientSession,
  file: string,
  names: readonly TypedName[],
  outlines: ReadonlyMap<string, FileOutline>,
): readonly string[] {
  const seeing = isLibraryFile(session, file)
    ? [...outlines.keys()]
    : [...session.workspace.documents.importersOf(file)];
  return seeing
    .filter((uri) => {
      const outline = outlines.get(uri);
      return !outline || names.some(({ type, name }) => outline.uses.has(type, name));
    })
    .sort();
}
