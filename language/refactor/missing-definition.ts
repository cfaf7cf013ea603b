import type { AstNode } from 'langium';
import { definitionAbove } from '../edit/lay-out.ts';
import { documentOf, sourceOf } from '../grammar/document.ts';
import * as ast from '../grammar/generated/ast.ts';
import { partOf } from '../grammar/parts.ts';
import type { Mention, NamedType } from '../scope/mentions.ts';
import { inOrder } from '../text/edit.ts';
import type { Refactoring } from './refactoring.ts';

/** What a new definition begins with: something that can be read, for the author to change. */
const BEGINNINGS: Readonly<Partial<Record<NamedType, (name: string) => string>>> = {
  Athlete: (name) => `athlete ${name}\n  level intermediate\n`,
  Block: (name) => `block ${name}\n  plank 3 x 30 s\n`,
  Workout: (name) => `workout ${name}\n  warm up 2 km\n  20 min @ threshold\n  cool down 2 km\n`,
  Policy: (name) => `policy ${name} extends standard\n`,
};

/** Defines a name that is not known, above the definition that uses it. */
export function missingDefinition({ type, name, part, node }: Mention): Refactoring | undefined {
  const beginning = BEGINNINGS[type];
  const above = partOf(definitionOf(node));
  if (!beginning || !above || name.trim() === '') return undefined;
  const written = part.read.image.startsWith('"') ? `"${name}"` : name;
  return {
    title: `Define the ${type.toLowerCase()} "${name}"`,
    edits: () => {
      const source = sourceOf(documentOf(node));
      return inOrder([definitionAbove(source, above.offset, beginning(written))]);
    },
  };
}

/** The definition that a node stands in. */
function definitionOf(node: AstNode): AstNode {
  let definition = node;
  while (definition.$container && !ast.isRunplanFile(definition.$container))
    definition = definition.$container;
  return definition;
}
