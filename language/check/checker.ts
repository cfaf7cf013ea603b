import { type FileSystemProvider, type LangiumDocument, URI } from 'langium';
import type * as ast from '../grammar/generated/ast.ts';
import { STANDARD_LIBRARY } from '../library/generated/standard.ts';
import { createRunplanServices, type RunplanServices } from '../module.ts';
import { importsOf, importTarget } from '../scope/names.ts';
import { STANDARD_LIBRARY_URI } from '../scope/standard-library.ts';
import { type CheckResult, checkDocument } from './check-document.ts';
import { type AthleteProfile, explainPolicy, type PolicyAnswer } from './explain-policy.ts';
import type { FileProblem } from './imports.ts';

/** How the files that imports name are read. */
export interface FileAccess {
  /** The text of a file by its URI, or why there is none. Files outside of the workspace are never opened. */
  read(uri: string): Promise<FileRead>;
}

/** A file's text, or why there is none. */
export type FileRead = { readonly text: string } | { readonly problem: FileProblem };

/** Checks texts one after the other; files that are imported are read once and kept. */
export interface Checker {
  /** Checks a text as the file at a URI. Never throws on whatever text. */
  check(uri: string, text: string): Promise<CheckResult>;
  /**
   * Explains a policy of the file at a URI, or of the built-in library.
   *
   * @param name without it, the only policy of the file
   */
  explainPolicy(
    file: { readonly uri: string; readonly text: string } | 'built-in',
    name: string | undefined,
    athlete: AthleteProfile,
  ): Promise<PolicyAnswer>;
}

/** Creates a checker. The first check also reads the built-in library. */
export function createChecker(files: FileAccess): Checker {
  return new FileChecker(files);
}

class FileChecker implements Checker {
  private readonly files: FileAccess;
  private readonly services: RunplanServices;
  /** Documents that others import; they are kept for the next check. */
  private readonly imported = new Set<string>();
  private readonly problems = new Map<string, FileProblem>();
  private libraryLoaded = false;
  private last: Promise<unknown> = Promise.resolve();

  constructor(files: FileAccess) {
    this.files = files;
    this.services = createRunplanServices(NO_FILE_SYSTEM);
  }

  check(uri: string, text: string): Promise<CheckResult> {
    return this.inTurn(async () => {
      const document = await this.build(uri, text);
      const result = this.checkBuilt(document);
      this.release(document);
      return result;
    });
  }

  explainPolicy(
    file: { readonly uri: string; readonly text: string } | 'built-in',
    name: string | undefined,
    athlete: AthleteProfile,
  ): Promise<PolicyAnswer> {
    const { uri, text } = file === 'built-in' ? { uri: STANDARD_LIBRARY_URI, text: STANDARD_LIBRARY } : file;
    return this.inTurn(async () => {
      const document = await this.build(uri, text);
      const answer = explainPolicy(document, name, athlete, (one) => this.checkBuilt(one).findings);
      if (file !== 'built-in') this.release(document);
      return answer;
    });
  }

  /** Calls that overlap wait for each other: they share the documents. */
  private inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.last.then(work);
    this.last = result.catch(() => {});
    return result;
  }

  private checkBuilt(document: LangiumDocument<ast.RunplanFile>): CheckResult {
    return checkDocument(document, this.services, this.problems);
  }

  /** Reads a text and links it with what it imports and the built-in library. */
  private async build(uri: string, text: string): Promise<LangiumDocument<ast.RunplanFile>> {
    const { DocumentBuilder, LangiumDocuments } = this.services.shared.workspace;
    const fresh: LangiumDocument[] = [];
    if (!this.libraryLoaded) {
      this.libraryLoaded = true;
      fresh.push(this.open(STANDARD_LIBRARY_URI, STANDARD_LIBRARY));
    }
    const known = LangiumDocuments.getDocument(URI.parse(uri));
    const document = known?.textDocument.getText() === text ? known : this.open(uri, text);
    if (document !== known && !fresh.includes(document)) fresh.push(document);
    await this.openImports(document, fresh);
    await DocumentBuilder.build(fresh, { validation: false });
    return document as LangiumDocument<ast.RunplanFile>;
  }

  /** Closes a document, unless others import it. */
  private release({ uri }: LangiumDocument): void {
    if (!this.imported.has(uri.toString())) this.close(uri.toString());
  }

  /** Opens what a document imports, and what that imports: its names are needed to understand it. */
  private async openImports(document: LangiumDocument, fresh: LangiumDocument[]): Promise<void> {
    const { LangiumDocuments } = this.services.shared.workspace;
    const queue = [document];
    for (let next = queue.shift(); next; next = queue.shift()) {
      for (const node of importsOf(next.parseResult.value as ast.RunplanFile)) {
        const target = importTarget(node);
        if (target === undefined || this.problems.has(target)) continue;
        this.imported.add(target);
        if (LangiumDocuments.hasDocument(URI.parse(target))) continue;
        const read = await this.files.read(target);
        if ('problem' in read) {
          this.problems.set(target, read.problem);
          continue;
        }
        const opened = this.open(target, read.text);
        fresh.push(opened);
        queue.push(opened);
      }
    }
  }

  private open(uri: string, text: string): LangiumDocument {
    const { LangiumDocuments, LangiumDocumentFactory } = this.services.shared.workspace;
    this.close(uri);
    const document = LangiumDocumentFactory.fromString(text, URI.parse(uri));
    LangiumDocuments.addDocument(document);
    return document;
  }

  private close(uri: string): void {
    const parsed = URI.parse(uri);
    const { LangiumDocuments, IndexManager } = this.services.shared.workspace;
    if (!LangiumDocuments.hasDocument(parsed)) return;
    LangiumDocuments.deleteDocument(parsed);
    IndexManager.remove(parsed);
    this.services.language.check.PlanModels.forget(parsed);
  }
}

/** The checker is handed all texts; nothing is ever read behind its back. */
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
