import {
  documentOf,
  type Edit,
  isCalledBeside,
  isSameName,
  type Mention,
  mentionsIn,
  misreadNames,
  nameInText,
  partOf,
  type RunplanDocument,
  type Source,
  type Span,
  sourceOf,
  spellingsOf,
} from '@runplan/language/internal';
import type { ClientSession } from '../client-session.ts';
import { CALLED, fileName, inQuotes } from '../names/called.ts';
import { placesInClosed } from '../names/closed-places.ts';
import { lookAtFilesNaming } from '../names/files-naming.ts';
import { isLibraryFile, mentionsOf, type NamePlace, placeOf, type TypedName } from '../names/name-place.ts';
import { Refusal } from '../refusal.ts';
import { withoutQuotes } from '../syntax/places.ts';
import type { Cancellation } from '../turns.ts';
import type { FileEdits } from '../workspace/file-edits.ts';
import { idOf, type NamedId } from '../workspace/named-id.ts';
import type { ClosedFile } from '../workspace/workspace.ts';
import { HoldersBehind, holderOfName } from './name-clash.ts';
import { readNewName } from './new-name.ts';
import { renamableAt } from './renamable.ts';

/** What there is to rename at an offset: where its name stands without quotes, and the name. */
export function renameAt(
  session: ClientSession,
  document: RunplanDocument,
  offset: number,
): { readonly span: Span; readonly name: string } {
  const { part, name } = renamableAt(session, document, offset);
  return { span: withoutQuotes({ start: part.offset, end: part.end }, sourceOf(document)), name };
}

/** The changes that give what is named at an offset another name, in all files. */
export async function renameTo(
  session: ClientSession,
  document: RunplanDocument,
  offset: number,
  typed: string,
  token: Cancellation,
): Promise<readonly FileEdits[]> {
  const mention = renamableAt(session, document, offset);
  const renaming = new Renaming(session, mention, readNewName(typed, mention.type));
  const wanted: Cancellation = {
    get isCancellationRequested() {
      return token.isCancellationRequested || renaming.isRefused;
    },
  };
  await lookAtFilesNaming(session, renaming.names, renaming.renamed, wanted, {
    closed: (file) => renaming.lookAtClosed(file),
    tree: (file) => renaming.look(file),
  });
  return renaming.edits();
}

/** One name becoming another, while the files that can name it are looked at. */
class Renaming {
  readonly before: TypedName;
  readonly after: TypedName;
  /** How else the old name is written, which goes with it: `birddogs` for `bird-dog`. */
  private readonly spellings: readonly TypedName[];
  /**
   * What gets the new name. A use can mean several at once, such as the shoes of each athlete of a plan: all of them get
   * it, or the use would lose some.
   */
  readonly renamed: Set<NamedId>;
  /** Where the old name stands, whatever it means there. */
  private readonly places: NamePlace[] = [];
  /** The texts in which these places were found. */
  private readonly texts = new Map<string, Pick<FileEdits, 'version' | 'source'>>();
  private refusal: Refusal | undefined;
  private readonly holders: HoldersBehind;
  private readonly session: ClientSession;

  constructor(session: ClientSession, { type, name, targets }: Mention, newName: string) {
    this.session = session;
    this.before = { type, name };
    this.after = { type, name: newName };
    const others = type === 'Exercise' ? spellingsOf(name) : [];
    this.spellings = others.filter((one) => !isSameName(one, name)).map((one) => ({ type, name: one }));
    this.renamed = new Set(targets.map(idOf));
    this.holders = new HoldersBehind(this.after, session.workspace.documents);
  }

  /** What to look for. */
  get names(): readonly TypedName[] {
    return [this.before, this.after, ...this.spellings];
  }

  /** Whether something stands against it: nothing else needs to be looked at. */
  get isRefused(): boolean {
    return this.refusal !== undefined;
  }

  /** Looks at a file without its tree; undefined where that does not tell enough. */
  lookAtClosed(file: ClosedFile): readonly NamedId[] | undefined {
    // What is meant by another spelling is found only in the tree.
    if (this.spellings.some(({ type, name }) => file.outline.uses.has(type, name))) return undefined;
    const places = placesInClosed(this.before, file, this.session.workspace);
    if (!places) return undefined;
    const isUsed = places.some((place) => this.isRenamed(place));
    if (isUsed && file.outline.hasMistakes) return undefined;
    if (!this.isSame && this.holders.mayBeSeenBy(file)) return undefined;
    this.places.push(...places);
    this.texts.set(file.uri, { version: null, source: file.source });
    return this.grow(places);
  }

