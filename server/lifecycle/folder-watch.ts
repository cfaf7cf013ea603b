import { URI, UriUtils } from 'langium';
import { CancellationToken, DidChangeWatchedFilesNotification, FileChangeType } from 'vscode-languageserver';
import type { WorkspaceFiles } from '../files/workspace-files.ts';
import type { Session } from '../session.ts';
import { keyOf } from '../workspace/uri.ts';

/** The files below these folders are the workspace; they are found, read, and followed when they change. */
export class FolderWatch {
  private readonly session: Session;
  private readonly files: WorkspaceFiles;
  private folders: readonly string[];
  private known: ReadonlySet<string> = new Set();

  constructor(session: Session, files: WorkspaceFiles, folders: readonly string[]) {
    this.session = session;
    this.files = files;
    this.folders = [...new Set(folders)];
    this.allowReading();
    session.connection.onDidChangeWatchedFiles(async ({ changes }) => {
      for (const { uri, type } of changes)
        await session.fileChanged(keyOf(uri), type !== FileChangeType.Deleted);
    });
  }

  /** Begins to follow changes, and reads what there is. */
  async start(): Promise<void> {
    const { client, connection } = this.session;
    if (client.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        const left = this.folders.filter((folder) => !gone.has(folder));
        this.folders = [...new Set([...left, ...added.map(({ uri }) => uri)])];
        this.allowReading();
        this.session.background.expect(this.scan());
      });
    }
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      await connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: '**/*.runplan' }],
      });
    }
    await this.scan();
  }

  /** Lets files be read in the folders of the workspace, and beside open files that lie elsewhere. */
  allowReading(): void {
    const open = this.session.workspace.open.uris();
    const beside = open
      .filter((uri) => !this.contains(uri))
      .map((uri) => UriUtils.dirname(URI.parse(uri)).toString());
    this.files.setFolders([...this.folders, ...new Set(beside)]);
  }

  private contains(uri: string): boolean {
    return this.folders.some((folder) => uri.startsWith(`${keyOf(folder).replace(/\/$/, '')}/`));
  }

  /** Finds the files of the workspace and looks at all of them in the background. */
  private async scan(): Promise<void> {
    const { background } = this.session;
    const progress = await this.progress();
    const token = progress?.token ?? CancellationToken.None;
    try {
      const found = new Set((await this.files.find(this.folders, token)).map(keyOf));
      for (const uri of this.known) if (!found.has(uri)) await this.session.fileChanged(uri, false);
      this.known = found;
      await background.addAll(found, token, (done, all) =>
        progress?.report((100 * done) / all, `${done} of ${all} files`),
      );
    } catch (error) {
      this.session.reportMistake(error);
    } finally {
      progress?.done();
    }
  }

  private async progress() {
    const { client, connection, settings } = this.session;
    if (!client.window?.workDoneProgress) return undefined;
    const progress = await connection.window.createWorkDoneProgress();
    progress.begin(settings.checkWorkspace ? 'Checking plans' : 'Reading plans', 0, undefined, true);
    return progress;
  }
}
