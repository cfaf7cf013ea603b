import { Disposable, type ExtensionContext, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import { activePlan } from '../active-plan.ts';
import type { Server } from '../server.ts';
import type { PreviewState } from './messages.ts';
import { Preview, type ShownFile } from './preview.ts';

const VIEW_TYPE = 'runplan.preview';

/**
 * The previews of plan files, beside their texts. One follows the plan that is edited; those that are locked stay with their
 * files. They come back when the window is opened again.
 */
export class Previews implements Disposable {
  private readonly context: ExtensionContext;
  private readonly server: Server;
  private readonly open = new Set<Preview>();
  private readonly subscriptions: Disposable;

  constructor(context: ExtensionContext, server: Server) {
    this.context = context;
    this.server = server;
    this.subscriptions = Disposable.from(
      window.registerWebviewPanelSerializer(VIEW_TYPE, {
        deserializeWebviewPanel: async (panel, state: PreviewState | undefined) => {
          if (state?.uri && !this.showing(Uri.parse(state.uri)))
            this.fill(panel, {
              uri: Uri.parse(state.uri),
              isLocked: state.isLocked || this.following !== undefined,
            });
          else panel.dispose();
        },
      }),
      window.onDidChangeActiveTextEditor((editor) => {
        const { document } = editor ?? {};
        if (document?.languageId === 'runplan' && !this.showing(document.uri))
          this.following?.follow(document.uri);
      }),
    );
  }

  /** Opens the preview of the active plan file. */
  openBesideEditor(): void {
    const editor = activePlan();
    if (editor) this.openFor(editor.document.uri.toString());
  }

  /** @param plan the plan to show first; without it, the first of the file */
  openFor(uri: string, plan?: string): void {
    const file = Uri.parse(uri);
    const known = this.showing(file) ?? this.following;
    if (known) {
      known.follow(file);
      known.reveal(plan);
      return;
    }
    const panel = window.createWebviewPanel(
      VIEW_TYPE,
      '',
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      this.options(),
    );
    this.fill(panel, { uri: file, isLocked: false, ...(plan !== undefined && { plan }) });
  }

  /** The file of the preview that is in front. */
  get activeFile(): Uri | undefined {
    return [...this.open].find(({ isActive }) => isActive)?.uri;
  }

  dispose(): void {
    this.subscriptions.dispose();
    for (const preview of this.open) preview.dispose();
  }

  /** The preview that shows a file. */
  private showing(uri: Uri): Preview | undefined {
    return [...this.open].find((preview) => preview.uri.toString() === uri.toString());
  }

  /** The one that follows the plan that is edited. */
  private get following(): Preview | undefined {
    return [...this.open].find(({ isLocked }) => !isLocked);
  }

  /** Of several, one follows. */
  private lock(preview: Preview, isLocked: boolean): void {
    const before = isLocked ? undefined : this.following;
    if (before) before.isLocked = true;
    preview.isLocked = isLocked;
  }

  private fill(panel: WebviewPanel, shown: ShownFile): void {
    panel.webview.options = this.options();
    const preview = new Preview(panel, shown, this.server, this.context.extensionUri, {
      onLock: (one, isLocked) => this.lock(one, isLocked),
    });
    this.open.add(preview);
    panel.onDidDispose(() => {
      this.open.delete(preview);
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
