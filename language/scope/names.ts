import { type AstNode, URI, UriUtils } from 'langium';
import { documentOf, type KnownDocuments, type RunplanDocument } from '../grammar/document.ts';
import type * as ast from '../grammar/generated/ast.ts';
import { keyOfName } from '../grammar/key-of-name.ts';
import { nodesOfType } from '../grammar/nodes.ts';
import { keptWith } from '../text/kept-with.ts';
import { STANDARD_LIBRARY_URI } from './standard-library.ts';

/** What can be defined at the top of a file. */
export type Definition =
  | ast.Athlete
  | ast.Exercise
  | ast.Block
  | ast.Workout
  | ast.Policy
  | ast.Plan
  | ast.Pace
  | ast.PainRule
  | ast.Group;

export type DefinitionType = Definition['$type'];

/** What a name can refer to: one type, or an athlete or a group. */
export type ReferenceType = DefinitionType | 'Runner';

/** The types that a name can refer to; of two with the same name the first is meant. */
export function typesMeant(type: ReferenceType): readonly DefinitionType[] {
  return type === 'Runner' ? ['Athlete', 'Group'] : [type];
}

export const DEFINITION_TYPES = [
  'Athlete',
  'Exercise',
  'Block',
  'Workout',
  'Policy',
  'Plan',
  'Pace',
  'PainRule',
  'Group',
] as const satisfies readonly DefinitionType[];

/** The definitions of one file, by type and the key of their name. The first of a name counts. */
export interface FileNames {
  readonly byType: ReadonlyMap<string, ReadonlyMap<string, Definition>>;
  /** Definitions whose name the file had used before, with the first of that name. */
  readonly duplicates: readonly { readonly node: Definition; readonly first: Definition }[];
}

const cache = keptWith<ast.RunplanFile, FileNames>();

/** The names that a file defines. Neither case nor the composition of accents matters in names. */
export function namesOf(file: ast.RunplanFile): FileNames {
  let names = cache.get(file);
  if (!names) {
    names = collect(file);
    cache.set(file, names);
  }
  return names;
}

function collect(file: ast.RunplanFile): FileNames {
  const byType = new Map<string, Map<string, Definition>>();
  const duplicates: { node: Definition; first: Definition }[] = [];
  for (const node of file.statements) {
    if (!isDefinition(node) || !node.name) continue;
    const names = byType.get(node.$type) ?? new Map<string, Definition>();
    byType.set(node.$type, names);
    const key = keyOfName(node.name);
    // Athletes and groups are named in the same places.
    const first = typesBeside(node.$type)
      .map((type) => byType.get(type)?.get(key))
      .find(Boolean);
    if (first) duplicates.push({ node, first });
    else names.set(key, node);
  }
  return { byType, duplicates };
}

/** The types whose names can't be given twice between them. */
export function typesBeside(type: DefinitionType): readonly DefinitionType[] {
  const runners = typesMeant('Runner');
  return runners.includes(type) ? runners : [type];
}

function isDefinition(node: AstNode): node is Definition {
  return (DEFINITION_TYPES as readonly string[]).includes(node.$type);
}

/** The file that an import means, as a URI; undefined for anything that is not a relative path to a `.runplan` file. */
export function importTarget(node: ast.Import): string | undefined {
  // Half of a pair of signs, which an editor may send, has no form in a URI.
  const path = (node.path ?? '').toWellFormed();
  if (
    /^([a-z][a-z0-9+.-]*:|[/\\])/i.test(path) ||
    path.includes('\\') ||
    !path.toLowerCase().endsWith('.runplan')
  ) {
    return undefined;
  }
  const target = UriUtils.joinPath(UriUtils.dirname(documentOf(node).uri), path);
  return target.with({ path: withComposedName(target.path) }).toString();
}

/** A path whose last part has its accents as one sign each (Unicode NFC): however they are written, it is one file. */
export function withComposedName(path: string): string {
  const name = path.lastIndexOf('/') + 1;
  return path.slice(0, name) + path.slice(name).normalize('NFC');
}

/** The imports of a file. */
export function importsOf(file: ast.RunplanFile): readonly ast.Import[] {
  return nodesOfType(file, 'Import');
}

/**
 * The files whose definitions a file sees, nearest first: itself, its imports in their order, the built-in library. Imports
 * are not transitive.
 */
export function visibleFiles(document: RunplanDocument, documents: KnownDocuments): ast.RunplanFile[] {
  const files = new Set([document.parseResult.value]);
  for (const node of importsOf(document.parseResult.value)) {
    const target = importTarget(node);
    const imported = target && documentAt(documents, target);
    if (imported) files.add(imported);
  }
  const library = documentAt(documents, STANDARD_LIBRARY_URI);
  if (library) files.add(library);
  return [...files];
}

/** Looks up named paces that a file sees; by the key of their name. It may be kept for long: it holds nothing but them. */
export function pacesInView(
  document: RunplanDocument,
  documents: KnownDocuments,
): (name: string) => ast.Pace | undefined {
  const byFile = visibleFiles(document, documents).flatMap((file) => namesOf(file).byType.get('Pace') ?? []);
  return lookUpIn(byFile as readonly ReadonlyMap<string, ast.Pace>[]);
}

function lookUpIn<Value>(maps: readonly ReadonlyMap<string, Value>[]): (key: string) => Value | undefined {
  return (key) => maps.find((map) => map.has(key))?.get(key);
}

function documentAt(documents: KnownDocuments, uri: string): ast.RunplanFile | undefined {
  return documents.getDocument(URI.parse(uri))?.parseResult.value as ast.RunplanFile | undefined;
}
