import type { FileRead } from '@runplan/language/internal';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { FIND_FILES, READ_FILE } from '../requests.ts';
import type { WorkspaceFiles } from './workspace-files.ts';

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
    try {
      const text = await this.connection.sendRequest<string | null>(READ_FILE, { uri });
      return typeof text === 'string' ? { text } : { problem: 'missing' };
    } catch {
      return { problem: 'unreadable' };
    }
  }

  /** The client tells no problem from a file that is not there. */
  async readProject(uri: string): Promise<FileRead> {
    const read = await this.read(uri);
    return 'problem' in read ? { problem: 'missing' } : read;
  }

  isTop(folder: string): boolean {
    return this.folders.includes(folder);
  }

  /** The client tells of no links. */
  ownName(uri: string): string {
    return uri;
  }

  /** The client does not tell them from files: what has no ending may be one. */
  isFolder(uri: string): boolean {
    return !/\.[^/]*$/.test(uri);
  }

  /** The client finds what it finds. */
  isIgnored(): boolean {
    return false;
  }

  find(folders: readonly string[], token: CancellationToken): Promise<readonly string[]> {
    return this.connection.sendRequest<readonly string[]>(FIND_FILES, { folders }, token);
  }
}
