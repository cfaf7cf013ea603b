/** What can be done about a finding, as the server offers it. */
import { snippet } from '@codemirror/autocomplete';
import type { LSPClient } from '@codemirror/lsp-client';
import type { EditorView } from '@codemirror/view';
import { offsetOf, type Position } from './positions.ts';

export interface ServerFinding {
  readonly range: Range;
  /** From 1, an error, to 4, a hint. */
  readonly severity?: number;
  readonly code?: string | number;
  readonly message: string;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface Repair {
  readonly title: string;
  readonly edit?: { readonly documentChanges?: readonly FileEdits[] };
}

interface FileEdits {
  readonly textDocument: { readonly uri: string };
  readonly edits: readonly (TextEdit | SnippetEdit)[];
}

export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/** An edit with gaps, which are the author's to fill. */
interface SnippetEdit {
  readonly range: Range;
  readonly snippet: { readonly value: string };
}

/** The repairs of one finding. */
export async function repairsOf(
  client: LSPClient,
  uri: string,
  finding: ServerFinding,
): Promise<readonly Repair[]> {
  const actions = await client.request<unknown, readonly (Repair & { diagnostics?: unknown })[] | null>(
    'textDocument/codeAction',
    {
      textDocument: { uri },
      range: finding.range,
      context: { diagnostics: [finding], only: ['quickfix'] },
    },
  );
  // Some are for other findings at the same place.
  return (actions ?? []).filter(({ diagnostics }) => diagnostics !== undefined);
}

/** Makes a repair in the text that it was offered for. The cursor goes where something is left to write. */
export function make(repair: Repair, view: EditorView, uri: string): void {
  const edits = (repair.edit?.documentChanges ?? [])
    .filter(({ textDocument }) => textDocument.uri === uri)
    .flatMap((file) => file.edits);
  const { doc } = view.state;
  const plain = edits.filter((edit) => 'newText' in edit);
  const changes = view.state.changes(
    plain.map(({ range, newText }) => ({
      from: offsetOf(doc, range.start),
      to: offsetOf(doc, range.end),
      insert: newText,
    })),
  );
  view.focus();
  view.dispatch({ changes, userEvent: 'input.repair', scrollIntoView: true });
  for (const { range, snippet: gaps } of edits.filter((edit) => 'snippet' in edit)) {
    const from = changes.mapPos(offsetOf(doc, range.start));
    snippet(template(gaps.value))(view, null, from, changes.mapPos(offsetOf(doc, range.end), 1));
  }
}

/** A snippet of the protocol as a template of CodeMirror: `$1` is `${1}`, and braces of the text are marked. */
function template(value: string): string {
  const braces = (text: string) => text.replace(/\\([\\$}])/g, '$1').replace(/[{}]/g, '\\$&');
  return value
    .split(/(\$\d+|\$\{\d+:(?:\\.|[^}])*\})/)
    .map((part) => {
      const [, number, held = ''] = /^\$\{?(\d+)(?::(.*)\})?$/s.exec(part) ?? [];
      return number === undefined ? braces(part) : `\${${number}:${braces(held)}}`;
    })
    .join('');
}
