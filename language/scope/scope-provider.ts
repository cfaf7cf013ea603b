import {
  type AstNodeDescription,
  AstUtils,
  type LangiumCoreServices,
  type LangiumDocument,
  type ReferenceInfo,
  type Scope,
  type ScopeProvider,
  type Stream,
  stream,
} from 'langium';
import type * as ast from '../grammar/generated/ast.ts';
import { type Definition, namesOf, visibleFiles } from './names.ts';

/** Finds what a name refers to: in the file, then its imports, then the built-in library. One map lookup per file. */
export class RunplanScopeProvider implements ScopeProvider {
  private readonly services: LangiumCoreServices;

  constructor(services: LangiumCoreServices) {
    this.services = services;
  }

  getScope(context: ReferenceInfo): Scope {
    const document = AstUtils.getDocument<ast.RunplanFile>(context.container);
    const type = this.services.shared.AstReflection.getReferenceType(context);
    return new NamesScope(type, document, this.services);
  }
}

const descriptions = new WeakMap<Definition, AstNodeDescription>();

class NamesScope implements Scope {
  private readonly type: string;
  private readonly document: LangiumDocument<ast.RunplanFile>;
  private readonly services: LangiumCoreServices;

  constructor(type: string, document: LangiumDocument<ast.RunplanFile>, services: LangiumCoreServices) {
    this.type = type;
    this.document = document;
    this.services = services;
  }

  getElement(name: string): AstNodeDescription | undefined {
    for (const file of this.files()) {
      const node = namesOf(file).byType.get(this.type)?.get(name.toLowerCase());
      if (node) return this.describe(node);
    }
    return undefined;
  }

  getElements(name: string): Stream<AstNodeDescription> {
    const found = this.getElement(name);
    return stream(found ? [found] : []);
  }

  getAllElements(): Stream<AstNodeDescription> {
    const seen = new Map<string, Definition>();
    for (const file of this.files()) {
      for (const [key, node] of namesOf(file).byType.get(this.type) ?? []) {
        if (!seen.has(key)) seen.set(key, node);
      }
    }
    return stream(seen.values()).map((node) => this.describe(node));
  }

  private files(): ast.RunplanFile[] {
    return visibleFiles(this.document, this.services.shared.workspace.LangiumDocuments);
  }

  private describe(node: Definition): AstNodeDescription {
    let description = descriptions.get(node);
    if (!description) {
      description = this.services.workspace.AstNodeDescriptionProvider.createDescription(node, node.name);
      descriptions.set(node, description);
    }
    return description;
  }
}
