import type { Finding } from '../rules/finding.ts';
import type { FileRead } from '../workspace/imported-files.ts';
import { fileBeside } from './file-beside.ts';
import { PROJECT_FILE } from './project.ts';
import type { ReadProject } from './read-project.ts';

/** Where project files are looked for. */
export interface ProjectFolders {
  /** The text of a project file by its URI, or why there is none. */
  readProject(uri: string): Promise<FileRead>;
  /** Whether the search ends in a folder: it is the root of a repository. By URI, with a slash at its end. */
  isTop(folder: string): boolean;
}

/** A project file that was found. */
export type FoundProject = ReadProject;

/** Finds the project of each plan: from its folder upwards, each folder once. */
export class Projects {
  private readonly folders: ProjectFolders;
  private found = new Map<string, Promise<FoundProject | undefined>>();

  constructor(folders: ProjectFolders) {
    this.folders = folders;
  }

  /** The nearest project file above a file by its URI; undefined where there is none. */
  of(uri: string): Promise<FoundProject | undefined> {
    return this.in(parentOf(uri));
  }

  /** Lets everything be looked for again. */
  forget(): void {
    this.found = new Map();
  }

  private in(folder: string | undefined): Promise<FoundProject | undefined> {
    if (folder === undefined) return Promise.resolve(undefined);
    const found = this.found.get(folder) ?? this.lookIn(folder);
    this.found.set(folder, found);
    return found;
  }

  private async lookIn(folder: string): Promise<FoundProject | undefined> {
    const uri = folder + PROJECT_FILE;
    const read = await this.folders.readProject(uri);
    if ('problem' in read && read.problem !== 'unreadable') {
      return this.folders.isTop(folder) ? undefined : this.in(parentOf(folder));
    }
    if ('problem' in read) return { project: { uri, exclude: [] }, mistakes: [unreadable(uri)] };
    // Here, because few have one.
    const { readProject } = await import('./read-project.ts');
    return readProject(uri, read.text, (path) => fileBeside(uri, path));
  }
}

/** The folder that a file or a folder lies in, with a slash at its end; undefined for a root, and for what lies nowhere. */
function parentOf(uri: string): string | undefined {
  const [, start = '', path = ''] = /^([a-z][a-z\d+.-]*:\/\/[^/]*)(\/.*)$/is.exec(uri) ?? [];
  const above = path.slice(0, path.replace(/\/$/, '').lastIndexOf('/') + 1);
  return above === '' ? undefined : start + above;
}

function unreadable(uri: string): Finding {
  const start = { line: 1, column: 1 };
  const message =
    "The project file can't be read, and nothing in it counts. Check that it is a text file and that you may read it.";
  return { rule: 'syntax', severity: 'error', message, uri, start, end: start, athletes: [] };
}
