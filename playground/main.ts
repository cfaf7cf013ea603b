/** The playground: a plan, what is found in it, and how it looks. Nothing leaves the browser. */
import { formatDocument, LSPClient } from '@codemirror/lsp-client';
import type { EditorView } from '@codemirror/view';
import { openInEditor } from './editor.ts';
import { type Example, Files, FOLDER, SHARED, uriOf } from './files.ts';
import { inWords, showFindings } from './findings.ts';
import { highlight } from './highlighting.ts';
import { Preview } from './preview.ts';
import type { ServerFinding } from './repairs.ts';
import { startServer } from './server.ts';
import { fragmentOf, textIn } from './shared-plan.ts';

/** The example plans, filled in by the build. */
declare const EXAMPLES: readonly Example[];

/** Milliseconds without a key after which the page catches up. */
const PAUSE = 30;

const part = <Kind extends HTMLElement>(id: string) => document.getElementById(id) as Kind;
const choice = part<HTMLSelectElement>('example');
const resetButton = part<HTMLButtonElement>('reset');
const said = part('said');

const files = new Files(EXAMPLES);
let uri = '';
let view: EditorView;
let findings: readonly ServerFinding[] = [];
let pause: ReturnType<typeof setTimeout> | undefined;

const client = new LSPClient({
  rootUri: FOLDER.replace(/\/$/, ''),
  initializationOptions: { checkWorkspace: false },
  // The server answers for as long as it runs; a slow machine must not lose an answer.
  timeout: 60_000,
  extensions: [
    {
      clientCapabilities: {
        workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } },
        textDocument: {
          publishDiagnostics: { versionSupport: true },
          codeAction: {
            codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } },
          },
          semanticTokens: { requests: { full: true }, formats: ['relative'] },
        },
      },
      notificationHandlers: { 'textDocument/publishDiagnostics': (_, params) => take(params) },
    },
  ],
});
const preview = new Preview(
  part('page'),
  client,
  () => ({ view, uri }),
  () => findings,
);

interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly ServerFinding[];
}

/** Takes what the server found, if the text is still the one that it was found in. */
function take({ uri: of, version, diagnostics }: Published): boolean {
  if (of !== uri) return true;
  const file = client.workspace.getFile(uri);
  if (!file || (version !== undefined && version !== file.version) || file.doc !== view.state.doc)
    return true;
  findings = diagnostics;
  showFindings(client, view, uri, findings);
  part('findings').textContent = inWords(findings);
  return true;
}

/** Tells the server of the present text, and shows what it says about it. */
async function catchUp(): Promise<void> {
  client.sync();
  await client.initializing;
  try {
    await Promise.all([highlight(client, view, uri), preview.update(uri)]);
  } catch {
    // The text was changed meanwhile: the next time shows what is then true.
  }
}

function show(name: string): void {
  files.open = name;
  part('findings').textContent = 'Checking …';
  findings = [];
  uri = uriOf(name);
  view?.destroy();
  view = openInEditor(part('editor'), client, uri, files.text(name), (update) => {
    if (update.docChanged) {
      files.put(name, update.state.doc.toString());
      changed();
    } else if (update.selectionSet) {
      preview.highlight(update.state.doc.lineAt(update.state.selection.main.head).number - 1);
    }
  });
  changed();
}

function changed(): void {
  resetButton.disabled = !files.isChanged(files.open);
  files.keep();
  clearTimeout(pause);
  pause = setTimeout(catchUp, PAUSE);
}

function fillChoice(): void {
  choice.replaceChildren(
    ...files.names().map((name) => {
      const option = new Option(name === SHARED ? 'Shared plan' : name.replace(/\.runplan$/, ''), name);
      option.selected = name === files.open;
      return option;
    }),
  );
}

/** Opens the plan of the address, where it holds one. */
async function openShared(): Promise<void> {
  try {
    const text = await textIn(location.hash);
    if (text === undefined) return;
    files.put(SHARED, text);
    files.open = SHARED;
  } catch {
    said.textContent = 'This link holds no plan: it is cut off or was changed. Ask for it again.';
  }
}

/** Puts the plan into the address, and the address where it can be pasted. */
async function share(): Promise<void> {
  history.replaceState(null, '', await fragmentOf(view.state.doc.toString()));
  try {
    await navigator.clipboard.writeText(location.href);
    said.textContent = 'The link is copied. It holds the plan itself: nothing was sent anywhere.';
  } catch {
    said.textContent =
      'The link stands in the address bar. It holds the plan itself: nothing was sent anywhere.';
  }
}

function download(): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([view.state.doc.toString()], { type: 'text/plain' }));
  link.download = files.open.split('/').at(-1) ?? SHARED;
  link.click();
  URL.revokeObjectURL(link.href);
}

choice.addEventListener('change', () => show(choice.value));
resetButton.addEventListener('click', () => {
  files.reset(files.open);
  show(files.open);
});
part('format').addEventListener('click', () => {
  formatDocument(view);
  view.focus();
});
part('share').addEventListener('click', share);
part('save').addEventListener('click', download);
window.addEventListener('hashchange', async () => {
  await openShared();
  fillChoice();
  show(files.open);
});

await openShared();
fillChoice();
client.connect(startServer(part('server').textContent ?? '', files));
show(files.open);
