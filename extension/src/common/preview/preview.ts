import type { PagePosition, PageRange } from '@runplan/exchange';
import { PLAN_PAGE, type PlanPageAnswer } from '@runplan/server/requests';
import {
  type CodeAction,
  CodeActionKind,
  commands,
  type Diagnostic,
  type Disposable,
  languages,
  Selection,
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
  readonly uri: Uri;
  private readonly server: Server;
  /** The plan to bring into view. */
  private asked: string | undefined;
  private readonly subscriptions: Disposable[];
  /** The state of the page that is shown. */
  private known: string | undefined;
  /** Whether the page is there: it has said so, and was not hidden or closed since. */
  private isLoaded = false;
  private asking = false;
  private isStale = false;

  /** @param plan the plan to bring into view */
  constructor(panel: WebviewPanel, uri: Uri, server: Server, extensionUri: Uri, plan: string | undefined) {
    this.asked = plan;
    this.panel = panel;
    this.uri = uri;
    this.server = server;
    panel.title = `Preview ${uri.path.split('/').at(-1)}`;
    panel.iconPath = {
      light: Uri.joinPath(extensionUri, 'media', 'file-light.svg'),
      dark: Uri.joinPath(extensionUri, 'media', 'file-dark.svg'),
    };
    const ours = (other: Uri) => other.toString() === uri.toString();
    this.subscriptions = [
      panel.webview.onDidReceiveMessage((message: FromPage) => this.hear(message)),
      workspace.onDidChangeTextDocument((change) => ours(change.document.uri) && this.update()),
      // An imported file changed, or a setting.
      languages.onDidChangeDiagnostics(({ uris }) => uris.some(ours) && this.update()),
      // Another server has other names for its states.
      server.onDidStart(() => this.showAnew()),
      panel.onDidChangeViewState(() => {
        // It is loaded anew when it is seen again.
        if (!panel.visible) this.isLoaded = false;
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (ours(textEditor.document.uri)) this.highlight(textEditor);
      }),
    ];
    panel.webview.html = pageHtml(panel.webview, extensionUri);
  }

  get isActive(): boolean {
    return this.panel.active;
  }

  reveal(plan: string | undefined): void {
    this.asked = plan;
    this.panel.reveal(undefined, true);
    if (this.isLoaded && this.known !== undefined) this.revealAsked();
  }

  dispose(): void {
    this.isLoaded = false;
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private hear(message: FromPage): void {
    if (message.type === 'ready') {
      this.isLoaded = true;
      this.tell({ type: 'file', uri: this.uri.toString() });
      this.showAnew();
    } else if (message.type === 'jump') void this.jump(message.position);
    else if (message.type === 'ask') void this.offer(message.range, message.rule, message.key);
    else void this.repair(message.range, message.title);
  }

  /** Shows the whole page: there is none, or one that nothing is known of. */
  private showAnew(): void {
    this.known = undefined;
    void this.update();
  }

  /**
   * Shows the present text. While an answer is waited for, only the last change is remembered; while the page is not
   * there, nothing is asked.
   */
  private async update(): Promise<void> {
    this.isStale = true;
    if (this.asking) return;
    this.asking = true;
    try {
      while (this.isStale && this.isLoaded) {
        this.isStale = false;
        const { known } = this;
        await this.openText();
        const uri = this.server.client.code2ProtocolConverter.asUri(this.uri);
        const answer = await this.server.ask<PlanPageAnswer | null>(PLAN_PAGE, { uri, known });
        if (!this.isLoaded || known !== this.known) this.isStale = true;
        else if (answer && answer.state !== known) this.show(answer);
      }
    } finally {
      this.asking = false;
    }
  }

  /** The server knows the texts that are open. VS Code closes those that no editor shows, after some minutes. */
  private async openText(): Promise<void> {
    // One that was never saved is gone with its editor.
    if (this.uri.scheme === 'untitled') return;
    try {
      await workspace.openTextDocument(this.uri);
    } catch {
      // The file is gone. What is shown stays.
    }
  }

  private show(answer: PlanPageAnswer): void {
    this.tell({ type: 'show', answer, ...(this.known && { known: this.known }) });
    this.known = answer.state;
    this.revealAsked();
  }

  private highlight(editor: TextEditor): void {
    if (this.isLoaded) this.tell({ type: 'highlight', line: editor.selection.active.line });
  }

  private async jump(position: PagePosition): Promise<void> {
    const place = this.server.client.protocol2CodeConverter.asPosition(position);
    const visible = window.visibleTextEditors.find(
      ({ document }) => document.uri.toString() === this.uri.toString(),
    );
    const editor = await window.showTextDocument(this.uri, {
      viewColumn: visible?.viewColumn ?? ViewColumn.One,
    });
    editor.selection = new Selection(place, place);
    editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
  }

  /** Tells the page what the editor offers for a finding. */
  private async offer(range: PageRange, rule: string, key: string): Promise<void> {
    const titles = await this.titlesOf(range, rule);
    if (this.isLoaded) this.tell({ type: 'offer', key, titles });
  }

  /** The server is asked, since the editor does not tell which finding an action is for. */
  private async titlesOf(range: PageRange, rule: string): Promise<readonly string[]> {
    const { code2ProtocolConverter, protocol2CodeConverter } = this.server.client;
    const { start } = protocol2CodeConverter.asRange(range);
    const own = languages
      .getDiagnostics(this.uri)
      .filter((one) => ruleOf(one) === rule && one.range.start.isEqual(start));
    const context = {
      diagnostics: own.map((one) => code2ProtocolConverter.asDiagnostic(one)),
      only: [CodeActionKind.QuickFix.value],
    };
    const textDocument = { uri: code2ProtocolConverter.asUri(this.uri) };
    const actions = await this.server.ask<
      readonly { readonly title: string; readonly diagnostics?: readonly object[] }[]
    >('textDocument/codeAction', { textDocument, range, context });
    return (actions ?? []).filter(({ diagnostics }) => diagnostics).map(({ title }) => title);
  }

  private async repair(range: PageRange, title: string): Promise<void> {
    const actions = await this.repairsAt(range);
    const edit = actions.find((action) => action.title === title)?.edit;
    if (edit) await workspace.applyEdit(edit);
  }

  private async repairsAt(range: PageRange): Promise<readonly CodeAction[]> {
    return commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      this.uri,
      this.server.client.protocol2CodeConverter.asRange(range),
      CodeActionKind.QuickFix.value,
    );
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

function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}
