import {
  type CheckResult,
  checkDocument,
  type DocumentModel,
  Documents,
  type FileRead,
  type Finding,
  type FoundProject,
  ImportedFiles,
  isLeftOut,
  type KnownDocuments,
  keptWith,
  mistakesIn,
  type PolicyReference,
  Projects,
  policyProblem,
  type RunplanDocument,
  Source,
  settingsOf,
  TrialBudget,
  toldFindings,
} from '@runplan/language/internal';
import type { WorkspaceFiles } from '../files/workspace-files.ts';
import { DEFAULT_SETTINGS, type Settings } from '../settings.ts';
import { type FileOutline, outlineOf } from './outline.ts';
import { textPrint } from './text-print.ts';
import { OpenTexts } from './texts.ts';
import { keyOf } from './uri.ts';

/** A file that is not open, as its outline tells of it: its text has not changed since, and its tree is not loaded. */
export interface ClosedFile {
  readonly uri: string;
  readonly outline: FileOutline;
  readonly source: Source;
}

/** What there is to say about a document, and how much may still be tried for its repairs. */
interface KeptCheck {
  readonly result: CheckResult;
  readonly trials: TrialBudget;
}

/**
 * What the server knows: the texts that are open, the files of the workspace, and what is derived from them. An open
 * text wins over its file. Texts become trees when they are asked for, so a text that is overtaken by the next
 * keystroke costs nothing.
 */
export class Workspace {
  readonly documents: Documents;
  readonly open: OpenTexts;
  private readonly files: WorkspaceFiles;
  private readonly imported: ImportedFiles;
  /** Open texts that are newer than their document. */
  private readonly changed = new Set<string>();
  /** Counts the changes of files on the disk. */
  private fileChanges = 0;
  /** Of the files that are not open. */
  private readonly outlines = new Map<string, FileOutline>();
  /** Of open texts, until these or their imports change. */
  private readonly openOutlines = keptWith<DocumentModel, FileOutline>();
  private checks = keptWith<DocumentModel, KeptCheck>();
  private settings: Settings = DEFAULT_SETTINGS;
  private readonly projects: Projects;
  /** The projects of the files that were loaded, by URI. */
  private readonly projectsOf = new Map<string, FoundProject>();

  constructor(files: WorkspaceFiles) {
    this.files = files;
    this.documents = new Documents((uri) => files.ownName(uri));
    this.open = new OpenTexts((uri) => files.ownName(uri));
    this.imported = new ImportedFiles(this.documents, { read: (uri) => this.read(uri) });
    this.projects = new Projects(files);
  }

  /** Drops what depends on settings. */
  apply(settings: Settings): void {
    this.settings = settings;
    this.checks = keptWith();
  }

  /** Says that the text of an open file changed. */
  textChanged(uri: string): void {
    this.changed.add(uri);
    this.imported.retry(uri);
  }

  /** Says that a file on the disk appeared, changed or went. Open texts win over their files. */
  fileChanged(uri: string, exists: boolean): void {
    this.fileChanges += 1;
    this.documents.ownNameChanged(uri);
    this.imported.retry(uri);
    this.checks = keptWith();
    if (this.open.has(uri)) return;
    if (exists) this.documents.release(uri);
    else {
      this.documents.remove(uri);
      this.outlines.delete(uri);
    }
  }

  /** Says that the files of the workspace were found: what links lead to is known now. */
  filesFound(): void {
    this.documents.ownNamesChanged();
  }

  /** Says that files may be read now that could not be before, or the other way round. */
  foldersChanged(): void {
    this.imported.retryAll();
    this.checks = keptWith();
  }

  /** Says that project files appeared, changed or went. */
  projectsChanged(): void {
    this.projects.forget();
    this.foldersChanged();
  }

  /** Whether the project file of a file is not any more as it was read. */
  async isProjectOutdated(uri: string): Promise<boolean> {
    const before = this.projectsOf.get(uri);
    this.projects.forget();
    return JSON.stringify(await this.projects.of(uri)) !== JSON.stringify(before);
  }

