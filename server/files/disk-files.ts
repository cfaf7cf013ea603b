import { realpathSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createImportAccess,
  createRoots,
  diskProjects,
  isIgnoredByGit,
  isInside,
  pathOf,
  realPath,
  repositoryOf,
  walk,
} from '@runplan/disk';
import type { FileAccess, FileRead } from '@runplan/language/internal';
import { keyOf, uriOfPath } from '../workspace/uri.ts';
import type { WorkspaceFiles } from './workspace-files.ts';

/** The files of the workspace on the disk. */
export class DiskFiles implements WorkspaceFiles {
  private access: FileAccess = createImportAccess(createRoots([]));
  private folders: readonly string[] = [];
  /** The folders of project files: these name policies. */
  private readonly projects = new Set<string>();
  /** The folders of the workspace, and where links lead from there. */
  private workspace: readonly { readonly folder: string; readonly real: string }[] = [];
  /** The plan files that were found: by the path without links, the one that they are called by. */
  private found: ReadonlyMap<string, string> = new Map();

  /** Files may be read in the repositories around the folders as well, as by the command line. */
  setFolders(folders: readonly string[]): void {
    const paths = folders.flatMap((folder) => pathOf(folder) ?? []);
    this.folders = [...paths, ...paths.flatMap((path) => repositoryOf(path) ?? [])];
    this.workspace = paths.map((folder) => ({ folder, real: realPath(folder) }));
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

  ownName(uri: string): string {
    const path = pathOf(uri);
    if (path === undefined) return uri;
    const real = realPath(path);
    if (real === path) return uri;
    // Where the folder of the workspace is itself a link, its files are called as the editor calls it.
    const found = this.found.get(real);
    if (found !== undefined) return uriOfFound(found);
    const around = this.workspace.find((one) => isInside(real, one.real));
    return around ? uriOfFound(join(around.folder, relative(around.real, real))) : uri;
  }

  isFolder(uri: string): boolean {
    const path = pathOf(uri);
    if (path === undefined) return false;
    try {
      return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
    } catch {
      // A path that no disk can hold.
      return false;
    }
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
    this.found = byFile;
    return [...byFile.values()].map((path) => pathToFileURL(path).href);
  }

  private allowReading(): void {
    this.access = createImportAccess(createRoots([...this.folders, ...this.projects]));
  }
}

function uriOfFound(path: string): string {
  return keyOf(uriOfPath(path));
}