  /** Looks at a file; returns what turns out to need the new name as well. */
  look(document: RunplanDocument): readonly NamedId[] {
    const { workspace } = this.session;
    const uri = document.uri.toString();
    const places = [
      ...mentionsOf(this.before, document, workspace.knownDocuments),
      ...this.spelledOtherwise(document),
    ].map(placeOf);
    this.places.push(...places);
    this.texts.set(uri, { version: workspace.open.get(uri)?.version ?? null, source: sourceOf(document) });
    const more = this.grow(places);
    const isUsed = places.some((place) => this.isRenamed(place));
    this.refusal ??= this.clash(document, isUsed) ?? (isUsed ? this.doubt(document) : undefined);
    return more;
  }

  /** The uses of a renamed exercise by its name in another spelling; not by what else it is called. */
  private spelledOtherwise(document: RunplanDocument): readonly Mention[] {
    if (this.spellings.length === 0 || this.isSame) return [];
    return mentionsIn(document, this.session.workspace.knownDocuments).filter(
      ({ name, isDefinition, targets: [target] }) =>
        !isDefinition &&
        target?.$type === 'Exercise' &&
        this.renamed.has(idOf(target)) &&
        !isSameName(name, this.before.name) &&
        !isCalledBeside(target, name),
    );
  }

  /** The changes, file by file; throws what stands against them. */
  edits(): readonly FileEdits[] {
    if (this.refusal) throw this.refusal;
    const byFile = Map.groupBy(
      this.places.filter((place) => this.isRenamed(place)),
      ({ uri }) => uri,
    );
    return [...byFile].flatMap(([uri, places]) => {
      const text = this.texts.get(uri);
      if (!text) return [];
      const edits = places.map((place) => this.edit(place, text.source));
      return [{ uri: this.session.workspace.open.clientUri(uri), ...text, edits }];
    });
  }

  private edit({ span }: NamePlace, source: Source): Edit {
    const { name } = this.after;
    if (source.text[span.start] === '"') return { ...withoutQuotes(span, source), text: name };
    // Other quotes may be the ones that the new name has.
    const isQuoted = withoutQuotes(span, source).start > span.start;
    if (isQuoted) return { ...span, text: `"${name}"` };
    const text = nameInText(name);
    // `@ strong pace`: behind quotes the word is none of the language.
    const word = this.before.type === 'Pace' && text.startsWith('"') ? /^[ \t]+pace\b/i : undefined;
    const behind = word?.exec(source.text.slice(span.end, source.lineStop(span.end)))?.[0] ?? '';
    return { start: span.start, end: span.end + behind.length, text };
  }

  /** Another case, or another composition of its accents, is another way to write the same name. */
  private get isSame(): boolean {
    return isSameName(this.before.name, this.after.name);
  }

  private isRenamed({ targets }: NamePlace): boolean {
    return targets.some((target) => this.renamed.has(target));
  }

  /** Adds what is meant by the same uses. */
  private grow(places: readonly NamePlace[]): readonly NamedId[] {
    const more = places
      .filter((place) => this.isRenamed(place))
      .flatMap(({ targets }) => targets.filter((target) => !this.renamed.has(target)));
    if (more.length === 0) return [];
    for (const id of more) this.renamed.add(id);
    return [...more, ...this.grow(this.places)];
  }

  private clash(document: RunplanDocument, isUsed: boolean): Refusal | undefined {
    const { after, renamed, session } = this;
    if (this.isSame) return undefined;
    const documents = session.workspace.knownDocuments;
    const holder = holderOfName(after, renamed, document, documents, isUsed);
    if (!holder) return undefined;
    const { uri } = documentOf(holder);
    const where = isLibraryFile(session, uri.toString())
      ? 'built in'
      : `${fileName(uri.toString())}, line ${(partOf(holder)?.range.start.line ?? 0) + 1}`;
    return new Refusal(
      `${inQuotes(after.name)} is already the name of another ${CALLED[after.type]} (${where}). Choose another one.`,
    );
  }

  /** A line that was not understood may mean what is renamed: a rename must not miss it in silence. */
  private doubt(document: RunplanDocument): Refusal | undefined {
    const { name } = this.before;
    const understood = new Set(
      mentionsIn(document, this.session.workspace.knownDocuments).map(({ part }) => part.offset),
    );
    const [offset] = misreadNames(document, name, understood);
    if (offset === undefined) return undefined;
    const line = document.textDocument.positionAt(offset).line + 1;
    return new Refusal(
      `Line ${line} of ${fileName(document.uri.toString())} has a mistake of syntax and seems to name ` +
        `${inQuotes(name)}. Correct that line first, so that it is not missed.`,
    );
  }
}