  /** The project file of a file that was loaded, by its URI, and the mistakes in it. */
  projectFile(uri: string): { readonly uri: string; readonly mistakes: readonly Finding[] } | undefined {
    const found = this.projectsOf.get(uri);
    if (!found) return undefined;
    const problem = policyProblem(found.project, this.knownDocuments, this.imported.problems);
    return { uri: keyOf(found.project.uri), mistakes: [...found.mistakes, ...(problem ? [problem] : [])] };
  }

  /** Whether its project leaves out a file that was loaded. */
  isLeftOut(uri: string): boolean {
    const found = this.projectsOf.get(uri);
    return found !== undefined && isLeftOut(found.project, uri);
  }

  /** Says that the editor closed a file: from now on what is on the disk counts, under the file's own name. */
  textClosed(uri: string): void {
    this.changed.delete(uri);
    this.fileChanged(uri, !this.open.isOtherName(uri));
  }

  /** The document of an open file as it is now, with all that it imports; undefined for a file that is not open. */
  async document(uri: string): Promise<RunplanDocument | undefined> {
    if (!this.open.has(uri)) return undefined;
    const document = await this.loaded(uri);
    return this.open.has(uri) ? document : undefined;
  }

  /**
   * Does something with the document of any file of the workspace. The tree of a file that is neither open nor imported
   * is dropped afterwards: a large workspace would not fit into memory.
   */
  async withDocument<Result>(
    uri: string,
    work: (document: RunplanDocument) => Result,
  ): Promise<Result | undefined> {
    const document = await this.loaded(uri);
    if (!document) {
      this.outlines.delete(uri);
      return undefined;
    }
    const result = work(document);
    if (!this.open.has(uri) && !this.documents.hasDependents(uri)) this.documents.release(uri);
    return result;
  }

  /**
   * What is known of a file without its tree, once all that it imports is loaded. Undefined for a file that is open, and
   * wherever the tree tells it better: it is loaded, or the text is another one by now.
   */
  async closedFile(uri: string): Promise<ClosedFile | undefined> {
    const outline = this.outlines.get(uri);
    if (!outline || this.open.has(uri) || this.documents.has(uri)) return undefined;
    const read = await this.read(uri);
    if ('problem' in read || textPrint(read.text) !== outline.print) return undefined;
    for (this.readChanged(); !this.imported.areLoaded(uri); this.readChanged()) await this.imported.load(uri);
    const closed = { uri, outline, source: new Source(read.text) };
    return this.isAsItWas(closed) ? closed : undefined;
  }

  /** Whether what was known of a file without its tree is still all that there is to know. */
  isAsItWas({ uri, outline }: ClosedFile): boolean {
    return (
      this.outlines.get(uri) === outline &&
      !this.open.has(uri) &&
      !this.documents.has(uri) &&
      this.imported.areLoaded(uri)
    );
  }

  /** The model of a document: its plans, once for each of their athletes. */
  model(document: RunplanDocument): DocumentModel {
    // Who asks may have waited since they got the document.
    this.documents.link(document);
    return this.documents.services.models.of(document);
  }

  /** What there is to say about a document; computed once for each version of it and what it imports. */
  check(document: RunplanDocument): CheckResult {
    const model = this.model(document);
    let known = this.checks.get(model);
    if (!known) {
      const trials = new TrialBudget(document);
      known = { result: this.checked(document, trials), trials };
      this.checks.set(model, known);
    }
    return known.result;
  }

  /** The same for who looks at repairs: computed again where so many were tried that few more would be. */
  checkToRepair(document: RunplanDocument): CheckResult {
    const model = this.model(document);
    if (this.checks.get(model)?.trials.isLow) this.checks.delete(model);
    return this.check(document);
  }

  /** What of a document could not be understood, or names what is not there. */
  mistakes(document: RunplanDocument): readonly Finding[] {
    return mistakesIn(document, this.documents.services, this.imported.problems);
  }

  /** What there would be to say about a document if this were its text. */
  checkWith(document: RunplanDocument, text: string): CheckResult {
    const imagined = this.documents.imagine(document.uri.toString(), text);
    return this.checked(imagined);
  }

  /** The policy of those plans of a document that name none. */
  defaultPolicy(document: RunplanDocument): PolicyReference {
    const found = this.projectsOf.get(document.uri.toString());
    return found?.project.policy ?? { name: this.settings.policy };
  }

