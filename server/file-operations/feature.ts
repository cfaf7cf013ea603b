import { sourceOf } from '@runplan/language/internal';
import type { CancellationToken, FileOperationRegistrationOptions, FileRename } from 'vscode-languageserver';
import type { ClientSession } from '../client-session.ts';
import type { Feature } from '../feature.ts';
import { workspaceEdit } from '../protocol/workspace-edit.ts';
import { nextTurn } from '../turns.ts';
import type { FileEdits } from '../workspace/file-edits.ts';
import { isPlan, keyOf } from '../workspace/uri.ts';
import { importEdits, type Moves, movesOf } from './moved-imports.ts';

/** Plan files, and folders, which may hold some. */
const FILES: FileOperationRegistrationOptions = {
  filters: [
    { pattern: { glob: '**/*.runplan', matches: 'file', options: { ignoreCase: true } } },
    { pattern: { glob: '**', matches: 'folder' } },
  ],
};

/**
 * `workspace/willRenameFiles`, `didRenameFiles` and `didDeleteFiles`: imports follow files that are renamed or moved, and
 * the workspace knows what became of its files. Of a whole folder the watching of files says nothing.
 */
export const fileOperations: Feature = {
  capabilities(client) {
    const { willRename, didRename, didDelete } = client.workspace?.fileOperations ?? {};
    if (!willRename && !didRename && !didDelete) return {};
    return {
      workspace: {
        fileOperations: {
          ...(willRename && { willRename: FILES }),
          ...(didRename && { didRename: FILES }),
          ...(didDelete && { didDelete: FILES }),
        },
      },
    };
  },
  register(session) {
    const { connection, client } = session;
    connection.workspace.onWillRenameFiles(({ files }, token) =>
      session.guard(token, null, async () => {
        const edits = await editsFor(files, session, token);
        return edits.length > 0 ? workspaceEdit(edits, client) : null;
      }),
    );
    connection.workspace.onDidRenameFiles(async ({ files }) => {
      const moves = movesOf(files);
      for (const uri of await filesMoved(session, moves)) {
        session.fileChanged(uri, false);
        session.fileChanged(moves(uri), true);
      }
      // A file that was no plan before.
      for (const { newUri } of files) {
        if (isPlan(newUri)) session.fileChanged(keyOf(newUri), true);
      }
    });
    connection.workspace.onDidDeleteFiles(({ files }) => {
      for (const { uri } of files) session.removed(keyOf(uri));
    });
  },
};

/** Of the files that move, and of those that import them. */
async function editsFor(
  renames: readonly FileRename[],
  session: ClientSession,
  token: CancellationToken,
): Promise<readonly FileEdits[]> {
  const { workspace } = session;
  const moves = movesOf(renames);
  const moved = await filesMoved(session, moves);
  const concerned = new Set([...moved, ...moved.flatMap((uri) => [...workspace.documents.importersOf(uri)])]);
  const found: FileEdits[] = [];
  for (const uri of concerned) {
    if (token.isCancellationRequested) return [];
    await workspace.withDocument(uri, (document) => {
      const edits = importEdits(document, moves);
      const version = workspace.open.get(uri)?.version ?? null;
      if (edits.length > 0)
        found.push({ uri: workspace.open.clientUri(uri), version, source: sourceOf(document), edits });
    });
    await nextTurn();
  }
  return found;
}

async function filesMoved(
  { background, workspace }: ClientSession,
  moves: Moves,
): Promise<readonly string[]> {
  await background.finished();
  const outlines = await workspace.allOutlines();
  return [...outlines.keys()].filter((uri) => moves(uri) !== uri);
}
