import {
  type CheckResult,
  checkDocument,
  type DocumentModel,
  Documents,
  ImportedFiles,
  type RunplanDocument,
} from '@runplan/language';
import type { LangiumDocuments } from 'langium';
import type { WorkspaceFiles } from '../files/workspace-files.ts';
import type { Settings } from '../settings.ts';
import { type FileOutline, outlineOf } from './outline.ts';
import { OpenTexts } from './texts.ts';

/**
 * What the server knows: the texts that are open, the files of the workspace, and what is derived from them. An open
 * text wins over its file. Texts become trees when they are asked for, so a text that is overtaken by the next
 * keystroke costs nothing.
 */
export class Workspace {
  readonly documents = new Documents();
  readonly open = new OpenTexts();
  private readonly files: WorkspaceFiles;
  private readonly imported: ImportedFiles;
  /** Open texts that are newer than their document. */
  private readonly changed = new Set<string>();
  private readonly outlines = new Map<string, FileOutline>();
  private checks = new WeakMap<DocumentModel, CheckResult>();
  private defaultPolicy: string | undefined;

  constructor(files: WorkspaceFiles) {
    this.files = files;
    this.imported = new ImportedFiles(this.documents, files);
  }

  /** Drops what depends on settings. */
  apply(settings: Settings): void {
    this.defaultPolicy = settings.policy;
    this.checks = new WeakMap();
  }

  /** Says that the text of an open file changed. */
  textChanged(uri: string): void {
    this.changed.add(uri);
    this.imported.retry(uri);
  }

  /** Says that a file on the disk appeared, changed or went. Open texts win over their files. */
  async fileChanged(uri: string, exists: boolean): Promise<void> {
    this.imported.retry(uri);
    this.checks = new WeakMap();
    if (this.open.has(uri)) return;
    const read = exists && this.documents.importersOf(uri).size > 0 ? await this.files.read(uri) : undefined;
    if (this.open.has(uri)) return;
    if (read && 'text' in read) this.documents.put(uri, read.text);
    else if (exists) this.documents.release(uri);
    else {
      this.documents.remove(uri);
      this.outlines.delete(uri);
    }
  }

  /** Says that the editor closed a file: from now on what is on the disk counts. */
  async textClosed(uri: string): Promise<void> {
    this.changed.delete(uri);
    await this.fileChanged(uri, true);
  }

  /** The document of an open file as it is now, with all that it imports; undefined for a file that is not open. */
  async document(uri: string): Promise<RunplanDocument | undefined> {
    if (!this.open.has(uri)) return undefined;
    this.readChanged();
    while (!this.imported.areLoaded(uri)) {
      await this.imported.load(uri);
      this.readChanged();
    }
    return this.open.has(uri) ? this.documents.get(uri) : undefined;
  }

  /**
   * Does something with the document of any file of the workspace. The tree of a file that is neither open nor imported
   * is dropped afterwards: a large workspace would not fit into memory.
   */
  async withDocument<Result>(
    uri: string,
    work: (document: RunplanDocument) => Result,
  ): Promise<Result | undefined> {
    if (this.open.has(uri)) {
      const document = await this.document(uri);
      return document && work(document);
    }
    if (!this.documents.has(uri)) {
      const read = await this.files.read(uri);
      if (!this.open.has(uri) && !this.documents.has(uri)) {
        if ('problem' in read) {
          this.outlines.delete(uri);
          return undefined;
        }
        this.documents.put(uri, read.text);
      }
    }
    this.readChanged();
    while (!this.imported.areLoaded(uri)) {
      await this.imported.load(uri);
      this.readChanged();
    }
    const document = this.documents.get(uri);
    const result = document && work(document);
    if (!this.open.has(uri) && this.documents.importersOf(uri).size === 0) this.documents.release(uri);
    return result;
  }

  /** The model of a document: its plans, once for each of their athletes. */
  model(document: RunplanDocument): DocumentModel {
    return this.documents.services.language.check.PlanModels.of(document);
  }

  /** What there is to say about a document; computed once for each version of it and what it imports. */
  check(document: RunplanDocument): CheckResult {
    const model = this.model(document);
    let result = this.checks.get(model);
    if (!result) {
      result = checkDocument(document, this.documents.services, this.imported.problems, this.defaultPolicy);
      this.checks.set(model, result);
    }
    return result;
  }

  /** What there would be to say about a document if this were its text. */
  checkWith(document: RunplanDocument, text: string): CheckResult {
    const imagined = this.documents.imagine(document.uri.toString(), text);
    return checkDocument(imagined, this.documents.services, this.imported.problems, this.defaultPolicy);
  }

  /** The open files that import a file, directly or through others. */
  openImportersOf(uri: string): readonly string[] {
    return [...this.documents.importersOf(uri)].filter((importer) => this.open.has(importer));
  }

  /** The files of the workspace that import a file, directly or through others, and are not open. */
  closedImportersOf(uri: string): readonly string[] {
    return [...this.documents.importersOf(uri)].filter((importer) => !this.open.has(importer));
  }

  /** What the files define and name, by URI: those that are open, and those that were read. */
  async allOutlines(): Promise<ReadonlyMap<string, FileOutline>> {
    const outlines = new Map(this.outlines);
    for (const uri of this.open.uris()) {
      const document = await this.document(uri);
      if (document) outlines.set(uri, outlineOf(document, this.langiumDocuments));
    }
    return outlines;
  }

  /** Keeps what a document defines and names. */
  keepOutline(document: RunplanDocument): void {
    this.outlines.set(document.uri.toString(), outlineOf(document, this.langiumDocuments));
  }

  /** The trees, for what looks up names in them. */
  get langiumDocuments(): LangiumDocuments {
    return this.documents.services.shared.workspace.LangiumDocuments;
  }

  private readChanged(): void {
    for (const uri of this.changed) {
      const open = this.open.get(uri);
      if (open) this.documents.put(uri, open.text);
    }
    this.changed.clear();
  }
}
