import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createImportAccess, createRoots, walk } from '@runplan/disk';
import type { FileAccess, FileRead } from '@runplan/language/internal';
import type { WorkspaceFiles } from './workspace-files.ts';

/** The files of the workspace on the disk. */
export class DiskFiles implements WorkspaceFiles {
  private access: FileAccess = createImportAccess(createRoots([]));

  setFolders(folders: readonly string[]): void {
    this.access = createImportAccess(createRoots(folders.flatMap(pathOf)));
  }

  read(uri: string): Promise<FileRead> {
    return this.access.read(uri);
  }

  async find(folders: readonly string[]): Promise<readonly string[]> {
    const paths = folders.flatMap(pathOf);
    const roots = createRoots(paths);
    return paths.flatMap((folder) => {
      try {
        return walk(folder, roots.real).files.map(
          ({ relative }) => pathToFileURL(join(folder, relative)).href,
        );
      } catch {
        // The folder is not there (yet).
        return [];
      }
    });
  }
}

function pathOf(uri: string): string[] {
  try {
    return [fileURLToPath(uri)];
  } catch {
    return [];
  }
}
