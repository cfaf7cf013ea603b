import {
  explainedNames,
  KINDS,
  type KnownDocuments,
  type Part,
  pacesInView,
  partOf,
  propertyOf,
  type RunplanDocument,
  type Span,
  STANDARD_LIBRARY_URI,
} from '@runplan/language/internal';
import { type AstNode, AstUtils, isReference, URI } from 'langium';
import type { TokenModifier, TokenType } from './legend.ts';
import { lexicalLook, propertyLook } from './token-kinds.ts';

/** What a word is for the tree. */
export interface TreeToken extends Span {
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** Undefined for one without a look. */
  readonly type: TokenType | undefined;
  readonly modifiers: readonly TokenModifier[];
}

const RULES: ReadonlySet<string> = new Set(explainedNames());
const LIBRARY = URI.parse(STANDARD_LIBRARY_URI);

/**
 * The words, figures and signs of a file that were understood, as what they are read as: names, kinds, values. In the order
 * in which they stand; none of them covers a part of another, or nothing.
 */
export function treeTokens(document: RunplanDocument, documents: KnownDocuments): readonly TreeToken[] {
  const tokens: TreeToken[] = [];
  const isBuiltIn = builtInNames(document, documents);
  for (const part of partOf(document.parseResult.value)?.tokens() ?? []) {
    const { node, property, read } = part;
    if (read.length === 0) continue;
    tokens.push({
      start: read.offset,
      end: read.end,
      line: read.line,
      column: read.column,
      ...(isSignForWord(part) ? SIGN : lookOf(node, property, read, isBuiltIn)),
    });
  }
  return apart(tokens);
}

const PLAIN: readonly TokenModifier[] = [];

/** A sign that stands for a word, such as the comma for `recover` in `3 x 1 km, 90 s jog`, looks like a sign. */
const SIGN = { type: undefined, modifiers: PLAIN };

function isSignForWord({ read, property, text }: Part): boolean {
  return property === undefined && read.length === 1 && read.image.length > 1 && /^\p{P}$/u.test(text);
}

function lookOf(
  node: AstNode,
  property: string | undefined,
  { name, image }: Part['read'],
  isBuiltIn: (node: AstNode, property: string, word: string) => boolean,
): Pick<TreeToken, 'type' | 'modifiers'> {
  const byItself = { type: lexicalLook(name), modifiers: PLAIN };
  // A distance stays a figure where a race could stand.
  if (property === undefined || byItself.type === 'number') return byItself;
  const look = propertyLook(node.$type, property);
  if (!look || (look.type === 'type' && !KINDS.has(image.toLowerCase()))) return byItself;
  const { type, isDeclaration } = look;
  if (isDeclaration) return { type, modifiers: ['declaration'] };
  return { type, modifiers: isBuiltIn(node, property, image) ? ['defaultLibrary'] : PLAIN };
}

/** In the order in which they stand, and without those that begin within another. */
function apart(tokens: TreeToken[]): readonly TreeToken[] {
  if (tokens.every(({ start }, i) => start >= (tokens[i - 1]?.end ?? 0))) return tokens;
  tokens.sort((one, other) => one.start - other.start || other.end - one.end);
  let end = 0;
  return tokens.filter((token) => {
    if (token.start < end) return false;
    end = token.end;
    return true;
  });
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
    const reference = propertyOf(node, property);
    return isReference(reference) && isInLibrary(reference.ref);
  };
}
