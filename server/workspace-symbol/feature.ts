import type { Feature } from '../feature.ts';
import { isLibraryFile } from '../names/name-place.ts';
import { rangeOfPlace } from '../protocol/ranges.ts';
import { SYMBOL_KINDS } from '../protocol/symbol-kinds.ts';
import { search } from './search.ts';

/**
 * `workspace/symbol`: what the files of the workspace define, best fit first. The built-in library is not searched: its
 * forty exercises would stand between the coach's own names.
 */
export const workspaceSymbol: Feature = {
  capabilities: () => ({ workspaceSymbolProvider: true }),
  register(session) {
    const { connection, workspace, background } = session;
    connection.onWorkspaceSymbol(({ query }, token) =>
      session.guard(token, [], async () => {
        await background.finished();
        const files = [...(await workspace.allOutlines())].filter(([uri]) => !isLibraryFile(session, uri));
        return search(query, files).map(({ uri, definition: { type, name, namePlace, container } }) => ({
          name,
          kind: SYMBOL_KINDS[type],
          ...(container && { containerName: container }),
          location: { uri: workspace.open.clientUri(uri), range: rangeOfPlace(namePlace) },
        }));
      }),
    );
  },
};
