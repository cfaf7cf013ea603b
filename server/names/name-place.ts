import {
  documentOf,
  type KnownDocuments,
  keyOfName,
  type Mention,
  mentionAt,
  mentionsIn,
  type NamedType,
  type Place,
  type RunplanDocument,
  type Span,
  STANDARD_LIBRARY_URI,
  sourceOf,
} from '@runplan/language/internal';
import type { ClientSession } from '../client-session.ts';
import { placeIn } from '../syntax/places.ts';
import { type NameUser, nameUser, userNodeOf } from '../workspace/name-user.ts';
import { idOf, type NamedId } from '../workspace/named-id.ts';
import { keyOf } from '../workspace/uri.ts';

/** A name of a type. */
export interface TypedName {
  readonly type: NamedType;
  readonly name: string;
}

/** A place that names something, without its tree. */
export interface NamePlace extends Place {
  /** The name as it stands in the text, with its quotes. */
  readonly span: Span;
  readonly isDefinition: boolean;
  /** What it names; empty when that is not known. */
  readonly targets: readonly NamedId[];
  /** The week or block that names it. */
  readonly user: NameUser | undefined;
}

/** The mentions of a name in a document, whatever it means there, in the order of the text. */
export function mentionsOf(
  { type, name }: TypedName,
  document: RunplanDocument,
  documents: KnownDocuments,
): readonly Mention[] {
  const key = sameNameKey(type, name);
  return mentionsIn(document, documents)
    .filter((mention) => mention.type === type && sameNameKey(type, mention.name) === key)
    .sort((one, other) => one.part.offset - other.part.offset);
}

/** Weeks are named by numbers: `01` is `1`. */
function sameNameKey(type: NamedType, name: string): string {
  return type === 'Week' ? String(Number(name)) : keyOfName(name);
}

export function placeOf(mention: Mention): NamePlace {
  const { part, isDefinition, node, targets } = mention;
  const document = documentOf(node);
  const user = isDefinition ? undefined : userNodeOf(mention);
  return {
    ...placeIn(sourceOf(document), document.uri.toString(), { start: part.offset, end: part.end }),
    span: { start: part.offset, end: part.end },
    isDefinition,
    targets: targets.map(idOf),
    user: user && nameUser(user),
  };
}

/** What is named at an offset. */
export function mentionAtOffset(
  session: ClientSession,
  document: RunplanDocument,
  offset: number,
): Mention | undefined {
  return mentionAt(document, offset, session.workspace.knownDocuments);
}

/**
 * The document that a file of the editor stands for. The editor may show the built-in library as a file that lies beside
 * the program.
 */
export function meantDocument(session: ClientSession, document: RunplanDocument): RunplanDocument {
  return isLibraryFile(session, document.uri.toString())
    ? (session.workspace.documents.get(STANDARD_LIBRARY_URI) ?? document)
    : document;
}

/** Whether a file is the built-in library, or what the editor shows of it. */
export function isLibraryFile({ builtIn }: ClientSession, uri: string): boolean {
  return uri === STANDARD_LIBRARY_URI || (builtIn.library !== undefined && uri === keyOf(builtIn.library));
}

/** The URI by which the editor knows a file; undefined for the built-in library where the editor can't open it. */
export function editorUri({ workspace, builtIn }: ClientSession, uri: string): string | undefined {
  return uri === STANDARD_LIBRARY_URI ? builtIn.library : workspace.open.clientUri(uri);
}
