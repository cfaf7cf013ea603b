import type { AstNode } from 'langium';
import { documentOf, type KnownDocuments, type RunplanDocument } from '../grammar/document.ts';
import { keyOfName } from '../grammar/key-of-name.ts';
import { exerciseCalled } from './exercise-names.ts';
import { type Definition, type DefinitionType, namesOf, visibleFiles } from './names.ts';

/** Finds what a name refers to: in the file, then its imports, then the built-in library. One map lookup per file. */
export class Scope {
  private readonly documents: KnownDocuments;

  constructor(documents: KnownDocuments) {
    this.documents = documents;
  }

  /** The definition that a node names; an exercise also by another of its names. */
  find(node: AstNode, type: DefinitionType, name: string): Definition | undefined {
    for (const file of visibleFiles(documentOf(node), this.documents)) {
      const found =
        namesOf(file).byType.get(type)?.get(keyOfName(name)) ??
        (type === 'Exercise' ? exerciseCalled(file, name) : undefined);
      if (found) return found;
    }
    return undefined;
  }
}

/** The names of a type that can be used in a document, nearest first. */
export function namesInView(
  document: RunplanDocument,
  type: DefinitionType,
  documents: KnownDocuments,
): Iterable<string> {
  const names = new Map<string, string>();
  for (const file of visibleFiles(document, documents)) {
    for (const [key, { name }] of namesOf(file).byType.get(type) ?? []) {
      if (!names.has(key)) names.set(key, name);
    }
  }
  return names.values();
}
