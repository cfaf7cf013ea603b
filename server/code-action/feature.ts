import type { RunplanDocument } from '@runplan/language/internal';
import {
  type CodeAction,
  type CodeActionContext,
  CodeActionTriggerKind,
  type Diagnostic,
  type Position,
} from 'vscode-languageserver';
import type { ClientSession } from '../client-session.ts';
import type { Feature } from '../feature.ts';
import { fileEdit } from '../protocol/file-edit.ts';
import { Refusal } from '../refusal.ts';
import { inPlainText } from '../words/plain-text.ts';
import type { Action, Problem } from './action.ts';
import { ACTION_KINDS, actionsFor } from './actions.ts';
import type { WantedKinds } from './kinds.ts';

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
        const version = workspace.open.get(workspace.open.keyOf(uri))?.version ?? 0;
        const data = { uri, version, position: range.start };
        const isLazy = canResolve(session);
        const diagnosticOf = new Map(context.diagnostics.map((one) => [problemOf(one, document), one]));
        const actions = await actionsFor({
          session,
          document,
          offset: document.textDocument.offsetAt(range.start),
          end: document.textDocument.offsetAt(range.end),
          problems: [...diagnosticOf.keys()],
          kinds: wantedKinds(context),
          token,
        });
        return Promise.all(
          actions.map(async (action) => {
            const shown = toCodeAction(action, diagnosticOf);
            if (isLazy && !action.isCheap) return { ...shown, data };
            return { ...shown, edit: fileEdit(await action.edits(), document, version, session) };
          }),
        );
      }),
    );
    connection.onCodeActionResolve((asked, token) => {
      const { uri, version, position } = (asked.data ?? {}) as Partial<ActionData>;
      const { kind: askedKind } = asked;
      if (uri === undefined || !position || !askedKind) return asked;
      return session.answer(uri, token, asked, async (document) => {
        // The places of the edits would be those of another text.
        if (version === undefined || workspace.open.get(workspace.open.keyOf(uri))?.version !== version) {
          throw new Refusal('The text has changed since this was offered. Please choose it again.');
        }
        const offset = document.textDocument.offsetAt(position);
        const kinds = { only: [askedKind], isUnasked: false };
        const actions = await actionsFor({
          session,
          document,
          offset,
          end: offset,
          problems: [],
          kinds,
          token,
        });
        const action = actions.find(
          ({ kind, title }) => kind === askedKind && inPlainText(title) === asked.title,
        );
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

function wantedKinds({ only, triggerKind }: CodeActionContext): WantedKinds {
  return { ...(only && { only }), isUnasked: triggerKind === CodeActionTriggerKind.Automatic };
}

function problemOf(
  { code, message, range: { start, end } }: Diagnostic,
  { textDocument }: RunplanDocument,
): Problem {
  const text = typeof message === 'string' ? message : message.value;
  return {
    rule: String(code),
    message: text,
    start: textDocument.offsetAt(start),
    end: textDocument.offsetAt(end),
  };
}

function toCodeAction(
  { title, kind, problems = [], isPreferred }: Action,
  diagnosticOf: ReadonlyMap<Problem, Diagnostic>,
): CodeAction {
  const diagnostics = problems.flatMap((problem) => diagnosticOf.get(problem) ?? []);
  return {
    title: inPlainText(title),
    kind,
    ...(diagnostics.length > 0 && { diagnostics }),
    ...(isPreferred && { isPreferred }),
  };
}
