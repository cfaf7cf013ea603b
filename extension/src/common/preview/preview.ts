import type { PagePosition, PageRange, SessionChange } from '@runplan/exchange';
import {
  CHANGE_SESSION,
  PLAN_PAGE,
  type PlanPageAnswer,
  REPAIR,
  REPAIRS,
  type RepairAsked,
  type RepairOffer,
  type RepairsAsked,
  type SessionChangeAsked,
} from '@runplan/server/requests';
import {
  commands,
  type Disposable,
  l10n,
  languages,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  type WebviewPanel,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { TextEdit } from 'vscode-languageclient';
import type { Server } from '../server.ts';
import { askBeforeRepair } from './ask-before-repair.ts';
import type { FromPage, ToPage } from './messages.ts';
import { pageHtml } from './page-html.ts';

/** What a preview begins with. */
export interface ShownFile {
  readonly uri: Uri;
  /** The plan to bring into view. */
  readonly plan?: string;
  readonly isLocked: boolean;
}

/** What a preview is asked that goes beyond it. */
export interface PreviewOwner {
  /** Somebody wants it to stay with its file, or to follow the plan that is edited. */
  onLock(preview: Preview, isLocked: boolean): void;
}

/** The picture of one plan file at a time, kept up to date while it is written. */
export class Preview implements Disposable {
  private readonly panel: WebviewPanel;
  private file: Uri;
  private locked: boolean;
  private readonly server: Server;
  /** The plan to bring into view. */
  private asked: string | undefined;
  private readonly owner: PreviewOwner;
  private readonly subscriptions: Disposable[];
  /** The state of the page that is shown. */
  private known: string | undefined;
  /** Whether the page is there: it has said so, and was not hidden or closed since. */
  private isLoaded = false;
  private asking = false;
  /** Where the cursor went to, until the page is told. */
  private cursorLine: number | undefined;
  private isStale = false;

  constructor(panel: WebviewPanel, shown: ShownFile, server: Server, extensionUri: Uri, owner: PreviewOwner) {
    this.asked = shown.plan;
    this.panel = panel;
    this.file = shown.uri;
    this.locked = shown.isLocked;
    this.server = server;
    this.owner = owner;
    this.name();
    panel.iconPath = {
      light: Uri.joinPath(extensionUri, 'media', 'file-light.svg'),
      dark: Uri.joinPath(extensionUri, 'media', 'file-dark.svg'),
    };
    const ours = (other: Uri) => other.toString() === this.file.toString();
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

  get uri(): Uri {
    return this.file;
  }

  /** Whether it stays with its file. */
  get isLocked(): boolean {
    return this.locked;
  }

  set isLocked(isLocked: boolean) {
    this.locked = isLocked;
    this.tellFile();
  }

  /** Shows another file. */
  follow(uri: Uri): void {
    if (uri.toString() === this.file.toString()) return;
    this.file = uri;
    this.cursorLine = undefined;
    this.name();
    this.tellFile();
    this.showAnew();
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
    switch (message.type) {
      case 'ready':
        this.isLoaded = true;
        this.tellFile();
        this.showAnew();
        break;
      case 'jump':
        void this.jump(message.position);
        break;
      case 'ask':
        void this.offer(message.range, message.rule, message.key);
        break;
      case 'repair':
        void this.repair(message.range, message.rule, message.title);
        break;
      case 'change':
        void this.change(message.change);
        break;
      case 'lock':
        this.owner.onLock(this, message.isLocked);
        break;
      case 'source':
        void this.showText();
        break;
      default:
        void commands.executeCommand(`runplan.${message.type}`);
    }
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
        const { known, file } = this;
        await this.openText();
        const uri = this.serverUri;
        const answer = await this.server.ask<PlanPageAnswer | null>(PLAN_PAGE, { uri, known });
        if (!this.isLoaded || known !== this.known || file !== this.file) this.isStale = true;
        else if (answer && answer.state !== known) this.show(answer);
      }
    } finally {
      this.asking = false;
    }
    this.tellCursor();
  }

  /** The server knows the texts that are open. VS Code closes those that no editor shows, after some minutes. */
  private async openText(): Promise<void> {
    // One that was never saved is gone with its editor.
    if (this.file.scheme === 'untitled') return;
    try {
      await workspace.openTextDocument(this.file);
    } catch {
      // The file is gone. What is shown stays.
    }
  }

  private show(answer: PlanPageAnswer): void {
    this.tell({ type: 'show', answer, ...(this.known && { known: this.known }) });
    this.known = answer.state;
    this.revealAsked();
  }

  /** While the page shows an older text, the line would be another one in it: then it follows the new page. */
  private highlight(editor: TextEditor): void {
    this.cursorLine = editor.selection.active.line;
    if (!this.asking) this.tellCursor();
  }

  private tellCursor(): void {
    if (this.isLoaded && this.cursorLine !== undefined)
      this.tell({ type: 'highlight', line: this.cursorLine });
    this.cursorLine = undefined;
  }

  private async jump(position: PagePosition): Promise<void> {
    const place = this.server.client.protocol2CodeConverter.asPosition(position);
    const editor = await this.showText();
    editor.selection = new Selection(place, place);
    editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
  }

  /** Shows the text, where it is shown already. */
  private async showText(): Promise<TextEditor> {
    const visible = window.visibleTextEditors.find(
      ({ document }) => document.uri.toString() === this.file.toString(),
    );
    return window.showTextDocument(this.file, { viewColumn: visible?.viewColumn ?? ViewColumn.One });
  }

  /** Tells the page what can be done about a finding. */
  private async offer(range: PageRange, rule: string, key: string): Promise<void> {
    const offers = await this.repairsOf(range, rule);
    if (this.isLoaded) this.tell({ type: 'offer', key, titles: offers.map(({ title }) => title) });
  }

  private async repairsOf(range: PageRange, rule: string): Promise<readonly RepairOffer[]> {
    const asked: RepairsAsked = { uri: this.serverUri, range, rule };
    return (await this.server.ask<readonly RepairOffer[]>(REPAIRS, asked)) ?? [];
  }

  /** A change of a session as an edit of the text, which can be undone there. */
  private async change(change: SessionChange): Promise<void> {
    const { file } = this;
    const asked: SessionChangeAsked = { ...change, uri: this.serverUri };
    await this.apply(file, await this.server.ask<TextEdit[] | null>(CHANGE_SESSION, asked));
  }

  /** A repair, after the user was asked for what only they know. */
  private async repair(range: PageRange, rule: string, title: string): Promise<void> {
    const { file, serverUri: uri } = this;
    const offer = (await this.repairsOf(range, rule)).find((one) => one.title === title);
    const answers = offer && (await askBeforeRepair(title.replaceAll('`', ''), offer.asks));
    if (!answers) return;
    const asked: RepairAsked = { uri, range, rule, title, answers };
    await this.apply(file, await this.server.ask<TextEdit[] | null>(REPAIR, asked));
  }

  private async apply(file: Uri, edits: TextEdit[] | null | undefined): Promise<void> {
    if (!edits) return;
    const edit = new WorkspaceEdit();
    edit.set(file, await this.server.client.protocol2CodeConverter.asTextEdits(edits));
    await workspace.applyEdit(edit);
  }

  private get serverUri(): string {
    return this.server.client.code2ProtocolConverter.asUri(this.file);
  }

  /** Brings the plan into view that someone asked for, once it is there. */
  private revealAsked(): void {
    if (this.asked !== undefined) this.tell({ type: 'reveal', plan: this.asked });
    this.asked = undefined;
  }

  private name(): void {
    this.panel.title = l10n.t('Preview {0}', this.file.path.split('/').at(-1) ?? '');
  }

  private tellFile(): void {
    if (this.isLoaded) this.tell({ type: 'file', uri: this.file.toString(), isLocked: this.locked });
  }

  private tell(message: ToPage): void {
    void this.panel.webview.postMessage(message);
  }
}
