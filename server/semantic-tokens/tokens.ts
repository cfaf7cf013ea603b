import { type LineRange, type RunplanDocument, type RunplanServices, scan } from '@runplan/language/internal';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from './legend.ts';
import { lexicalLook } from './token-kinds.ts';
import { type TreeToken, treeTokens } from './tree-tokens.ts';

/**
 * The tokens of a file as the protocol encodes them: five figures each, relative to the token before. The lexer tells
 * all tokens, also of lines that are not understood; the tree tells what the words of the others are.
 *
 * @param lines only the tokens on these lines, from 1
 */
export function semanticTokens(
  document: RunplanDocument,
  { documents }: RunplanServices,
  lines?: LineRange,
): number[] {
  const { tokens, comments } = scan(document.textDocument.getText());
  const known = treeTokens(document, documents);
  const data: number[] = [];
  let next = 0;
  let lastLine = 1;
  let lastCharacter = 0;
  for (const token of inOrder(tokens, comments)) {
    while ((known[next]?.offset ?? Number.POSITIVE_INFINITY) < token.offset) next += 1;
    const line = token.line;
    if (lines && (line < lines.first || line > lines.last)) continue;
    const isKnown = known[next]?.offset === token.offset;
    const looks = lexicalLook(token.name);
    // A distance stays a figure where a race could stand.
    const tree = isKnown && looks !== 'number' ? (known[next] as TreeToken) : undefined;
    const type = tree?.type ?? looks;
    if (!type) continue;
    const character = token.column - 1;
    data.push(
      line - lastLine,
      line === lastLine ? character - lastCharacter : character,
      token.image.length,
      TOKEN_TYPES.indexOf(type),
      (tree?.modifiers ?? []).reduce((bits, one) => bits | (1 << TOKEN_MODIFIERS.indexOf(one)), 0),
    );
    lastLine = line;
    lastCharacter = character;
  }
  return data;
}

/** Two rows of tokens as one. */
function* inOrder<Token extends { readonly offset: number }>(
  one: readonly Token[],
  other: readonly Token[],
): Iterable<Token> {
  let next = 0;
  for (const token of one) {
    for (; next < other.length && (other[next] as Token).offset < token.offset; next += 1)
      yield other[next] as Token;
    yield token;
  }
  for (; next < other.length; next += 1) yield other[next] as Token;
}
