import { TextDocument, URI } from 'langium';
import { PlanModels } from '../check/plan-models.ts';
import type { RunplanServices } from '../check/services.ts';
import type { KnownDocuments, RunplanDocument } from '../grammar/document.ts';
import { KeptParts } from '../grammar/kept-parts.ts';
import type { FileNode } from '../grammar/node.ts';
import { unpackTokens } from '../grammar/packed-tokens.ts';
import { type ParseResult, RunplanParser } from '../grammar/parser.ts';
import { readText } from '../grammar/read-text.ts';
import type { TextReading } from '../grammar/text-reading.ts';
import { STANDARD_LIBRARY, STANDARD_LIBRARY_TOKENS } from '../library/generated/standard.ts';
import { Linker, referencesIn } from '../scope/linker.ts';
import { importsOf, importTarget } from '../scope/names.ts';
import { Scope } from '../scope/scope.ts';
import { STANDARD_LIBRARY_URI } from '../scope/standard-library.ts';
import { isTooLarge } from '../text/size.ts';

/**
 * The texts that are known, as trees. What is derived from a document is dropped when a file that it imports changes,
 * so that whatever is asked next sees the present texts. Everything happens at once: there is nothing to wait for.
 */
export class Documents {
  readonly services: RunplanServices;
  /** The files that each known file imports, as it writes them, and the other way round, by URI. */
  private readonly imports = new Map<string, ReadonlySet<string>>();
  private readonly importers = new Map<string, Set<string>>();
  /** Which file defines the policy of the plans of a file, by URI, where that is said outside of it; and the other way round. */
  private readonly policyFiles = new Map<string, string>();
  private readonly underPolicyOf = new Map<string, Set<string>>();
  /** Counts the texts that came and went; for each file, the last time. */
  private changes = 0;
  private readonly lastChanges = new Map<string, number>();
  private readonly linked = new WeakSet<RunplanDocument>();
  /** The files that something was derived from since they changed last, by URI: with each of them all that it needs. */
  private readonly used = new Set<string>();
  /** What imported files are known by that are written by other names; by these. */
  private readonly ownNames = new Map<string, string>();
  private readonly askOwnName: (uri: string) => string;
  private readonly trees = new Map<string, RunplanDocument>();
  private readonly linker: Linker;
  private readonly parser: RunplanParser;

  /** @param ownName gives the URI that a file is known by, where imports write another one that leads to it */
  constructor(ownName = (uri: string) => uri) {
    this.askOwnName = ownName;
    const documents: KnownDocuments = { getDocument: (uri) => this.trees.get(this.ownName(uri.toString())) };
    this.services = {
      documents,
      models: new PlanModels(documents),
      imagine: (uri, text, before) => this.imagine(uri, text, before),
    };
    this.linker = new Linker(new Scope(documents));
    this.parser = new RunplanParser(this.linker.reference);
    library ??= readLibrary();
    this.trees.set(STANDARD_LIBRARY_URI, library);
  }

  /** Makes a text the one of a file. The same text again changes nothing, and nothing changes the built-in library. */
  put(uri: string, text: string): void {
    const before = this.tree(uri);
    if (before && (uri === STANDARD_LIBRARY_URI || before.textDocument.getText() === text)) return;
    const self = URI.parse(uri).toString();
    const wasUsed = this.used.has(self);
    this.release(uri);
    const document = parsed(uri, text, this.parser, before);
    const isAround = before?.aroundWeeks === document.aroundWeeks;
    if (isAround) this.linker.lookUpAnew(document);
    this.trees.set(self, document);
    this.setImports(self, importTargets(document));
    this.forgetDependents(uri);
    // What sessions mean is kept, and goes when a file changes that it comes from.
    if (isAround && wasUsed) this.use([self]);
  }

  has(uri: string): boolean {
    return this.tree(uri) !== undefined;
  }

  /** The text of a file; undefined for one that is not known. Of a file that is too large it is empty. */
  textOf(uri: string): string | undefined {
    return this.tree(uri)?.textDocument.getText();
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
    this.use([document.uri.toString(), ...importTargets(document)]);
    for (const { reference } of referencesIn(document.parseResult.value)) void reference.ref;
  }

  /** What the document of a file would be with another text, see {@link RunplanServices}. */
  imagine(uri: string, text: string, before?: RunplanDocument): RunplanDocument {
    const document = parsed(uri, text, this.parser, before);
    if (before?.aroundWeeks === document.aroundWeeks) this.linker.lookUpAnew(document);
    this.link(document);
    return document;
  }

