/** The words of a plan in colours: what the server says that they are. */
import type { LSPClient } from '@codemirror/lsp-client';
import { type Extension, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';

const setWords = StateEffect.define<DecorationSet>();

const words = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(shown, { changes, effects }) {
    const set = effects.find((effect) => effect.is(setWords));
    return set ? set.value : shown.map(changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

export const highlighting: Extension = words;

/** Asks the server for the words of a text, and colours them if it is still the same text. */
export async function highlight(client: LSPClient, view: EditorView, uri: string): Promise<void> {
  const { doc } = view.state;
  const provider = client.serverCapabilities?.semanticTokensProvider;
  if (!provider) return;
  const { data } = await client.request<unknown, { data: readonly number[] }>(
    'textDocument/semanticTokens/full',
    {
      textDocument: { uri },
    },
  );
  if (view.state.doc !== doc) return;
  const { tokenTypes } = provider.legend;
  const marks = [];
  let line = 1;
  let start = 0;
  for (let index = 0; index + 4 < data.length; index += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0] = data.slice(index, index + 4);
    start = lines > 0 ? characters : start + characters;
    line += lines;
    const from = doc.line(line).from + start;
    marks.push(Decoration.mark({ class: `word-${tokenTypes[type]}` }).range(from, from + length));
  }
  view.dispatch({ effects: setWords.of(Decoration.set(marks)) });
}
