import {
  explainedNames,
  KINDS,
  type KnownDocuments,
  pacesInView,
  partOf,
  type RunplanDocument,
  STANDARD_LIBRARY_URI,
} from '@runplan/language/internal';
import { type AstNode, AstUtils, isReference, URI } from 'langium';
import type { TokenModifier, TokenType } from './legend.ts';
import { propertyLook } from './token-kinds.ts';

/** What a word is for the tree. */
export interface TreeToken {
  readonly offset: number;
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

const RULES: ReadonlySet<string> = new Set(explainedNames());
const LIBRARY = URI.parse(STANDARD_LIBRARY_URI);

/** The words of a file that are more than they look like: names, kinds, values. In the order of the text. */
export function treeTokens(document: RunplanDocument, documents: KnownDocuments): readonly TreeToken[] {
  const tokens: TreeToken[] = [];
  const isBuiltIn = builtInNames(document, documents);
  for (const part of partOf(document.parseResult.value)?.tokens() ?? []) {
    const { node, property } = part;
    const look = property === undefined ? undefined : propertyLook(node.$type, property);
    if (property === undefined || !look) continue;
    const { type, isDeclaration } = look;
    const { text: word, offset } = part;
    if (type === 'type' && !KINDS.has(word.toLowerCase())) continue;
    const modifiers: TokenModifier[] = isDeclaration
      ? ['declaration']
      : isBuiltIn(node, property, word)
        ? ['defaultLibrary']
        : [];
    tokens.push({ offset, type, modifiers });
  }
  return tokens.sort((one, other) => one.offset - other.offset);
}

/** Whether what a word names comes with the language. */
function builtInNames(
  document: RunplanDocument,
  documents: KnownDocuments,
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
