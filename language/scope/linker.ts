import {
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

/** The references of each file and where they stand; filled while linking. */
const placesOf = new WeakMap<RunplanFile, readonly ReferenceInfo[]>();

function referencesIn(file: RunplanFile): readonly ReferenceInfo[] {
  const places: ReferenceInfo[] = [];
  for (const [type, property] of REFERENCES) {
    for (const container of nodesOfType(file, type)) {
      const value = (container as unknown as Record<string, unknown>)[property];
      if (Array.isArray(value)) {
        for (const [index, reference] of value.entries()) {
          places.push({ reference: reference as Reference, container, property, index });
        }
      } else if (isReference(value)) places.push({ reference: value, container, property });
    }
  }
  return places;
}

/** Resolves all references of a document in one pass over its tree. */
export class RunplanLinker extends DefaultLinker {
  override async link(
    document: LangiumDocument,
    token: Cancellation.CancellationToken = Cancellation.CancellationToken.None,
  ): Promise<void> {
    await interruptAndCheck(token);
    const file = document.parseResult.value as RunplanFile;
    const places = referencesIn(file);
    for (const place of places) this.doLink(place, document);
    placesOf.set(file, places);
  }
}

/** Describes references for the index from what the linker has found, without a second pass over the tree. */
export class RunplanReferenceDescriptions extends DefaultReferenceDescriptionProvider {
  override async createDescriptions(document: LangiumDocument): Promise<ReferenceDescription[]> {
    const places = placesOf.get(document.parseResult.value as RunplanFile) ?? [];
    return places.flatMap((place) => this.createInfoDescriptions(place));
  }
}
