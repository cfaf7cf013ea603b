import {
  explainedNames,
  KINDS,
  pacesInView,
  type RunplanDocument,
  STANDARD_LIBRARY_URI,
} from '@runplan/language';
import {
  type AstNode,
  AstUtils,
  type CompositeCstNode,
  type CstNode,
  isReference,
  type LangiumDocuments,
  URI,
} from 'langium';
import type { TokenModifier, TokenType } from './legend.ts';
import { NAME_TOKENS, PROPERTY_TOKENS } from './token-kinds.ts';

/** What a word is for the tree. */
export interface TreeToken {
  readonly offset: number;
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

const RULES: ReadonlySet<string> = new Set(explainedNames());
const LIBRARY = URI.parse(STANDARD_LIBRARY_URI);

/** The words of a file that are more than they look like: names, kinds, values. In the order of the text. */
export function treeTokens(document: RunplanDocument, documents: LangiumDocuments): readonly TreeToken[] {
  const tokens: TreeToken[] = [];
  const isBuiltIn = builtInNames(document, documents);
  const root = document.parseResult.value.$cstNode;
  const text = document.textDocument.getText();

  function collect(cst: CstNode, property: string | undefined): void {
    const own = propertyOf(cst) ?? property;
    const { content } = cst as Partial<CompositeCstNode>;
    if (content) {
      for (const part of content) collect(part, own);
      return;
    }
    if (cst.hidden || own === undefined) return;
    const node = cst.astNode;
    const isName = own === 'name' && node.$type in NAME_TOKENS;
    const type = isName
      ? NAME_TOKENS[node.$type as keyof typeof NAME_TOKENS]
      : PROPERTY_TOKENS[`${node.$type}.${own}`];
    if (!type) return;
    const word = text.slice(cst.offset, cst.end);
    if (type === 'type' && !KINDS.has(word.toLowerCase())) return;
    const modifiers: TokenModifier[] = isName
      ? ['declaration']
      : isBuiltIn(node, own, word)
        ? ['defaultLibrary']
        : [];
    tokens.push({ offset: cst.offset, type, modifiers });
  }

  if (root) collect(root, undefined);
  return tokens;
}

/** Whether what a word names comes with the language. */
function builtInNames(
  document: RunplanDocument,
  documents: LangiumDocuments,
): (node: AstNode, property: string, word: string) => boolean {
  const library = documents.getDocument(LIBRARY)?.parseResult.value;
  const paceOf = pacesInView(document, documents);
  const isInLibrary = (node: AstNode | undefined) =>
    node !== undefined && AstUtils.findRootNode(node) === library;
  return (node, property, word) => {
    if (property === 'rule' && node.$type !== 'PainRuleUse') return RULES.has(word.toLowerCase());
    if (node.$type === 'Target') return isInLibrary(paceOf(word.replaceAll('"', '').toLowerCase()));
    const reference = (node as unknown as Record<string, unknown>)[property];
    return isReference(reference) && isInLibrary(reference.ref);
  };
}

const properties = new WeakMap<object, string | null>();

/** The property of the tree that a piece of text fills by itself. */
function propertyOf({ grammarSource }: CstNode): string | undefined {
  if (!grammarSource) return undefined;
  let property = properties.get(grammarSource);
  if (property === undefined) {
    property = null;
    for (let element: AstNode | undefined = grammarSource; element; element = element.$container) {
      if (element.$type !== 'Assignment') continue;
      property = (element as AstNode & { feature: string }).feature;
      break;
    }
    properties.set(grammarSource, property);
  }
  return property ?? undefined;
}
