/** Enter ends a line, and the server brings what was written into its usual form. */
import { insertNewlineAndIndent } from '@codemirror/commands';
import { type LSPClient, LSPPlugin } from '@codemirror/lsp-client';
import type { Command, EditorView } from '@codemirror/view';
import type { TextEdit } from './repairs.ts';

export const finishLine: Command = (view) => {
  const isDone = insertNewlineAndIndent(view);
  const plugin = LSPPlugin.get(view);
  if (isDone && plugin)
    void tidy(plugin.client, view, plugin.uri, plugin.toPosition(view.state.selection.main.head));
  return isDone;
};

/** Formats the line above a place, wherever it is when the server has answered. */
async function tidy(
  client: LSPClient,
  view: EditorView,
  uri: string,
  position: { line: number; character: number },
) {
  client.sync();
  await client
    .withMapping(async (mapping) => {
      const edits = await client.request<unknown, readonly TextEdit[] | null>(
        'textDocument/onTypeFormatting',
        {
          textDocument: { uri },
          position,
          ch: '\n',
          options: { tabSize: 2, insertSpaces: true },
        },
      );
      // The editor shows another file by now.
      if (!view.dom.isConnected) return;
      view.dispatch({
        changes: (edits ?? []).map(({ range, newText }) => ({
          from: mapping.mapPosition(uri, range.start),
          to: mapping.mapPosition(uri, range.end, 1),
          insert: newText,
        })),
        userEvent: 'format',
      });
    })
    // The server was asked for something newer; the line stays as it was written.
    .catch(() => {});
}
