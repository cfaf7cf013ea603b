import type { Finding, RunplanDocument } from '@runplan/language/internal';
import type { Messages } from '../messages.ts';
import type { Settings } from '../settings.ts';
import { nextTurn } from '../turns.ts';
import type { BackgroundCheck } from '../workspace/background-check.ts';
import { isPlan, isProjectFile } from '../workspace/uri.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { Reports } from './reports.ts';
import { shownFindings } from './shown-findings.ts';

/** What is said about a file from now on. */
export interface News {
  /** As the editor writes it. */
  readonly uri: string;
  /** Of the open text that it is about. */
  readonly version?: number;
  readonly findings: readonly Finding[];
}

/** What diagnostics are made from, and who is told. */
export interface DiagnosticsSource {
  readonly messages: Messages;
  readonly workspace: Workspace;
  readonly background: BackgroundCheck;
  readonly settings: Settings;
  /** Lets the client ask again. */
  refresh(): void;
  reportMistake(error: unknown): void;
}

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
  private readonly source: DiagnosticsSource;
  /** Absent where the client asks itself. */
  private publish: ((news: News) => void) | undefined;
  private readonly pending = new Set<string>();
  private round = 0;

  constructor(source: DiagnosticsSource) {
    this.source = source;
  }

  /** Says who is told of what changes. */
  publishTo(publish: (news: News) => void): void {
    this.publish = publish;
  }

  /** What counts for others changed: a file was saved or closed, or changed on the disk. */
  settled(uri: string): void {
    const { workspace, background } = this.source;
    background.add(workspace.closedDependentsOf(uri));
    if (!workspace.open.has(uri)) background.add([uri]);
    this.changed(uri);
  }

  /** The editor opened a file. Where it writes its URI in another way than it was told, it would have its findings twice. */
  opened(uri: string, clientUri: string): void {
    const told = this.source.workspace.open.written(uri);
    if (told !== clientUri && this.reports.get(uri)?.findings.length)
      this.publish?.({ uri: told, findings: [] });
  }

  /** The text of an open file changed. Closed files that import it, which may be many, wait until it is saved. */
  changed(uri: string): void {
    const { workspace } = this.source;
    const open = workspace.openDependentsOf(uri);
    if (this.publish) this.schedule(workspace.open.has(uri) ? [uri, ...open] : open);
    if (open.length > 0) this.source.refresh();
  }

  /** A file is gone. */
  removed(uri: string): void {
    this.forget(uri);
    this.settled(uri);
  }

  /** The editor closed a file, by the URI that it uses. From now on the file on the disk counts. */
  closed(uri: string, clientUri: string): void {
    this.reports.delete(uri);
    this.publish?.({ uri: clientUri, findings: [] });
    this.settled(uri);
  }

  /** Everything may be different: a setting changed. */
  allChanged(): void {
    const { workspace, background } = this.source;
    background.add([...this.reports.uris()].filter((uri) => isPlan(uri) && !workspace.open.has(uri)));
    if (this.publish) this.schedule(workspace.open.uris());
    this.source.refresh();
  }

  /** Whether a known project file lies below a folder: it goes with that. */
  hasProjectBelow(folder: string): boolean {
    return [...this.reports.uris()].some((uri) => isProjectFile(uri) && uri.startsWith(`${folder}/`));
  }

  /** Project files appeared, changed or went. */
  projectsChanged(): void {
    for (const uri of [...this.reports.uris()]) if (isProjectFile(uri)) this.forget(uri);
    this.allChanged();
  }

  /** What there is to say about an open file, for a client that asks. */
  async ofOpen(uri: string): Promise<readonly Finding[] | undefined> {
    const document = await this.source.workspace.document(uri);
    if (!document) return undefined;
    this.tellProject(uri);
    return this.reports.put(uri, this.shown(document)).findings;
  }

  /** Finds out what a file that is not open defines and names. Never throws. */
  async lookAtNames(uri: string): Promise<void> {
    const { workspace } = this.source;
    if (workspace.open.has(uri) || workspace.open.isOtherName(uri)) return;
    try {
      await workspace.withDocument(uri, (document) => workspace.keepOutline(document));
    } catch (error) {
      this.source.reportMistake(error);
    }
  }

  /** The same, and what there is to say about it. Never throws. */
  async look(uri: string): Promise<void> {
    const { workspace, settings } = this.source;
    if (workspace.open.has(uri)) return;
    try {
      const findings = workspace.open.isOtherName(uri)
        ? undefined
        : await workspace.withDocument(uri, (document) => {
            workspace.keepOutline(document);
            return settings.checkWorkspace && !workspace.isLeftOut(uri) ? this.shown(document) : [];
          });
      // Meanwhile it may have been opened.
      if (workspace.open.has(uri)) return;
      // One that can't be read is no part of the workspace.
      if (findings) this.report(uri, findings);
      else this.forget(uri);
      this.tellProject(uri);
    } catch (error) {
      this.source.reportMistake(error);
    }
  }

  private shown(document: RunplanDocument): readonly Finding[] {
    const { workspace, settings } = this.source;
    return shownFindings(workspace.check(document).findings, settings);
  }

  /** Says what is wrong with the project file of a file. */
  private tellProject(uri: string): void {
    const project = this.source.workspace.projectFile(uri);
    if (project) this.report(project.uri, project.mistakes);
  }

  /** Takes back what was said about a file. */
  private forget(uri: string): void {
    this.report(uri, []);
    this.reports.delete(uri);
  }

  private report(uri: string, findings: readonly Finding[]): void {
    const before = this.reports.get(uri);
    const report = this.reports.put(uri, findings);
    if (report === before || (!before && findings.length === 0)) return;
    this.publish?.({ uri: this.source.workspace.open.clientUri(uri), findings });
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
      if (uri === undefined || round !== this.round || this.source.messages.hasChangeWaiting) return;
      this.pending.delete(uri);
      await this.publishOpen(uri);
    }
  }

  private async publishOpen(uri: string): Promise<void> {
    const { workspace } = this.source;
    try {
      const findings = await this.ofOpen(uri);
      const open = workspace.open.get(uri);
      if (!findings || !open) return;
      this.publish?.({ uri: workspace.open.clientUri(uri), version: open.version, findings });
    } catch (error) {
      this.source.reportMistake(error);
    }
  }
}
