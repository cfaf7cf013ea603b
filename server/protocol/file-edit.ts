import {
  type Edit,
  type RunplanDocument,
  type Source,
  type Span,
  sourceOf,
} from '@runplan/language/internal';
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

/** Gaps are left to the author: the cursor goes into the first, and a key leads from one to the next. */
function snippetEdit(edit: Edit, source: Source): SnippetTextEdit | undefined {
  if (!edit.gaps?.length) return undefined;
  const { range, text, gaps } = asLine(edit, source);
  let value = '';
  let done = 0;
  for (const [index, gap] of gaps.entries()) {
    const stop = index === gaps.length - 1 ? 0 : index + 1;
    const held = escaped(text.slice(gap.start, gap.end));
    value += escaped(text.slice(done, gap.start)) + (held === '' ? `$${stop}` : `\${${stop}:${held}}`);
    done = gap.end;
  }
  return { range, snippet: { kind: 'snippet', value: value + escaped(text.slice(done)) } };
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/**
 * A new line below another, as a new line above the next one: editors indent further lines of a snippet like the line
 * that it is inserted in.
 */
function asLine({ start, end, text, gaps = [] }: Edit, source: Source): SnippetLine {
  const [lineEnd] = /^(\r\n|\r|\n)/.exec(text) ?? [];
  const next = source.nextLine(end);
  const isLast = source.position(end).line === source.position(source.text.length).line;
  if (!lineEnd || start !== end || isLast) return { range: rangeOf({ start, end }, source), text, gaps };
  const by = lineEnd.length;
  return {
    range: rangeOf({ start: next, end: next }, source),
    text: text.slice(by) + lineEnd,
    gaps: gaps.map((gap) => ({ start: gap.start - by, end: gap.end - by })),
  };
}

interface SnippetLine {
  readonly range: Range;
  readonly text: string;
  readonly gaps: readonly Span[];
}
