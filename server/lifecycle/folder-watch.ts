import { PROJECT_FILE } from '@runplan/language/internal';
import { URI, UriUtils } from 'langium';
import {
  CancellationToken,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileSystemWatcher,
  WatchKind,
} from 'vscode-languageserver';
import type { ClientSession } from '../client-session.ts';
import type { WorkspaceFiles } from '../files/workspace-files.ts';
import type { ReportProgress } from '../workspace/background-check.ts';
import { isPlan, isProjectFile, keyOf } from '../workspace/uri.ts';
import { isWorkedOn } from './checked-schemes.ts';

/** Plan files and project files; and of all that comes and goes, because of a folder with its files only that may be told. */
const WATCHERS: FileSystemWatcher[] = [
  { globPattern: '**/*.{runplan,RUNPLAN}' },
  { globPattern: `**/${PROJECT_FILE}` },
  { globPattern: '**', kind: WatchKind.Create | WatchKind.Delete },
];

/** In a folder with more plans, all are read for their names before the first is checked. */
const MANY = 100;

/** The files below these folders are the workspace; they are found, read, and followed when they change. */
export class FolderWatch {
  private readonly session: ClientSession;
  private readonly files: WorkspaceFiles;
  private folders: readonly string[];

  constructor(session: ClientSession, files: WorkspaceFiles, folders: readonly string[]) {
    this.session = session;
    this.files = files;
    this.folders = [...new Set(folders)];
    this.allowReading();
    session.connection.onDidChangeWatchedFiles(({ changes }) => {
      for (const { uri, type } of changes) {
        if (type === FileChangeType.Deleted) session.removed(keyOf(uri));
        else if (isPlan(uri) && !files.isIgnored(uri))
          session.fileChanged(session.workspace.open.found(uri), true);
      }
      if (changes.some(({ uri, type }) => type === FileChangeType.Created && files.isFolder(uri)))
        void this.lookForNew();
      if (changes.some(({ uri }) => isProjectFile(uri) || session.diagnostics.hasProjectBelow(keyOf(uri))))
        session.projectsChanged();
    });
  }

  /** Begins to follow changes of the folders, and of what is in them. The client has to be ready. */
  follow(): void {
    const { client, connection, workspace, diagnostics, background } = this.session;
    if (client.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => keyOf(uri)));
        const left = this.folders.filter((folder) => !gone.has(keyOf(folder)));
        this.folders = [...new Set([...left, ...added.map(({ uri }) => uri)])];
        this.allowReading();
        workspace.foldersChanged();
        diagnostics.allChanged();
        background.expect(this.scan());
      });
    }
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      connection.client
        .register(DidChangeWatchedFilesNotification.type, { watchers: WATCHERS })
        // A client that does not do it says itself what becomes of files, or nothing.
        .catch(() => {});
    }
  }

  /** Whether a text is one that the author works on. */
  isWorkedOn(uri: string): boolean {
    return isWorkedOn(uri, this.folders);
  }

  /**
   * Where the client tells nothing of files that change: looks at what a file that is opened or saved imports, and at which
   * files there are.
   */
  async lookAround(uri: string): Promise<void> {
    const { client, workspace } = this.session;
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
    try {
      for (const target of await workspace.changedImports(uri)) this.session.fileChanged(target, true);
      if (await workspace.isProjectOutdated(uri)) this.session.projectsChanged();
      await this.lookForNew();
    } catch (error) {
      this.session.reportMistake(error);
    }
  }

  /** Looks at the files that are there and not known yet, and at those that import them. */
  private async lookForNew(): Promise<void> {
    const { session } = this;
    const known = new Set(session.knownFiles());
    const found = await this.find(CancellationToken.None);
    for (const uri of found ?? [])
      if (!known.has(uri) && !session.workspace.open.has(uri)) session.fileChanged(uri, true);
  }

  /** Lets files be read in the folders of the workspace, and beside open files that lie elsewhere. */
  allowReading(): void {
    const open = this.session.workspace.open.uris();
    const beside = open
      .filter((uri) => !this.contains(uri))
      .map((uri) => UriUtils.dirname(URI.parse(uri)).toString());
    this.files.setFolders([...new Set([...this.folders.map(keyOf), ...beside])]);
  }

  private contains(uri: string): boolean {
    return this.folders.some((folder) => uri.startsWith(`${keyOf(folder).replace(/\/$/, '')}/`));
  }

  /** Finds the files of the workspace. All of them are looked at in the background then, which is not waited for. */
  async scan(): Promise<void> {
    const { session } = this;
    const progress = await this.progress();
    const token = progress?.token ?? CancellationToken.None;
    const found = await this.find(token).catch((error) => session.reportMistake(error));
    if (!found) {
      progress?.done();
      return;
    }
    const { background, settings } = session;
    const report: ReportProgress = (work, done, all) =>
      work === 'read'
        ? progress?.report(0, `names in ${done} of ${all} files`)
        : progress?.report((100 * done) / all, `${done} of ${all} files`);
    const namesFirst = settings.checkWorkspace && found.size > MANY;
    void background.addAll(found, token, report, namesFirst).then(() => progress?.done());
  }

  /** Finds the files of the workspace, and forgets those that are gone; undefined where another look is under way. */
  private async find(token: CancellationToken): Promise<ReadonlySet<string> | undefined> {
    const { session, folders } = this;
    const found = new Set(
      (await this.files.find(folders, token)).map((uri) => session.workspace.open.found(uri)),
    );
    // Meanwhile there may be other folders; those are looked at by another scan.
    if (folders !== this.folders) return undefined;
    session.workspace.filesFound();
    for (const uri of session.knownFiles())
      if (!found.has(uri) && !session.workspace.open.has(uri)) session.fileChanged(uri, false);
    return found;
  }

  private async progress() {
    const { client, connection, settings } = this.session;
    if (!client.window?.workDoneProgress) return undefined;
    const progress = await connection.window.createWorkDoneProgress().catch(() => undefined);
    progress?.begin(settings.checkWorkspace ? 'Checking plans' : 'Reading plans', 0, undefined, true);
    return progress;
  }
}
