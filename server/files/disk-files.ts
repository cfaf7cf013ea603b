import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createImportAccess, createRoots, pathOf, walk } from '@runplan/disk';
import type { FileAccess, FileRead } from '@runplan/language/internal';
import type { WorkspaceFiles } from './workspace-files.ts';

/** The files of the workspace on the disk. */
export class DiskFiles implements WorkspaceFiles {
  private access: FileAccess = createImportAccess(createRoots([]));

  setFolders(folders: readonly string[]): void {
    this.access = createImportAccess(createRoots(folders.flatMap((folder) => pathOf(folder) ?? [])));
  }

  read(uri: string): Promise<FileRead> {
    return this.access.read(uri);
  }

  async find(folders: readonly string[]): Promise<readonly string[]> {
    const paths = folders.flatMap((folder) => pathOf(folder) ?? []);
    const roots = createRoots(paths);
    const found = paths.flatMap((folder) => {
      try {
        const base = realpathSync.native(folder);
        return walk(folder, roots.real).files.map(({ relative, real }) => ({
          path: join(folder, relative),
          real,
          isOwnName: real === join(base, relative),
        }));
      } catch {
        // The folder is not there (yet).
        return [];
      }
    });
    // A file that links lead to as well counts once, by its own name if that is among them.
    const byFile = new Map<string, string>();
    for (const { path, real, isOwnName } of found) if (isOwnName || !byFile.has(real)) byFile.set(real, path);
    return [...byFile.values()].map((path) => pathToFileURL(path).href);
  }
}
