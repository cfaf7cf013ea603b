import {
  documentOf,
  type KnownDocuments,
  keyOfName,
  mentionsIn,
  type NamedType,
  type Place,
  type RunplanDocument,
  sourceOf,
} from '@runplan/language/internal';
import { placeIn } from '../syntax/places.ts';

/** A definition, without its tree. */
export interface OutlinedDefinition {
  readonly type: NamedType;
  readonly name: string;
  /** Where its name stands. */
  readonly namePlace: Place;
  /** The definition that it is part of: the athlete of a pace. */
  readonly container?: string;
}

/** What other files need to know of a file while its tree is not loaded. */
export interface FileOutline {
  readonly definitions: readonly OutlinedDefinition[];
  /** What it names without defining it, as {@link nameKey}. */
  readonly uses: ReadonlySet<string>;
  /** How often it names what files define: by the URI of that file, and {@link nameKey}. */
  readonly usesOf: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** A name of a type, as names are compared. */
export function nameKey(type: NamedType, name: string): string {
  return `${type} ${keyOfName(name)}`;
}

export function outlineOf(document: RunplanDocument, documents: KnownDocuments): FileOutline {
  const uri = document.uri.toString();
  const source = sourceOf(document);
  const definitions: OutlinedDefinition[] = [];
  const uses = new Set<string>();
  const usesOf = new Map<string, Map<string, number>>();
  for (const { type, name, part, node, isDefinition, targets } of mentionsIn(document, documents)) {
    // Weeks are told apart by their plan, and never named from elsewhere.
    if (type === 'Week') continue;
    if (!isDefinition) {
      const key = nameKey(type, name);
      uses.add(key);
      for (const target of targets) {
        const file = documentOf(target).uri.toString();
        const counts = usesOf.get(file) ?? new Map<string, number>();
        usesOf.set(file, counts.set(key, (counts.get(key) ?? 0) + 1));
      }
      continue;
    }
    const { $container } = node;
    const container = $container && 'name' in $container ? String($container.name) : undefined;
    definitions.push({
      type,
      name,
      namePlace: placeIn(source, uri, { start: part.offset, end: part.end }),
      ...(container && { container }),
    });
  }
  return { definitions, uses, usesOf };
}
