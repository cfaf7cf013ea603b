import { type CheckResult, checkDocument } from '../check/check-document.ts';
import { type CheckSettings, toldFindings } from '../check/check-settings.ts';
import { type AthleteProfile, explainPolicy, type PolicyAnswer } from '../check/explain-policy.ts';
import type { RunplanDocument } from '../grammar/document.ts';
import { STANDARD_LIBRARY } from '../library/generated/standard.ts';
import { STANDARD_LIBRARY_URI } from '../scope/standard-library.ts';
import { Documents } from './documents.ts';
import { type FileAccess, type FileRead, ImportedFiles } from './imported-files.ts';

/** A file that another one needs: imported by it, directly or through others, or the one of its policy. */
export type NeededText = { readonly uri: string } & FileRead;

/** What a check found, and what it saw besides the text. */
export interface CheckOfFile extends CheckResult {
  readonly needed: readonly NeededText[];
}

/** Checks texts one after the other; files that are imported are read once and kept. */
export interface Checker {
  /** Checks a text as the file at a URI, and gives what is told. Never throws on whatever text. */
  check(uri: string, text: string, settings?: CheckSettings): Promise<CheckOfFile>;
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
  private readonly documents = new Documents();
  private readonly imported: ImportedFiles;
  private last: Promise<unknown> = Promise.resolve();

  constructor(files: FileAccess) {
    this.imported = new ImportedFiles(this.documents, files);
  }

  check(uri: string, text: string, settings: CheckSettings = {}): Promise<CheckOfFile> {
    return this.with(
      { uri, text },
      (document) => ({ ...this.checkLoaded(document, settings), needed: this.neededBy(uri) }),
      settings.policy?.uri,
    );
  }

  explainPolicy(
    file: { readonly uri: string; readonly text: string } | 'built-in',
    name: string | undefined,
    athlete: AthleteProfile,
  ): Promise<PolicyAnswer> {
    return this.with(file === 'built-in' ? LIBRARY : file, (document) =>
      explainPolicy(document, name, athlete, (one) => this.checkLoaded(one).findings),
    );
  }

  /** Does something with a text and what it imports. Calls that overlap wait for each other: they share the documents. */
  private with<Result>(
    { uri, text }: { readonly uri: string; readonly text: string },
    work: (document: RunplanDocument) => Result,
    policyFile?: string,
  ): Promise<Result> {
    const result = this.last.then(async () => {
      this.documents.setPolicyFile(uri, policyFile);
      this.documents.put(uri, text);
      await this.imported.load(uri);
      const done = work(this.documents.get(uri) as RunplanDocument);
      // What others need is kept: the next file may need it as well.
      const isKept = uri === STANDARD_LIBRARY_URI || this.documents.hasDependents(uri);
      if (!isKept) this.documents.release(uri);
      this.documents.setPolicyFile(uri, undefined);
      return done;
    });
    this.last = result.catch(() => {});
    return result;
  }

  private neededBy(uri: string): readonly NeededText[] {
    return this.documents.neededBy(uri).map((needed) => {
      const text = this.documents.textOf(needed);
      return text === undefined
        ? { uri: needed, problem: this.imported.problems.get(needed) ?? 'missing' }
        : { uri: needed, text };
    });
  }

  private checkLoaded(document: RunplanDocument, settings: CheckSettings = {}): CheckResult {
    const { findings, plans, allowed } = checkDocument(
      document,
      this.documents.services,
      this.imported.problems,
      settings,
    );
    return { findings: toldFindings(findings, settings), plans, allowed: toldFindings(allowed, settings) };
  }
}

const LIBRARY = { uri: STANDARD_LIBRARY_URI, text: STANDARD_LIBRARY };
