import type { CodeAction, CodeActionContext, Position } from 'vscode-languageserver';
import type { ClientSession } from '../client-session.ts';
import type { Feature } from '../feature.ts';
import { Refusal } from '../refusal.ts';
import { keyOf } from '../workspace/uri.ts';
import type { Action } from './action.ts';
import { ACTION_KINDS, actionsFor } from './actions.ts';
import { fileEdit } from './file-edit.ts';

/** What is needed to find an action again. */
interface ActionData {
  readonly uri: string;
  readonly version: number;
  readonly position: Position;
}

/** `textDocument/codeAction` and `codeAction/resolve`: what can be done here. Costly edits are computed when chosen. */
export const codeAction: Feature = {
  capabilities: (client) =>
    client.textDocument?.codeAction?.codeActionLiteralSupport
      ? { codeActionProvider: { codeActionKinds: ACTION_KINDS, resolveProvider: true } }
      : {},
  register(session) {
    const { connection, workspace } = session;
    connection.onCodeAction(({ textDocument: { uri }, range, context }, token) =>
      session.answer(uri, token, [] as CodeAction[], async (document) => {
        const version = workspace.open.get(keyOf(uri))?.version ?? 0;
        const data = { uri, version, position: range.start };
        const isLazy = canResolve(session);
        const actions = await actionsFor({ session, document, range, context, token });
        return Promise.all(
          actions.map(async (action) => {
            const shown = toCodeAction(action);
            if (isLazy && !action.isCheap) return { ...shown, data };
            return { ...shown, edit: fileEdit(await action.edits(), document, version, session) };
          }),
        );
      }),
    );
    connection.onCodeActionResolve((asked, token) => {
      const { uri, version, position } = (asked.data ?? {}) as Partial<ActionData>;
      if (uri === undefined || !position || !asked.kind) return asked;
      return session.answer(uri, token, asked, async (document) => {
        // The places of the edits would be those of another text.
        if (version === undefined || workspace.open.get(keyOf(uri))?.version !== version) {
          throw new Refusal('The text has changed since this was offered. Please choose it again.');
        }
        const context: CodeActionContext = { diagnostics: [], only: [asked.kind as string] };
        const range = { start: position, end: position };
        const actions = await actionsFor({ session, document, range, context, token });
        const action = actions.find(({ kind, title }) => kind === asked.kind && title === asked.title);
        if (!action) return asked;
        return { ...asked, edit: fileEdit(await action.edits(), document, version, session) };
      });
    });
  },
};

function canResolve({ client }: ClientSession): boolean {
  const { dataSupport, resolveSupport } = client.textDocument?.codeAction ?? {};
  return dataSupport === true && resolveSupport?.properties.includes('edit') === true;
}

function toCodeAction({ title, kind, diagnostic, isPreferred }: Action): CodeAction {
  return {
    title,
    kind,
    ...(diagnostic && { diagnostics: [diagnostic] }),
    ...(isPreferred && { isPreferred }),
  };
}
