import type { FileAccess, ProjectFolders } from '@runplan/language/internal';
import type { CancellationToken } from 'vscode-languageserver';

/** How the server sees the files that are not open in the editor. */
export interface WorkspaceFiles extends FileAccess, ProjectFolders {
  /** Says in which folders, by URI in its normal form, files may be read; none outside of them is opened. */
  setFolders(folders: readonly string[]): void;
  /** The URI of a file as {@link find} gives it, where this one leads to it by way of a link; otherwise the same. */
  ownName(uri: string): string;
  /** Whether a URI is that of a folder. */
  isFolder(uri: string): boolean;
  /** Whether a plan file is not looked for because git ignores it. */
  isIgnored(uri: string): boolean;
  /** The plan files below folders, by URI. */
  find(folders: readonly string[], token: CancellationToken): Promise<readonly string[]>;
}
