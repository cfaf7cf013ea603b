import { type AstNode, isReference, type Reference } from 'langium';
import type { RunplanDocument } from '../grammar/document.ts';
import type { RunplanFile } from '../grammar/generated/ast.ts';
import { REFERENCES } from '../grammar/generated/features.ts';
import type { Node } from '../grammar/node.ts';
import { nodesOfType } from '../grammar/nodes.ts';
import { propertyOf } from '../grammar/property.ts';
import { keptWith } from '../text/kept-with.ts';
import type { Definition, ReferenceType } from './names.ts';
import type { Scope } from './scope.ts';

/** A reference, and where it stands. */
export interface ReferencePlace {
  readonly reference: NameReference;
  readonly container: AstNode;
  readonly property: string;
  /** Which one, of a property with several values. */
  readonly index?: number;
  /** What it refers to. */
  readonly type: ReferenceType;
}

const TYPES: ReadonlyMap<string, ReferenceType> = new Map(
  REFERENCES.map(([type, property, target]) => [`${type}.${property}`, target]),
);

/** A name that refers to a definition. What it means is looked up when it is first asked for. */
export class NameReference implements Reference<Definition> {
  readonly $refText: string;
  private readonly node: AstNode;
  private readonly type: ReferenceType;
  private readonly scope: Scope;
  private found: Definition | undefined;
  private isLinked = false;

  constructor(node: AstNode, property: string, name: string, scope: Scope) {
    this.$refText = name;
    this.node = node;
    this.type = TYPES.get(`${node.$type}.${property}`) as ReferenceType;
    this.scope = scope;
  }

  get ref(): Definition | undefined {
    if (!this.isLinked) {
      this.found = this.scope.find(this.node, this.type, this.$refText);
      this.isLinked = true;
    }
    return this.found;
  }

  /** Looks the name up anew when it is asked for again. */
  unlink(): void {
    this.found = undefined;
    this.isLinked = false;
  }
}

const cache = keptWith<RunplanFile, readonly ReferencePlace[]>();

/** The references of a file and where they stand. */
export function referencesIn(file: RunplanFile): readonly ReferencePlace[] {
  const places = cache.get(file) ?? collect(file);
  cache.set(file, places);
  return places;
}

function collect(file: RunplanFile): readonly ReferencePlace[] {
  const places: ReferencePlace[] = [];
  for (const [type, property, target] of REFERENCES) {
    for (const container of nodesOfType(file, type)) {
      const value = propertyOf(container, property);
      if (Array.isArray(value)) {
        for (const [index, reference] of value.entries()) {
          places.push({ reference, container, property, index, type: target });
        }
      } else if (isReference(value)) {
        places.push({ reference: value as NameReference, container, property, type: target });
      }
    }
  }
  return places;
}

/** Makes the references of trees, and drops what they mean. */
export class Linker {
  private readonly scope: Scope;

  constructor(scope: Scope) {
    this.scope = scope;
  }

  /** A name in a text as a reference. */
  readonly reference = (node: Node, property: string, name: string): NameReference =>
    new NameReference(node as AstNode, property, name, this.scope);

  /** Forgets what the names of a document mean, if any was looked up. */
  unlink(document: RunplanDocument): void {
    if (this.scope.forget(document)) this.lookUpAnew(document);
  }

  /** Lets the names of a document be looked up when they are asked for again. */
  lookUpAnew(document: RunplanDocument): void {
    for (const { reference } of referencesIn(document.parseResult.value)) reference.unlink();
  }
}
