import type { Edit, RunplanDocument } from '@runplan/language';
import type { Range, SnippetTextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { ClientSession } from '../client-session.ts';
import { lspEdit } from '../protocol/text-edit.ts';
import { workspaceEdit } from '../protocol/workspace-edit.ts';

/**
 * Edits of an open file in the form that the client understands.
 *
 * @param version of the text that they were made for: meanwhile there may be a newer one
 */
export function fileEdit(
  edits: readonly Edit[],
  document: RunplanDocument,
  version: number,
  { client, workspace }: ClientSession,
): WorkspaceEdit {
  const { documentChanges, snippetEditSupport } = client.workspace?.workspaceEdit ?? {};
  const uri = workspace.open.clientUri(document.uri.toString());
  if (!documentChanges || !snippetEditSupport)
    return workspaceEdit([{ uri, version, edits: edits.map((edit) => lspEdit(edit, document)) }], client);
  const written = edits.map((edit) => snippetEdit(edit, document) ?? lspEdit(edit, document));
  return { documentChanges: [{ textDocument: { uri, version }, edits: written }] };
}

/** An empty text in quotes is left to the author: the cursor goes between the quotes. */
function snippetEdit(edit: Edit, document: RunplanDocument): SnippetTextEdit | undefined {
  const { range, text } = asLine(edit, document);
  if (!text.includes('""')) return undefined;
  const escaped = text.replace(/[\\$}]/g, '\\$&');
  return { range, snippet: { kind: 'snippet', value: escaped.replace('""', '"$0"') } };
}

/**
 * A new line below another, as a new line above the next one: editors indent further lines of a snippet like the line
 * that it is inserted in.
 */
function asLine(edit: Edit, document: RunplanDocument): { range: Range; text: string } {
  const { range } = lspEdit(edit, document);
  const [lineEnd] = /^(\r\n|\r|\n)/.exec(edit.text) ?? [];
  const line = range.end.line + 1;
  if (!lineEnd || edit.start !== edit.end || line >= document.textDocument.lineCount)
    return { range, text: edit.text };
  const start = { line, character: 0 };
  return { range: { start, end: start }, text: edit.text.slice(lineEnd.length) + lineEnd };
}
