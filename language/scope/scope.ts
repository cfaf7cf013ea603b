import type { AstNode } from 'langium';
import { documentOf, type KnownDocuments, type RunplanDocument } from '../grammar/document.ts';
import type { RunplanFile } from '../grammar/generated/ast.ts';
import { keyOfName } from '../grammar/key-of-name.ts';
import { exerciseCalled } from './exercise-names.ts';
import {
  DEFINITION_TYPES,
  type Definition,
  namesOf,
  type ReferenceType,
  typesMeant,
  visibleFiles,
} from './names.ts';

/** Finds what a name refers to: in the file, then its imports, then the built-in library. */
export class Scope {
  private readonly documents: KnownDocuments;
  /** What files see, until what they import changes. */
  private readonly views = new WeakMap<RunplanDocument, View>();

  constructor(documents: KnownDocuments) {
    this.documents = documents;
  }

  /** The definition that a node names; an exercise also by another of its names. */
  find(node: AstNode, type: ReferenceType, name: string): Definition | undefined {
    const { files, byType } = this.viewOf(documentOf(node));
    if (type !== 'Exercise') return byType.get(type)?.get(keyOfName(name));
    return nearestDefinition(files, type, name);
  }

  /** Looks anew at what a file sees when it is asked for again. Returns whether it was asked for. */
  forget(document: RunplanDocument): boolean {
    return this.views.delete(document);
  }

  private viewOf(document: RunplanDocument): View {
    const view = this.views.get(document) ?? viewOver(visibleFiles(document, this.documents));
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

/** What a file sees: the nearest definition of each name. */
interface View {
  /** Nearest first. */
  readonly files: readonly RunplanFile[];
  readonly byType: ReadonlyMap<ReferenceType, ReadonlyMap<string, Definition>>;
}

function viewOver(files: readonly RunplanFile[]): View {
  const byType = new Map<ReferenceType, Map<string, Definition>>();
  for (const type of [...DEFINITION_TYPES, 'Runner'] as const) {
    const names = new Map<string, Definition>();
    byType.set(type, names);
    for (const file of files) {
      for (const one of typesMeant(type)) {
        for (const [key, node] of namesOf(file).byType.get(one) ?? [])
          if (!names.has(key)) names.set(key, node);
      }
    }
  }
  return { files, byType };
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
