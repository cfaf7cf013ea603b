import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createImportAccess,
  createRoots,
  diskProjects,
  isIgnoredByGit,
  pathOf,
  repositoryOf,
  walk,
} from '@runplan/disk';
import type { FileAccess, FileRead } from '@runplan/language/internal';
import type { WorkspaceFiles } from './workspace-files.ts';

/** The files of the workspace on the disk. */
export class DiskFiles implements WorkspaceFiles {
  private access: FileAccess = createImportAccess(createRoots([]));
  private folders: readonly string[] = [];
  /** The folders of project files: these name policies. */
  private readonly projects = new Set<string>();

  /** Files may be read in the repositories around the folders as well, as by the command line. */
  setFolders(folders: readonly string[]): void {
    const paths = folders.flatMap((folder) => pathOf(folder) ?? []);
    this.folders = [...paths, ...paths.flatMap((path) => repositoryOf(path) ?? [])];
    this.allowReading();
  }

  async readProject(uri: string): Promise<FileRead> {
    const read = await diskProjects.readProject(uri);
    const path = pathOf(uri);
    if ('text' in read && path !== undefined && !this.projects.has(dirname(path))) {
      this.projects.add(dirname(path));
      this.allowReading();
    }
    return read;
  }

  isTop(folder: string): boolean {
    return diskProjects.isTop(folder);
  }

  isIgnored(uri: string): boolean {
    const path = pathOf(uri);
    return path !== undefined && isIgnoredByGit(path);
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

  private allowReading(): void {
    this.access = createImportAccess(createRoots([...this.folders, ...this.projects]));
  }
}