  private checked(document: RunplanDocument, trials = new TrialBudget(document)): CheckResult {
    const found = this.projectsOf.get(document.uri.toString());
    const settings = { ...settingsOf(found?.project), policy: this.defaultPolicy(document) };
    const { services } = this.documents;
    const { problems } = this.imported;
    const { findings, plans, allowed } = checkDocument(document, services, problems, settings, trials);
    return { findings: toldFindings(findings, settings), plans, allowed: toldFindings(allowed, settings) };
  }

  /** Finds the project of a file: its policy has to be loaded with it. */
  private async findProject(uri: string): Promise<void> {
    const found = await this.projects.of(uri);
    if (found) this.projectsOf.set(uri, found);
    else this.projectsOf.delete(uri);
    this.documents.setPolicyFile(uri, found?.project.policy?.uri);
  }

  /** The open files that depend on a file: they import it, directly or through others, or have their policy from it. */
  openDependentsOf(uri: string): readonly string[] {
    return [...this.documents.dependentsOf(uri)].filter((importer) => this.open.has(importer));
  }

  /** The files of the workspace that depend on a file and are not open. */
  closedDependentsOf(uri: string): readonly string[] {
    return [...this.documents.dependentsOf(uri)].filter((importer) => !this.open.has(importer));
  }

  /**
   * What the files define and name, by URI: those that are open, and those that were read.
   *
   * @param besides a file that is open and left out
   */
  async allOutlines(besides?: string): Promise<ReadonlyMap<string, FileOutline>> {
    const outlines = new Map(this.outlines);
    for (const uri of this.open.uris()) {
      if (uri === besides) continue;
      const document = await this.document(uri);
      if (document) outlines.set(uri, this.openOutline(document));
    }
    return outlines;
  }

  /** The files that are not open and were read. */
  outlinedFiles(): Iterable<string> {
    return this.outlines.keys();
  }

  /** Of the files that a file needs, those that are not on the disk any more as they were read. */
  async changedImports(uri: string): Promise<readonly string[]> {
    const changed: string[] = [];
    for (const target of this.documents.neededBy(uri)) {
      if (this.open.has(target)) continue;
      const before = this.documents.get(target)?.textDocument.getText();
      const read = await this.read(target);
      if (('text' in read ? read.text : undefined) !== before) changed.push(target);
    }
    return changed;
  }

  /** Keeps what a document defines and names. */
  keepOutline(document: RunplanDocument): void {
    this.outlines.set(document.uri.toString(), outlineOf(document, this.documents));
  }

  /** The trees, for what looks up names in them. */
  get knownDocuments(): KnownDocuments {
    return this.documents.services.documents;
  }

  private openOutline(document: RunplanDocument): FileOutline {
    const model = this.model(document);
    let outline = this.openOutlines.get(model);
    if (!outline) {
      outline = outlineOf(document, this.documents);
      this.openOutlines.set(model, outline);
    }
    return outline;
  }

  /** The document of any file as it is now, with all that it imports; undefined for a file that can't be read. */
  private async loaded(uri: string): Promise<RunplanDocument | undefined> {
    await this.findProject(uri);
    for (;;) {
      this.readChanged();
      if (!this.documents.has(uri)) {
        const read = await this.read(uri);
        if ('problem' in read) return undefined;
        this.documents.put(uri, read.text);
      } else if (this.imported.areLoaded(uri)) return this.documents.get(uri);
      else await this.imported.load(uri);
    }
  }

  /** The text of a file as it is now: what changes while it is read is read again. */
  private async read(uri: string): Promise<FileRead> {
    for (;;) {
      const { fileChanges } = this;
      const read = await this.files.read(this.open.written(uri));
      const open = this.open.get(uri);
      if (open) return { text: open.text };
      if (fileChanges === this.fileChanges) return read;
    }
  }

  private readChanged(): void {
    for (const uri of this.changed) {
      // A text that can't be read must not be in the way of the others.
      this.changed.delete(uri);
      const open = this.open.get(uri);
      if (open) this.documents.put(uri, open.text);
    }
  }
}
