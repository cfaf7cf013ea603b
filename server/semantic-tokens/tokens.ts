import { type LineRange, type RunplanDocument, type RunplanServices, scan } from '@runplan/language/internal';
import { TOKEN_MODIFIERS, TOKEN_TYPES, type TokenModifier } from './legend.ts';
import { lexicalLook } from './token-kinds.ts';
import { type TreeToken, treeTokens } from './tree-tokens.ts';

/**
 * The tokens of a file as the protocol encodes them: five figures each, relative to the token before. The tree tells what
 * was understood, as it is read; the lexer tells the others, as they look.
 *
 * @param lines only the tokens on these lines, from 1
 */
export function semanticTokens(
  document: RunplanDocument,
  { documents }: RunplanServices,
  lines?: LineRange,
): number[] {
  const text = document.textDocument.getText();
  const { tokens, comments } = scan(text);
  const data: number[] = [];
  let lastLine = 1;
  let lastCharacter = 0;
  const others = inOrder(tokens.map(asItLooks), comments.map(asItLooks));
  for (const token of uncovered(treeTokens(document, documents), others)) {
    const { start, line, column, type } = token;
    if (!type || (lines && (line < lines.first || line > lines.last))) continue;
    const character = column - 1;
    data.push(
      line - lastLine,
      line === lastLine ? character - lastCharacter : character,
      endOnLine(text, token) - start,
      TOKEN_TYPES.indexOf(type),
      token.modifiers.reduce((bits, one) => bits | (1 << TOKEN_MODIFIERS.indexOf(one)), 0),
    );
    lastLine = line;
    lastCharacter = character;
  }
  return data;
}

const PLAIN: readonly TokenModifier[] = [];

function asItLooks({
  offset,
  end,
  line,
  column,
  name,
}: ReturnType<typeof scan>['tokens'][number]): TreeToken {
  return { start: offset, end, line, column, type: lexicalLook(name), modifiers: PLAIN };
}

/** What was understood, and of the others those that are no part of it. */
function* uncovered(known: readonly TreeToken[], others: Iterable<TreeToken>): Iterable<TreeToken> {
  let next = 0;
  let end = 0;
  for (const token of others) {
    for (; (known[next]?.start ?? Number.POSITIVE_INFINITY) < token.end; next += 1) {
      const one = known[next] as TreeToken;
      yield one;
      end = one.end;
    }
    if (token.start >= end && token.end > token.start) yield token;
  }
  yield* known.slice(next);
}

/** Two rows of tokens as one. */
function* inOrder(one: readonly TreeToken[], other: readonly TreeToken[]): Iterable<TreeToken> {
  let next = 0;
  for (const token of one) {
    for (; next < other.length && (other[next] as TreeToken).start < token.start; next += 1)
      yield other[next] as TreeToken;
    yield token;
  }
  yield* other.slice(next);
}

/** Where a token ends, or its line: the words that are read as one may stand on two. */
function endOnLine(text: string, { start, end }: TreeToken): number {
  let at = start;
  while (at < end && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}
