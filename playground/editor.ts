/** The editor of the playground. */
import {
  acceptCompletion,
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { indentUnit } from '@codemirror/language';
import { lintGutter, lintKeymap } from '@codemirror/lint';
import {
  formatKeymap,
  hoverTooltips,
  jumpToDefinitionKeymap,
  type LSPClient,
  serverCompletion,
  signatureHelp,
} from '@codemirror/lsp-client';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
  type ViewUpdate,
} from '@codemirror/view';
import { finishLine } from './finished-line.ts';
import { highlighting } from './highlighting.ts';

/** What the editor can do whatever file it shows. */
const EVERYWHERE: Extension = [
  lineNumbers(),
  EditorView.lineWrapping,
  history(),
  drawSelection(),
  highlightActiveLine(),
  highlightSelectionMatches(),
  indentUnit.of('  '),
  EditorState.tabSize.of(2),
  closeBrackets(),
  // Enter ends the line, whatever is offered; Tab takes what is offered.
  autocompletion({ defaultKeymap: false }),
  serverCompletion(),
  hoverTooltips(),
  signatureHelp(),
  lintGutter(),
  highlighting,
  EditorView.contentAttributes.of({ 'aria-label': 'Text of the plan', spellcheck: 'false', tabindex: '0' }),
];

/**
 * Shows a file in place of whatever was shown.
 *
 * @param follow is told of every change
 */
export function openInEditor(
  parent: HTMLElement,
  client: LSPClient,
  uri: string,
  text: string,
  follow: (update: ViewUpdate) => void,
): EditorView {
  return new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        client.plugin(uri, 'runplan'),
        EVERYWHERE,
        keymap.of([
          { key: 'Tab', run: acceptCompletion },
          ...completionKeymap.filter(({ key }) => key !== 'Enter'),
          { key: 'Enter', run: finishLine },
          ...closeBracketsKeymap,
          ...formatKeymap,
          ...jumpToDefinitionKeymap,
          ...lintKeymap,
          ...searchKeymap,
          ...historyKeymap,
          ...defaultKeymap,
          indentWithTab,
        ]),
        EditorView.updateListener.of(follow),
      ],
    }),
  });
}
