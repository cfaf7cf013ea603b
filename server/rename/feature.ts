import { sourceOf } from '@runplan/language/internal';
import type { Feature } from '../feature.ts';
import { meantDocument } from '../names/name-place.ts';
import { rangeOf } from '../protocol/ranges.ts';
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
      session.answer(textDocument.uri, token, null, (shown) => {
        const document = meantDocument(session, shown);
        const { span, name } = renameAt(session, document, document.textDocument.offsetAt(position));
        return { range: rangeOf(span, sourceOf(document)), placeholder: name };
      }),
    );
    connection.onRenameRequest(({ textDocument, position, newName }, token) =>
      session.answer(textDocument.uri, token, null, async (shown) => {
        const document = meantDocument(session, shown);
        const offset = document.textDocument.offsetAt(position);
        return workspaceEdit(await renameTo(session, document, offset, newName, token), client);
      }),
    );
  },
};
