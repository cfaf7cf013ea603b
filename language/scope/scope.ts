import type { AstNode } from 'langium';
import { documentOf, type KnownDocuments, type RunplanDocument } from '../grammar/document.ts';
import type { RunplanFile } from '../grammar/generated/ast.ts';
import { keyOfName } from '../grammar/key-of-name.ts';
import { keptWith } from '../text/kept-with.ts';
import { exerciseCalled } from './exercise-names.ts';
import { type Definition, namesOf, type ReferenceType, typesMeant, visibleFiles } from './names.ts';

/** Finds what a name refers to: in the file, then its imports, then the built-in library. */
export class Scope {
  private readonly documents: KnownDocuments;
  /** What files see, until what they import changes. */
  private readonly views = keptWith<RunplanDocument, View>();

  constructor(documents: KnownDocuments) {
    this.documents = documents;
  }

  /** The definition that a node names; an exercise also by another of its names. */
  find(node: AstNode, type: ReferenceType, name: string): Definition | undefined {
    const view = this.viewOf(documentOf(node));
    if (type !== 'Exercise') return view.named(type).get(keyOfName(name));
    return nearestDefinition(view.files, type, name);
  }

  /** Looks anew at what a file sees when it is asked for again. Returns whether it was asked for. */
  forget(document: RunplanDocument): boolean {
    const wasAsked = this.views.get(document) !== undefined;
    this.views.delete(document);
    return wasAsked;
  }

  private viewOf(document: RunplanDocument): View {
    const view = this.views.get(document) ?? new View(visibleFiles(document, this.documents));
    this.views.set(document, view);
    return view;
  }
}

/** What a name means in some files, nearest first; an exercise also by another of its names. */
export function nearestDefinition(
  files: readonly RunplanFile[],
  type: ReferenceType,
  name: string,
): Definition | undefined {
  const key = keyOfName(name);
  for (const file of files) {
    for (const one of typesMeant(type)) {
      const found = namesOf(file).byType.get(one)?.get(key);
      if (found) return found;
    }
    const called = type === 'Exercise' ? exerciseCalled(file, name) : undefined;
    if (called) return called;
  }
  return undefined;
}

/** What a file sees. */
class View {
  /** Nearest first. */
  readonly files: readonly RunplanFile[];
  /** Of the types that were asked for. */
  private readonly byType = new Map<ReferenceType, ReadonlyMap<string, Definition>>();

  constructor(files: readonly RunplanFile[]) {
    this.files = files;
  }

  /** The nearest definition of each name of a type. */
  named(type: ReferenceType): ReadonlyMap<string, Definition> {
    const known = this.byType.get(type);
    if (known) return known;
    const names = new Map<string, Definition>();
    for (const file of this.files) {
      for (const one of typesMeant(type)) {
        for (const [key, node] of namesOf(file).byType.get(one) ?? [])
          if (!names.has(key)) names.set(key, node);
      }
    }
    this.byType.set(type, names);
    return names;
  }
}

/** The names of a type that can be used in a document, nearest first. */
export function namesInView(
  document: RunplanDocument,
  type: ReferenceType,
  documents: KnownDocuments,
): Iterable<string> {
  const names = new Map<string, string>();
  for (const file of visibleFiles(document, documents)) {
    for (const one of typesMeant(type)) {
      for (const [key, { name }] of namesOf(file).byType.get(one) ?? []) {
        if (!names.has(key)) names.set(key, name);
      }
    }
  }
  return names.values();
}
