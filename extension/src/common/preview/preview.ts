import type { PagePosition, PageRange, PlanPage } from '@runplan/exchange';
import { PLAN_PAGE } from '@runplan/server/requests';
import {
  type CodeAction,
  CodeActionKind,
  commands,
  type Disposable,
  languages,
  Selection,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { Server } from '../server.ts';
import type { FromPage, ToPage } from './messages.ts';
import { pageHtml } from './page-html.ts';

/** The picture of one plan file, kept up to date while it is written. */
export class Preview implements Disposable {
  private readonly panel: WebviewPanel;
  private readonly document: TextDocument;
  private readonly server: Server;
  /** The plan to bring into view. */
  private asked: string | undefined;
  private readonly subscriptions: Disposable[];
  private shown: string | undefined;
  private asking = false;
  private isStale = false;

  /** @param plan the plan to bring into view */
  constructor(
    panel: WebviewPanel,
    document: TextDocument,
    server: Server,
    extensionUri: Uri,
    plan: string | undefined,
  ) {
    this.asked = plan;
    this.panel = panel;
    this.document = document;
    this.server = server;
    panel.title = `Preview ${document.uri.path.split('/').at(-1)}`;
    panel.iconPath = {
      light: Uri.joinPath(extensionUri, 'media', 'file-light.svg'),
      dark: Uri.joinPath(extensionUri, 'media', 'file-dark.svg'),
    };
    const ours = (uri: Uri) => uri.toString() === document.uri.toString();
    this.subscriptions = [
      panel.webview.onDidReceiveMessage((message: FromPage) => this.hear(message)),
      workspace.onDidChangeTextDocument((change) => ours(change.document.uri) && this.update()),
      // An imported file changed, or a setting.
      languages.onDidChangeDiagnostics(({ uris }) => uris.some(ours) && this.update()),
      server.onDidStart(() => this.update()),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (ours(textEditor.document.uri)) this.highlight(textEditor);
      }),
    ];
    panel.webview.html = pageHtml(panel.webview, extensionUri);
  }

  reveal(plan: string | undefined): void {
    this.panel.reveal(undefined, true);
    this.asked = plan;
    this.revealAsked();
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private hear(message: FromPage): void {
    if (message.type === 'ready') {
      this.tell({ type: 'file', uri: this.document.uri.toString() });
      this.shown = undefined;
      void this.update();
    } else if (message.type === 'jump') void this.jump(message.position);
    else void this.repair(message.range, message.title);
  }

  /** Shows the present text. While an answer is waited for, only the last change is remembered. */
  private async update(): Promise<void> {
    this.isStale = true;
    if (this.asking) return;
    this.asking = true;
    try {
      while (this.isStale) {
        this.isStale = false;
        const uri = this.server.client.code2ProtocolConverter.asUri(this.document.uri);
        const data = await this.server.ask<PlanPage | null>(PLAN_PAGE, { uri });
        const text = JSON.stringify(data);
        if (!data || text === this.shown) continue;
        this.shown = text;
        this.tell({ type: 'show', data });
        this.revealAsked();
      }
    } finally {
      this.asking = false;
    }
  }

  private highlight(editor: TextEditor): void {
    this.tell({ type: 'highlight', line: editor.selection.active.line });
  }

  private async jump(position: PagePosition): Promise<void> {
    const place = this.server.client.protocol2CodeConverter.asPosition(position);
    const visible = window.visibleTextEditors.find(({ document }) => document === this.document);
    const editor = await window.showTextDocument(this.document, visible?.viewColumn ?? ViewColumn.One);
    editor.selection = new Selection(place, place);
    editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
  }

  private async repair(range: PageRange, title: string): Promise<void> {
    const { protocol2CodeConverter: convert } = this.server.client;
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      this.document.uri,
      convert.asRange(range),
      CodeActionKind.QuickFix.value,
    );
    const edit = actions.find((action) => action.title === title)?.edit;
    if (edit) await workspace.applyEdit(edit);
  }

  /** Brings the plan into view that someone asked for, once it is there. */
  private revealAsked(): void {
    if (this.asked !== undefined) this.tell({ type: 'reveal', plan: this.asked });
    this.asked = undefined;
  }

  private tell(message: ToPage): void {
    void this.panel.webview.postMessage(message);
  }
}
