import {
  DefaultLinker,
  isReference,
  type LangiumDocument,
  type Reference,
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

/** The references of a file and where they stand. */
export function referencesIn(file: RunplanFile): readonly ReferenceInfo[] {
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
  linkAll(document: LangiumDocument<RunplanFile>): void {
    for (const place of referencesIn(document.parseResult.value)) this.doLink(place, document);
  }
}
