import type { Diagnostic } from 'vscode-languageserver';
import type { ClientSession } from '../client-session.ts';
import { toDiagnostics } from '../protocol/diagnostic.ts';
import { nextTurn } from '../turns.ts';
import { keyOf } from '../workspace/uri.ts';
import { Reports } from './reports.ts';

/**
 * Keeps the client's diagnostics up to date. A text that changed comes first, then the open files that import it, then
 * the others in the background. Nothing is computed for a text while newer changes of it are waiting, and nothing of an
 * open file is delayed by a clock. Clients that ask for diagnostics themselves are told when to ask again.
 */
export class Diagnostics {
  /** The latest of each file that was looked at. */
  readonly reports = new Reports();
  /** Files that a client asked about while they were open: it must hear when that holds no more. */
  readonly askedAbout = new Set<string>();
  private readonly session: ClientSession;
  private readonly isPulled: boolean;
  private readonly pending = new Set<string>();
  private round = 0;

  constructor(session: ClientSession) {
    this.session = session;
    this.isPulled = session.client.textDocument?.diagnostic !== undefined;
  }

  /** What counts for others changed: a file was saved or closed, or changed on the disk. */
  settled(uri: string): void {
    const { workspace, background } = this.session;
    background.add(workspace.closedImportersOf(uri));
    if (!workspace.open.has(uri)) background.add([uri]);
    this.changed(uri);
  }

  /** The text of an open file changed. Closed files that import it, which may be many, wait until it is saved. */
  changed(uri: string): void {
    const { workspace } = this.session;
    const open = workspace.openImportersOf(uri);
    if (!this.isPulled) this.schedule(workspace.open.has(uri) ? [uri, ...open] : open);
    if (open.length > 0) this.session.refresh();
  }

  /** A file is gone. */
  removed(uri: string): void {
    this.forget(uri);
    this.settled(uri);
  }

  /** The editor closed a file, by the URI that it uses. From now on the file on the disk counts. */
  closed(clientUri: string): void {
    const uri = keyOf(clientUri);
    this.reports.delete(uri);
    if (!this.isPulled) void this.session.connection.sendDiagnostics({ uri: clientUri, diagnostics: [] });
    this.settled(uri);
  }

  /** Everything may be different: a setting changed. */
  allChanged(): void {
    const { workspace, background } = this.session;
    background.add([...this.reports.uris()].filter((uri) => !workspace.open.has(uri)));
    if (!this.isPulled) this.schedule(workspace.open.uris());
    this.session.refresh();
  }

  /** What there is to say about an open file, for a client that asks. */
  async ofOpen(uri: string): Promise<readonly Diagnostic[] | undefined> {
    const { workspace } = this.session;
    const document = await workspace.document(uri);
    if (!document) return undefined;
    return this.reports.put(uri, toDiagnostics(workspace.check(document).findings, this.session)).diagnostics;
  }

  /** Looks at a file that is not open. Never throws. */
  async look(uri: string): Promise<void> {
    const { workspace, settings } = this.session;
    if (workspace.open.has(uri)) return;
    try {
      const diagnostics = await workspace.withDocument(uri, (document) => {
        workspace.keepOutline(document);
        if (!settings.checkWorkspace) return [];
        return toDiagnostics(workspace.check(document).findings, this.session);
      });
      // Meanwhile it may have been opened.
      if (workspace.open.has(uri)) return;
      // One that can't be read is no part of the workspace.
      if (diagnostics) this.report(uri, diagnostics);
      else this.forget(uri);
    } catch (error) {
      this.session.reportMistake(error);
    }
  }

  /** Takes back what was said about a file. */
  private forget(uri: string): void {
    this.report(uri, []);
    this.reports.delete(uri);
  }

  private report(uri: string, diagnostics: readonly Diagnostic[]): void {
    const before = this.reports.get(uri);
    const report = this.reports.put(uri, diagnostics);
    if (this.isPulled || report === before || (!before && diagnostics.length === 0)) return;
    void this.session.connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] });
  }

  private schedule(uris: Iterable<string>): void {
    for (const uri of uris) this.pending.add(uri);
    this.round += 1;
    void this.publishAll(this.round);
  }

  private async publishAll(round: number): Promise<void> {
    for (;;) {
      // Messages are read one a turn: after two turns without a newer round there was no change among them.
      await nextTurn();
      await nextTurn();
      const [uri] = this.pending;
      if (uri === undefined || round !== this.round || this.session.messages.hasChangeWaiting) return;
      this.pending.delete(uri);
      await this.publish(uri);
    }
  }

  private async publish(uri: string): Promise<void> {
    const { workspace, connection } = this.session;
    try {
      const diagnostics = await this.ofOpen(uri);
      const open = workspace.open.get(uri);
      if (!diagnostics || !open) return;
      void connection.sendDiagnostics({
        uri: workspace.open.clientUri(uri),
        version: open.version,
        diagnostics: [...diagnostics],
      });
    } catch (error) {
      this.session.reportMistake(error);
    }
  }
}
