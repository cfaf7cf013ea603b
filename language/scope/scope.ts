import type { AstNode } from 'langium';
import { documentOf, type KnownDocuments, type RunplanDocument } from '../grammar/document.ts';
import { keyOfName } from '../grammar/key-of-name.ts';
import { exerciseCalled } from './exercise-names.ts';
import { type Definition, namesOf, type ReferenceType, typesMeant, visibleFiles } from './names.ts';

/** Finds what a name refers to: in the file, then its imports, then the built-in library. One map lookup per file. */
export class Scope {
  private readonly documents: KnownDocuments;

  constructor(documents: KnownDocuments) {
    this.documents = documents;
  }

  /** The definition that a node names; an exercise also by another of its names. */
  find(node: AstNode, type: ReferenceType, name: string): Definition | undefined {
    const key = keyOfName(name);
    for (const file of visibleFiles(documentOf(node), this.documents)) {
      for (const one of typesMeant(type)) {
        const found = namesOf(file).byType.get(one)?.get(key);
        if (found) return found;
      }
      const called = type === 'Exercise' ? exerciseCalled(file, name) : undefined;
      if (called) return called;
    }
    return undefined;
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