  /** Drops the tree of a file; which files it imports is still known. The built-in library stays. */
  release(uri: string): void {
    if (uri === STANDARD_LIBRARY_URI) return;
    if (this.trees.delete(URI.parse(uri).toString())) {
      this.forgetDependents(uri);
    }
  }

  /** Forgets a file that is gone. */
  remove(uri: string): void {
    this.release(uri);
    this.setImports(URI.parse(uri).toString(), new Set());
    this.setPolicyFile(uri, undefined);
  }

  /** The URI that a file is known by which imports name. */
  ownName(uri: string): string {
    return this.ownNames.get(uri) ?? uri;
  }

  /** Says that a name may lead to another file than before. */
  ownNameChanged(uri: string): void {
    if (this.importers.get(this.ownName(uri))?.size) this.askOwnNames([uri]);
  }

  /** Says that any name may. */
  ownNamesChanged(): void {
    this.askOwnNames(new Set([...this.imports.values()].flatMap((targets) => [...targets])));
  }

  private askOwnNames(uris: Iterable<string>): void {
    for (const uri of uris) {
      const before = this.ownName(uri);
      const now = this.askOwnName(uri);
      if (now === before) continue;
      const importers = [...this.imports].filter(([, targets]) => targets.has(uri));
      // What was derived goes while it is known from what.
      this.forgetDependents(before);
      for (const [importer] of importers) this.setImports(importer, new Set());
      if (now === uri) this.ownNames.delete(uri);
      else this.ownNames.set(uri, now);
      for (const [importer, targets] of importers) this.setImports(importer, targets);
      this.forgetDependents(now);
    }
  }

  /** The files that import a file, directly or through others, by URI; without the file itself. */
  importersOf(uri: string): ReadonlySet<string> {
    const self = this.ownName(URI.parse(uri).toString());
    const found = new Set([self]);
    for (const next of found) for (const importer of this.importers.get(next) ?? []) found.add(importer);
    found.delete(self);
    return found;
  }

  /** Whether there are files on which a file has an influence. */
  hasDependents(uri: string): boolean {
    const self = this.ownName(URI.parse(uri).toString());
    return this.directDependentsOf(self).some((one) => one !== self);
  }

  /** The files on which a file has an influence: those that import it, and those whose policy it or one of these defines. */
  dependentsOf(uri: string): ReadonlySet<string> {
    const self = this.ownName(URI.parse(uri).toString());
    const around = new Set([self, ...this.importersOf(uri)]);
    const found = new Set(around);
    for (const one of around) for (const file of this.underPolicyOf.get(one) ?? []) found.add(file);
    found.delete(self);
    return found;
  }

  /** The files that a file needs: what it imports, directly or through others, and the policy of its plans; by URI. */
  neededBy(uri: string): readonly string[] {
    const self = URI.parse(uri).toString();
    const found = new Set([self, ...this.policyFileOf(self)]);
    for (const next of found) for (const target of this.importsOf(next)) found.add(target);
    found.delete(self);
    return [...found];
  }

  /** The files that a file imports itself, in their order, by URI; also while its tree is dropped. */
  importsOf(uri: string): ReadonlySet<string> {
    const written = this.imports.get(URI.parse(uri).toString()) ?? NONE;
    return this.ownNames.size === 0 ? written : new Set([...written].map((target) => this.ownName(target)));
  }

  /** When what a file needs changed last: a number that only grows. */
  lastChangeBehind(uri: string): number {
    return Math.max(0, ...this.neededBy(uri).map((target) => this.lastChanges.get(target) ?? 0));
  }

  /** Of the files that a file needs, those that are not known. */
  missingFor(uri: string): readonly string[] {
    return this.neededBy(uri).filter((one) => !this.trees.has(one));
  }

  /** Says which file defines the policy of those plans of a file that name none; undefined for a built-in one. */
  setPolicyFile(uri: string, policyFile: string | undefined): void {
    const self = URI.parse(uri).toString();
    const before = this.policyFiles.get(self);
    if (before !== undefined) this.underPolicyOf.get(before)?.delete(self);
    this.policyFiles.delete(self);
    if (policyFile === undefined) return;
    const target = URI.parse(policyFile).toString();
    this.policyFiles.set(self, target);
    this.underPolicyOf.set(target, (this.underPolicyOf.get(target) ?? new Set()).add(self));
    if (this.used.has(self)) this.use([target]);
  }

  private policyFileOf(uri: string): readonly string[] {
    const file = this.policyFiles.get(uri);
    return file === undefined ? [] : [file];
  }

  private directDependentsOf(uri: string): readonly string[] {
    return [...(this.importers.get(uri) ?? []), ...(this.underPolicyOf.get(uri) ?? [])];
  }

