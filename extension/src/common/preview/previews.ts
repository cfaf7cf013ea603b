import { type Disposable, type ExtensionContext, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import { activePlan } from '../active-plan.ts';
import type { Server } from '../server.ts';
import { Preview } from './preview.ts';

const VIEW_TYPE = 'runplan.preview';

/** The previews of plan files: one for each file, beside its text. They come back when the window is opened again. */
export class Previews implements Disposable {
  private readonly context: ExtensionContext;
  private readonly server: Server;
  private readonly open = new Map<string, Preview>();
  private readonly serializer: Disposable;

  constructor(context: ExtensionContext, server: Server) {
    this.context = context;
    this.server = server;
    this.serializer = window.registerWebviewPanelSerializer(VIEW_TYPE, {
      deserializeWebviewPanel: async (panel, state: { uri?: string } | undefined) => {
        if (state?.uri && !this.open.has(state.uri)) this.fill(panel, Uri.parse(state.uri));
        else panel.dispose();
      },
    });
  }

  /** Opens the preview of the active plan file. */
  openBesideEditor(): void {
    const editor = activePlan();
    if (editor) this.openFor(editor.document.uri.toString());
  }

  /** @param plan the plan to show first; without it, the first of the file */
  openFor(uri: string, plan?: string): void {
    const file = Uri.parse(uri);
    const known = this.open.get(file.toString());
    if (known) {
      known.reveal(plan);
      return;
    }
    const panel = window.createWebviewPanel(
      VIEW_TYPE,
      '',
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      this.options(),
    );
    this.fill(panel, file, plan);
  }

  /** The file of the preview that is in front. */
  get activeFile(): Uri | undefined {
    return [...this.open.values()].find(({ isActive }) => isActive)?.uri;
  }

  dispose(): void {
    this.serializer.dispose();
    for (const preview of this.open.values()) preview.dispose();
  }

  private fill(panel: WebviewPanel, uri: Uri, plan?: string): void {
    panel.webview.options = this.options();
    const preview = new Preview(panel, uri, this.server, this.context.extensionUri, plan);
    this.open.set(uri.toString(), preview);
    panel.onDidDispose(() => {
      this.open.delete(uri.toString());
      preview.dispose();
    });
  }

  private options() {
    return {
      enableScripts: true,
      enableFindWidget: true,
      localResourceRoots: [Uri.joinPath(this.context.extensionUri, 'dist')],
    };
  }
}
