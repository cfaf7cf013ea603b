import { type RunplanAstType, reflection } from '../grammar/generated/ast.ts';

/** A property of the tree that refers to a definition by its name. */
export interface ReferenceProperty {
  readonly type: keyof RunplanAstType;
  readonly property: string;
  /** The type of the definition. */
  readonly to: string;
}

/** The properties that refer to definitions, as the grammar says it. */
export const REFERENCE_PROPERTIES: readonly ReferenceProperty[] = Object.values(reflection.types).flatMap(
  ({ name, properties }) =>
    Object.values<{ readonly name: string; readonly referenceType?: string }>(properties).flatMap(
      ({ name: property, referenceType }) =>
        referenceType === undefined
          ? []
          : [{ type: name as keyof RunplanAstType, property, to: referenceType }],
    ),
);