  private tree(uri: string): RunplanDocument | undefined {
    return this.trees.get(URI.parse(uri).toString());
  }

  private setImports(uri: string, targets: ReadonlySet<string>): void {
    for (const target of this.importsOf(uri)) this.importers.get(target)?.delete(uri);
    this.imports.delete(uri);
    // Of those that others import it is known.
    this.askOwnNames([...targets].filter((target) => !this.importers.get(this.ownName(target))?.size));
    if (targets.size > 0) this.imports.set(uri, targets);
    for (const target of this.importsOf(uri)) {
      const importers = this.importers.get(target) ?? new Set();
      importers.add(uri);
      this.importers.set(target, importers);
    }
  }

  /** Says that something is derived from files, and from what they need. Each is entered once, however many need it. */
  private use(uris: readonly string[]): void {
    const reached = uris.map((uri) => this.ownName(uri));
    for (const next of reached) {
      if (this.used.has(next)) continue;
      this.used.add(next);
      reached.push(...this.importsOf(next), ...this.policyFileOf(next));
    }
  }

  /** Drops what was derived from a file, in itself and in those that depend on it. Others have nothing to drop. */
  private forgetDependents(uri: string): void {
    const self = URI.parse(uri).toString();
    this.changes += 1;
    this.lastChanges.set(self, this.changes);
    const changed = [this.ownName(self)];
    for (const next of changed) {
      if (!this.used.delete(next)) continue;
      this.forget(next);
      changed.push(...this.directDependentsOf(next));
    }
  }

  private forget(uri: string): void {
    const document = this.trees.get(uri);
    if (!document) return;
    this.linker.unlink(document);
    this.services.models.forget(document);
    this.linked.delete(document);
  }
}

const NONE: ReadonlySet<string> = new Set();

/** @param before the text before, which is of no use from then on: what did not change is taken from its tree */
function parsed(
  uri: string,
  written: string,
  parser: RunplanParser,
  before?: RunplanDocument,
): RunplanDocument {
  const tooLarge = isTooLarge(written);
  const text = tooLarge ? '' : written;
  const reading = readText(text, before?.reading);
  const table = before && rootOf(before.parseResult).$tokens;
  const kept = table && KeptParts.between(table, text, reading.tokens);
  const known = { uri, text, isTooLarge: tooLarge, reading };
  if (kept) {
    const parseResult = parser.parse(text, reading, kept);
    kept.partFromOthers(rootOf(parseResult).$tokens?.nodes ?? []);
    if (kept.isAllButWeeks(rootOf(parseResult).$tokens?.nodes ?? []))
      return documentFrom({ ...known, parseResult, aroundWeeks: before.aroundWeeks });
  }
  return documentFrom({ ...known, parseResult: parser.parse(text, reading) });
}

function rootOf({ value }: ParseResult): FileNode {
  return value as unknown as FileNode;
}

/** What a document is made of. */
interface DocumentParts {
  readonly uri: string;
  readonly text: string;
  readonly parseResult: ParseResult;
  readonly reading?: TextReading;
  readonly isTooLarge: boolean;
  readonly aroundWeeks?: object;
}

function documentFrom({ uri, text, aroundWeeks = {}, ...parts }: DocumentParts): RunplanDocument {
  const document: RunplanDocument = {
    uri: URI.parse(uri),
    textDocument: TextDocument.create(uri, 'runplan', 0, text),
    aroundWeeks,
    ...parts,
  };
  rootOf(parts.parseResult).$document = document;
  return document;
}

/** The built-in library, which is the same for all: nothing changes it, and it names nothing but its own. */
let library: RunplanDocument | undefined;

function readLibrary(): RunplanDocument {
  const { reference } = new Linker(new Scope({ getDocument: () => undefined }));
  const text = STANDARD_LIBRARY;
  const parseResult = new RunplanParser(reference).parse(text, unpackTokens(text, STANDARD_LIBRARY_TOKENS));
  return documentFrom({ uri: STANDARD_LIBRARY_URI, text, parseResult, isTooLarge: false });
}

function importTargets(document: RunplanDocument): ReadonlySet<string> {
  return new Set(importsOf(document.parseResult.value).flatMap((node) => importTarget(node) ?? []));
}

/**
 * Reads what the text of a document would be: the document, and the models of its plans. What was read of it before may be
 * given, see {@link RunplanServices}.
 */
export function readerOf({ imagine, models }: RunplanServices, { uri }: RunplanDocument) {
  return (text: string, before?: { readonly document: RunplanDocument }) => {
    const document = imagine(uri.toString(), text, before?.document);
    return { document, plans: models.of(document).plans };
  };
}
