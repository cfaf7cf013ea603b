import {
  type AstNode,
  Cancellation,
  DefaultLinker,
  DefaultReferenceDescriptionProvider,
  interruptAndCheck,
  isReference,
  type LangiumDocument,
  type Reference,
  type ReferenceDescription,
  type ReferenceInfo,
} from 'langium';
import type { RunplanFile } from '../grammar/generated/ast.ts';
import { nodesOfType } from '../grammar/nodes.ts';

/** The properties that refer to a definition elsewhere. */
const REFERENCES = [
  ['ExerciseUse', 'exercise'],
  ['Strength', 'block'],
  ['WorkoutUse', 'workout'],
  ['Plan', 'athletes'],
  ['Policy', 'base'],
  ['PolicyUse', 'policy'],
  ['PainRuleUse', 'rule'],
] as const;

/** Where each reference stands; filled while linking. */
const places = new WeakMap<object, ReferenceInfo>();

/** Resolves all references of a document in one pass over its tree. */
export class RunplanLinker extends DefaultLinker {
  override async link(
    document: LangiumDocument,
    token: Cancellation.CancellationToken = Cancellation.CancellationToken.None,
  ): Promise<void> {
    await interruptAndCheck(token);
    const file = document.parseResult.value as RunplanFile;
    for (const [type, property] of REFERENCES) {
      for (const container of nodesOfType(file, type)) this.linkNode(container, property, document);
    }
  }

  private linkNode(container: AstNode, property: string, document: LangiumDocument): void {
    const value = (container as unknown as Record<string, unknown>)[property];
    if (Array.isArray(value)) {
      for (const [index, reference] of value.entries()) {
        this.resolve({ reference: reference as Reference, container, property, index }, document);
      }
    } else if (isReference(value)) this.resolve({ reference: value, container, property }, document);
  }

  private resolve(info: ReferenceInfo, document: LangiumDocument): void {
    places.set(info.reference, info);
    this.doLink(info, document);
  }
}

/** Describes references for the index from what the linker has found, without a second pass over the tree. */
export class RunplanReferenceDescriptions extends DefaultReferenceDescriptionProvider {
  override async createDescriptions(document: LangiumDocument): Promise<ReferenceDescription[]> {
    return document.references.flatMap((reference) => {
      const info = places.get(reference);
      return info ? this.createInfoDescriptions(info) : [];
    });
  }
}
