import type { FileRead } from '@runplan/language';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { WorkspaceFiles } from './workspace-files.ts';

/** `runplan/readFile`: the client answers with the text of a file, or with null where it can't be read. */
export const READ_FILE = 'runplan/readFile';
/** `runplan/findFiles`: the client answers with the URIs of the plan files below folders. */
export const FIND_FILES = 'runplan/findFiles';

/** The files of the workspace as the client sees them: a server in a browser has no disk. */
export class ClientFiles implements WorkspaceFiles {
  private readonly connection: Connection;
  private folders: readonly string[] = [];

  constructor(connection: Connection) {
    this.connection = connection;
  }

  setFolders(folders: readonly string[]): void {
    this.folders = folders.map((folder) => folder.replace(/\/*$/, '/'));
  }

  async read(uri: string): Promise<FileRead> {
    if (!this.folders.some((folder) => uri.startsWith(folder))) return { problem: 'outside' };
    const text = await this.connection.sendRequest<string | null>(READ_FILE, { uri });
    return text === null ? { problem: 'missing' } : { text };
  }

  find(folders: readonly string[], token: CancellationToken): Promise<readonly string[]> {
    return this.connection.sendRequest<readonly string[]>(FIND_FILES, { folders }, token);
  }
}
