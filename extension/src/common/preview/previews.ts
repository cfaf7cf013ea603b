import {
  type Disposable,
  type ExtensionContext,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
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
        if (state?.uri) await this.fill(panel, Uri.parse(state.uri));
        else panel.dispose();
      },
    });
  }

  /** Opens the preview of the active plan file. */
  async openBesideEditor(): Promise<void> {
    const editor = activePlan();
    if (editor) await this.openFor(editor.document.uri.toString());
  }

  /** @param plan the plan to show first; without it, the first of the file */
  async openFor(uri: string, plan?: string): Promise<void> {
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
    await this.fill(panel, file, plan);
  }

  dispose(): void {
    this.serializer.dispose();
    for (const preview of this.open.values()) preview.dispose();
  }

  private async fill(panel: WebviewPanel, uri: Uri, plan?: string): Promise<void> {
    panel.webview.options = this.options();
    // The server knows the texts that are open.
    const document = await workspace.openTextDocument(uri);
    const preview = new Preview(panel, document, this.server, this.context.extensionUri, plan);
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
