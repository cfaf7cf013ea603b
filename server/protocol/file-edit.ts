import { type Edit, type RunplanDocument, type Source, sourceOf } from '@runplan/language/internal';
import type { Range, SnippetTextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { ClientSession } from '../client-session.ts';
import { lspEdit, rangeOf } from './ranges.ts';
import { workspaceEdit } from './workspace-edit.ts';

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
  const source = sourceOf(document);
  if (!documentChanges || !snippetEditSupport)
    return workspaceEdit([{ uri, version, source, edits }], client);
  const written = edits.map((edit) => snippetEdit(edit, source) ?? lspEdit(edit, source));
  return { documentChanges: [{ textDocument: { uri, version }, edits: written }] };
}

/** An empty text in quotes is left to the author: the cursor goes between the quotes. */
function snippetEdit(edit: Edit, source: Source): SnippetTextEdit | undefined {
  const { range, text } = asLine(edit, source);
  if (!text.includes('""')) return undefined;
  const escaped = text.replace(/[\\$}]/g, '\\$&');
  return { range, snippet: { kind: 'snippet', value: escaped.replace('""', '"$0"') } };
}

/**
 * A new line below another, as a new line above the next one: editors indent further lines of a snippet like the line
 * that it is inserted in.
 */
function asLine({ start, end, text }: Edit, source: Source): { range: Range; text: string } {
  const [lineEnd] = /^(\r\n|\r|\n)/.exec(text) ?? [];
  const next = source.nextLine(end);
  const isLast = source.position(end).line === source.position(source.text.length).line;
  if (!lineEnd || start !== end || isLast) return { range: rangeOf({ start, end }, source), text };
  return { range: rangeOf({ start: next, end: next }, source), text: text.slice(lineEnd.length) + lineEnd };
}
