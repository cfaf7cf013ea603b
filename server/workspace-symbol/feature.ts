import type { WorkspaceSymbol } from 'vscode-languageserver';
import type { ClientSession } from '../client-session.ts';
import type { Feature } from '../feature.ts';
import { isLibraryFile } from '../names/name-place.ts';
import { SYMBOL_KINDS } from '../protocol/symbol-kinds.ts';
import type { FileOutline } from '../workspace/outline.ts';
import { fuzzyScore } from './fuzzy.ts';

/** No one reads on; the next letter that is typed asks again. */
const MOST_SHOWN = 200;

/**
 * `workspace/symbol`: what the files of the workspace define, best fit first. The built-in library is not searched: its
 * forty exercises would stand between the coach's own names.
 */
export const workspaceSymbol: Feature = {
  capabilities: () => ({ workspaceSymbolProvider: true }),
  register(session) {
    session.connection.onWorkspaceSymbol(({ query }, token) =>
      session.guard(token, [], async () => {
        await session.background.finished();
        return symbolsFor(query, await session.workspace.allOutlines(), session);
      }),
    );
  },
};

function symbolsFor(
  query: string,
  outlines: ReadonlyMap<string, FileOutline>,
  session: ClientSession,
): WorkspaceSymbol[] {
  return [...outlines]
    .filter(([uri]) => !isLibraryFile(session, uri))
    .flatMap(([uri, { definitions }]) =>
      definitions.flatMap((definition) => {
        const score = fuzzyScore(query, definition.name);
        return score === undefined ? [] : [{ uri, definition, score }];
      }),
    )
    .sort(
      (one, other) =>
        other.score - one.score ||
        one.definition.name.localeCompare(other.definition.name) ||
        one.uri.localeCompare(other.uri),
    )
    .slice(0, MOST_SHOWN)
    .map(({ uri, definition: { type, name, nameRange, container } }) => ({
      name,
      kind: SYMBOL_KINDS[type],
      ...(container && { containerName: container }),
      location: { uri: session.workspace.open.clientUri(uri), range: nameRange },
    }));
}
