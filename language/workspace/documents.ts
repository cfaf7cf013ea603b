import { DocumentState, type FileSystemProvider, URI } from 'langium';
import type { RunplanDocument } from '../grammar/document.ts';
import type * as ast from '../grammar/generated/ast.ts';
import { STANDARD_LIBRARY } from '../library/generated/standard.ts';
import { createRunplanServices, type RunplanServices } from '../module.ts';
import { importsOf, importTarget } from '../scope/names.ts';
import { STANDARD_LIBRARY_URI } from '../scope/standard-library.ts';

/**
 * The texts that are known, as trees. What is derived from a document is dropped when a file that it imports changes,
 * so that whatever is asked next sees the present texts. Everything happens at once: there is nothing to wait for.
 */
export class Documents {
  readonly services: RunplanServices;
  /** The files that each known file imports, and the other way round, by URI. */
  private readonly imports = new Map<string, ReadonlySet<string>>();
  private readonly importers = new Map<string, Set<string>>();
  private readonly linked = new WeakSet<RunplanDocument>();

  constructor() {
    this.services = createRunplanServices(NO_FILE_SYSTEM);
    this.put(STANDARD_LIBRARY_URI, STANDARD_LIBRARY);
  }

  /** Makes a text the one of a file. The same text again changes nothing, and nothing changes the built-in library. */
  put(uri: string, text: string): void {
    const before = this.tree(uri);
    if (before && (uri === STANDARD_LIBRARY_URI || before.textDocument.getText() === text)) return;
    const { LangiumDocuments, LangiumDocumentFactory } = this.services.shared.workspace;
    this.release(uri);
    const document = LangiumDocumentFactory.fromString<ast.RunplanFile>(text, URI.parse(uri));
    // Scopes need no preparation: names are looked up in the trees.
    document.state = DocumentState.ComputedScopes;
    LangiumDocuments.addDocument(document);
    this.setImports(uri, importTargets(document));
    this.forgetImporters(uri);
  }

  has(uri: string): boolean {
    return this.tree(uri) !== undefined;
  }

  /** The document of a file, linked with what is known of its imports; undefined for a file that is not known. */
  get(uri: string): RunplanDocument | undefined {
    const document = this.tree(uri);
    if (document) this.link(document);
    return document;
  }

  /** Links a document with what is known of its imports: once, and again when these have changed. */
  link(document: RunplanDocument): void {
    if (this.linked.has(document)) return;
    this.linked.add(document);
    this.services.language.references.Linker.linkAll(document);
  }

  /** What the document of a file would be with another text. Nothing of it is kept. */
  imagine(uri: string, text: string): RunplanDocument {
    const document = this.services.shared.workspace.LangiumDocumentFactory.fromString<ast.RunplanFile>(
      text,
      URI.parse(uri),
    );
    document.state = DocumentState.ComputedScopes;
    this.link(document);
    return document;
  }

  /** Drops the tree of a file; which files it imports is still known. The built-in library stays. */
  release(uri: string): void {
    if (uri === STANDARD_LIBRARY_URI) return;
    if (this.services.shared.workspace.LangiumDocuments.deleteDocument(URI.parse(uri))) {
      this.forgetImporters(uri);
    }
  }

  /** Forgets a file that is gone. */
  remove(uri: string): void {
    this.release(uri);
    this.setImports(uri, new Set());
  }

  /** The files that import a file, directly or through others, by URI; without the file itself. */
  importersOf(uri: string): ReadonlySet<string> {
    const found = new Set<string>();
    const queue = [uri];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      for (const importer of this.importers.get(next) ?? []) {
        if (importer === uri || found.has(importer)) continue;
        found.add(importer);
        queue.push(importer);
      }
    }
    return found;
  }

  /** The files that a file imports, and what those import, that are not known. */
  missingImports(uri: string): readonly string[] {
    const seen = new Set([uri]);
    const missing: string[] = [];
    const queue = [uri];
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      if (next !== uri && !this.has(next)) {
        missing.push(next);
        continue;
      }
      for (const target of this.imports.get(next) ?? []) {
        if (seen.has(target)) continue;
        seen.add(target);
        queue.push(target);
      }
    }
    return missing;
  }

  private tree(uri: string): RunplanDocument | undefined {
    return this.services.shared.workspace.LangiumDocuments.getDocument(URI.parse(uri)) as
      | RunplanDocument
      | undefined;
  }

  private setImports(uri: string, targets: ReadonlySet<string>): void {
    for (const target of this.imports.get(uri) ?? []) this.importers.get(target)?.delete(uri);
    this.imports.delete(uri);
    if (targets.size > 0) this.imports.set(uri, targets);
    for (const target of targets) {
      const importers = this.importers.get(target) ?? new Set();
      importers.add(uri);
      this.importers.set(target, importers);
    }
  }

  /** Drops what was derived from a file in those that import it. */
  private forgetImporters(uri: string): void {
    for (const importer of this.importersOf(uri)) {
      const document = this.tree(importer);
      if (!document) continue;
      this.services.language.references.Linker.unlink(document);
      this.services.language.check.PlanModels.forget(document);
      this.linked.delete(document);
    }
  }
}

function importTargets(document: RunplanDocument): ReadonlySet<string> {
  return new Set(importsOf(document.parseResult.value).flatMap((node) => importTarget(node) ?? []));
}

/** All texts are handed over; nothing is ever read behind the caller's back. */
const NO_FILE_SYSTEM: FileSystemProvider = {
  stat: () => Promise.reject(new Error('no file system')),
  statSync: () => {
    throw new Error('no file system');
  },
  exists: () => Promise.resolve(false),
  existsSync: () => false,
  readBinary: () => Promise.reject(new Error('no file system')),
  readBinarySync: () => {
    throw new Error('no file system');
  },
  readFile: () => Promise.reject(new Error('no file system')),
  readFileSync: () => {
    throw new Error('no file system');
  },
  readDirectory: () => Promise.resolve([]),
  readDirectorySync: () => [],
};
