import type { FileProblem, ImportProblems } from '../check/import-problems.ts';
import type { Documents } from './documents.ts';

/** How the files that imports name are read. */
export interface FileAccess {
  /** The text of a file by its URI, or why there is none. Files outside of the workspace are never opened. */
  read(uri: string): Promise<FileRead>;
}

/** A file's text, or why there is none. */
export type FileRead = { readonly text: string } | { readonly problem: FileProblem };

/** Loads what documents import, whose names are needed to understand them, and the policies of their plans. */
export class ImportedFiles {
  private readonly documents: Documents;
  private readonly files: FileAccess;
  private readonly failed = new Map<string, FileProblem>();

  constructor(documents: Documents, files: FileAccess) {
    this.documents = documents;
    this.files = files;
  }

  /** Why imported files could not be read. */
  get problems(): ImportProblems {
    return { get: (uri) => this.failed.get(this.documents.ownName(uri)) };
  }

  /** Whether all that a file imports, directly or through others, is loaded or known to be unreadable. */
  areLoaded(uri: string): boolean {
    return this.toLoad(uri).length === 0;
  }

  /** Loads what a file imports, and what that imports. Each file is read once. */
  async load(uri: string): Promise<void> {
    // Meanwhile one of them may have been forgotten again.
    while (!this.areLoaded(uri)) await this.loadAll(this.toLoad(uri));
  }

  private async loadAll(targets: readonly string[]): Promise<void> {
    const queue = new Set(targets);
    for (const target of queue) {
      const read = await this.files.read(target);
      // Meanwhile the file may have been opened.
      if (!this.documents.has(target)) {
        if ('problem' in read) this.failed.set(target, read.problem);
        else this.documents.put(target, read.text);
      }
      for (const next of this.toLoad(target)) queue.add(next);
    }
  }

  /** Lets a file be read again: it appeared, or changed. */
  retry(uri: string): void {
    this.failed.delete(uri);
  }

  /** Lets all files be read again: it is others that may be read now. */
  retryAll(): void {
    this.failed.clear();
  }

  private toLoad(uri: string): readonly string[] {
    return this.documents.missingFor(uri).filter((target) => !this.failed.has(target));
  }
}
