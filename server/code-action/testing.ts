/** For tests: what an editor makes of code actions. */
import {
  type CodeAction,
  type CodeActionContext,
  type Diagnostic,
  type Position,
  type Range,
  type SnippetTextEdit,
  TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TestClient } from '../testing/client.ts';

/** Asks for the actions at a place, or in a stretch, of an open text. */
export function actionsAt(
  client: TestClient,
  path: string,
  at: Position | Range,
  context: Partial<CodeActionContext> = {},
): Promise<readonly CodeAction[]> {
  const range = 'start' in at ? at : { start: at, end: at };
  return client.request('textDocument/codeAction', {
    textDocument: { uri: client.uri(path) },
    range,
    context: { diagnostics: [], ...context },
  });
}

/** Asks for the quick fixes of the first diagnostic of a rule. */
export async function quickFixes(
  client: TestClient,
  path: string,
  rule: string,
): Promise<{ readonly diagnostic: Diagnostic; readonly actions: readonly CodeAction[] }> {
  const diagnostics = await client.diagnostics(path);
  const diagnostic = diagnostics.find(({ code }) => code === rule);
  if (!diagnostic) {
    throw new Error(`There is no ${rule}, only ${diagnostics.map(({ code }) => code).join(', ')}.`);
  }
  const context = { diagnostics: [diagnostic], only: ['quickfix'] };
  return { diagnostic, actions: await actionsAt(client, path, diagnostic.range, context) };
}

/** The text of a file after an action; the edits are asked for if they are missing. `|` stands for the cursor. */
export async function textAfter(client: TestClient, path: string, action: CodeAction): Promise<string> {
  const { edit } = action.edit ? action : await client.request<CodeAction>('codeAction/resolve', action);
  if (!edit) throw new Error(`"${action.title}" has no edits.`);
  const document = TextDocument.create(client.uri(path), 'runplan', 0, client.text(path));
  return TextDocument.applyEdits(document, editsOf(edit, document.uri).map(plain));
}

function editsOf(
  { changes, documentChanges = [] }: WorkspaceEdit,
  uri: string,
): readonly (TextEdit | SnippetTextEdit)[] {
  if (changes) return changes[uri] ?? [];
  return documentChanges
    .filter(TextDocumentEdit.is)
    .flatMap(({ textDocument, edits }) => (textDocument.uri === uri ? edits : []));
}

function plain(edit: TextEdit | SnippetTextEdit): TextEdit {
  if (!('snippet' in edit)) return edit;
  const newText = edit.snippet.value
    .replace(/\$\{?1(?=\D)|(?<!\$\{?1\D.*)\$0/s, '|$&')
    .replace(/\$\d|\$\{\d:([^}]*)\}/g, '$1')
    .replace(/\\([\\$}])/g, '$1');
  return { range: edit.range, newText };
}
