import type { Feature } from '../feature.ts';
import { meantDocument } from '../names/name-place.ts';
import { workspaceEdit } from '../protocol/workspace-edit.ts';
import { renameAt, renameTo } from './renaming.ts';

/** `textDocument/prepareRename` and `textDocument/rename`: another name for a definition, wherever it is used. */
export const rename: Feature = {
  capabilities: (client) => ({
    renameProvider: client.textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
  }),
  register(session) {
    const { connection, client } = session;
    connection.onPrepareRename(({ textDocument, position }, token) =>
      session.answer(textDocument.uri, token, null, (document) =>
        renameAt(session, meantDocument(session, document), position),
      ),
    );
    connection.onRenameRequest(({ textDocument, position, newName }, token) =>
      session.answer(textDocument.uri, token, null, async (document) =>
        workspaceEdit(
          await renameTo(session, meantDocument(session, document), position, newName, token),
          client,
        ),
      ),
    );
  },
};
